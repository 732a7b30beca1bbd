package dev.shardlab.draw;

import dev.shardlab.model.HashKey;
import dev.shardlab.model.HashKeyRange;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.state.ShardLog;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored records in their lanes: x by age, y by hash.
 *
 * <p>The lanes are cut into columns as wide as a token. Where a column of a lane holds no more records than have room in it,
 * each is a token; where it holds more, it turns into cells of density. A cell's count is exact; in a very crowded column, where
 * looking at every record would take too long, its records are spread over its cells as every n-th of them lies. Lanes thinner
 * than a token are counted together in bands.
 */
final class Belts {

    private static final double FILLED = 0.8;
    private static final int LEAST_CAPACITY = 2;
    private static final double THIN_LANE = 4;
    private static final int MOST_LOOKS = 50_000;
    private static final int MOST_LOOKS_PER_COLUMN = 512;
    private static final int LEAST_LOOKS_PER_COLUMN = 12;
    private static final double FADE_SHARE = 0.04;

    private final Sketch sketch;
    private final Frame frame;
    private final float token;
    private final @Nullable Fact selected;
    private int looksPerColumn = MOST_LOOKS_PER_COLUMN;

    Belts(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
        token = sketch.tokens().sizePx();
        selected = sketch.view().selected();
    }

    /** Whether lanes are too thin to be drawn one by one. */
    static boolean inBands(Frame frame, Sketch sketch) {
        return frame.stream().openShards().size() * sketch.units(THIN_LANE)
                > frame.lanes().height();
    }

    void paint() {
        if (inBands(frame, sketch)) {
            paintBands();
        } else {
            paintLanes();
        }
    }

    private record Lane(ShardState shard, ColumnRecords records, int capacity) {
        boolean isDense(int column) {
            return records.count(column) > capacity;
        }
    }

    private void paintLanes() {
        AgeColumns columns = new AgeColumns(frame.ages(), token);
        List<Lane> lanes = new ArrayList<>();
        int dense = 0;
        for (ShardState shard : frame.stream().shards()) {
            if (shard.first() < shard.next()) {
                Lane lane = lane(shard, columns);
                lanes.add(lane);
                for (int column = 0; column < columns.count(); column++) {
                    dense += lane.isDense(column) ? 1 : 0;
                }
            }
        }
        looksPerColumn = Math.clamp(MOST_LOOKS / Math.max(1, dense), LEAST_LOOKS_PER_COLUMN, MOST_LOOKS_PER_COLUMN);
        lanes.forEach(lane -> paintLane(lane, columns));
    }

    private Lane lane(ShardState shard, AgeColumns columns) {
        double top = frame.hashes().stripBottom(shard.range());
        double bottom = frame.hashes().bottom(shard.range());
        int capacity = Math.max(LEAST_CAPACITY, (int) (FILLED * (bottom - top) / token));
        return new Lane(shard, columns.of(shard, frame.time()), capacity);
    }

    private void paintLane(Lane lane, AgeColumns columns) {
        ShardState shard = lane.shard();
        long records = sketch.facts().begin(new Section.Records(shard.stream(), shard.id()));
        LaneCells cells = new LaneCells(
                frame.hashes().first(shard.range()), frame.hashes().last(shard.range()), token);
        for (int column = columns.count() - 1; column >= 0; column--) {
            long from = lane.records().from(column);
            long to = lane.records().to(column);
            if (lane.isDense(column)) {
                paintCells(lane, columns, column, cells);
            } else {
                for (long index = from; index < to; index++) {
                    paintRecord(shard, index, records);
                }
            }
        }
    }

    private void paintRecord(ShardState shard, long index, long section) {
        ShardLog log = shard.log();
        RecordBatch batch = log.batch(index);
        int position = log.position(index);
        double x = frame.x(log.arrival(index));
        Tokens.Kind kind = isSelected(shard, index) ? Tokens.Kind.SELECTED : Tokens.Kind.RECORD;
        sketch.tokens()
                .add(
                        (float) x,
                        (float) frame.hashes().y(batch, position),
                        opacity(x),
                        KeyColour.of(batch, position),
                        kind,
                        section + index);
    }

    private boolean isSelected(ShardState shard, long index) {
        return selected instanceof Fact.OfRecord record
                && record.index() == index
                && record.shard().equals(shard.id())
                && record.stream().equals(shard.stream());
    }

    /** Records fade where retention is about to drop them. */
    private float opacity(double x) {
        double fade = (frame.ages().right() - x)
                / (FADE_SHARE * (frame.ages().right() - frame.ages().left()));
        return (float) Math.clamp(fade, 0.3, 1);
    }

    private void paintCells(Lane lane, AgeColumns columns, int column, LaneCells cells) {
        ShardState shard = lane.shard();
        long from = lane.records().from(column);
        long to = lane.records().to(column);
        long step = Math.max(1, (to - from + looksPerColumn - 1) / looksPerColumn);
        cells.clear();
        // Multiples of the step, not counted from the column's edge: so the same records are looked at while they move.
        for (long index = (from + step - 1) / step * step; index < to; index += step) {
            RecordBatch batch = shard.log().batch(index);
            int position = shard.log().position(index);
            cells.look(frame.hashes().y(batch, position), KeyColour.of(batch, position));
        }
        long fact = sketch.facts().one(new Fact.OfRecords(shard.stream(), shard.id(), from, to));
        cells.addTo(sketch.density(), columns.left(column), columns.width(), to - from, fact);
        if (selected instanceof Fact.OfRecord record && record.index() >= from && isSelected(shard, record.index())) {
            ringInCrowd(shard, record.index(), to);
        }
    }

    private void ringInCrowd(ShardState shard, long index, long to) {
        if (index < to) {
            ShardLog log = shard.log();
            double y = frame.hashes().y(log.batch(index), log.position(index));
            sketch.ring(frame.x(log.arrival(index)), y, 1);
        }
    }

    private void paintBands() {
        AgeColumns columns = new AgeColumns(frame.ages(), token * 1.6);
        StreamState stream = frame.stream();
        int bands = Math.max(1, (int) (frame.lanes().height() / token));
        long[][] counts = new long[bands][columns.count()];
        for (ShardState shard : stream.shards()) {
            if (shard.first() < shard.next()) {
                int band = (int) (shard.range().start().fraction() * bands);
                ColumnRecords records = columns.of(shard, frame.time());
                for (int column = 0; column < columns.count(); column++) {
                    counts[band][column] += records.count(column);
                }
            }
        }
        for (int band = 0; band < bands; band++) {
            paintBand(band, bands, counts[band], columns);
        }
    }

    private void paintBand(int band, int bands, long[] counts, AgeColumns columns) {
        HashKey start = HashKey.atFraction((double) band / bands);
        HashKey end =
                band + 1 < bands ? HashKey.atFraction((band + 1.0) / bands).previous() : HashKey.MAX;
        long fact = sketch.facts().one(new Fact.OfShards(frame.stream().name(), new HashKeyRange(start, end)));
        double height = frame.lanes().height() / bands;
        double top = frame.lanes().top() + band * height;
        for (int column = 0; column < columns.count(); column++) {
            if (counts[column] > 0) {
                sketch.density()
                        .add(
                                (float) columns.left(column),
                                (float) top,
                                (float) columns.width(),
                                (float) height,
                                Density.MIXED,
                                counts[column],
                                LaneCells.opacity(counts[column], Density.MIXED),
                                fact);
            }
        }
    }
}
