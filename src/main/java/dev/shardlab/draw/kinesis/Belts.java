package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.state.kinesis.BatchedRecord;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored records in their lanes: x by age, y by hash.
 *
 * <p>The lanes are cut into columns as wide as a token, each column into cells. A record that has its cell to itself, or shares
 * it with one other, is a token; more than that become density with their exact count. In a column so crowded that looking at
 * every record would take too long, all records are density, and are spread over the cells as every n-th of them lies. So the
 * cost is bounded, however many records there are.
 */
public final class Belts {

    private static final int MOST_LOOKS = 60_000;
    private static final int MOST_LOOKS_PER_COLUMN = 512;
    private static final int LEAST_LOOKS_PER_COLUMN = 12;
    private static final double FADE_SHARE = 0.04;
    private static final double FAINTEST = 0.3;

    private final Sketch sketch;
    private final Frame frame;
    private final Unlanded landings;
    private final KeyNames names;
    private final AgeColumns columns;
    private final @Nullable StageItem selected;
    private int looksPerColumn = MOST_LOOKS_PER_COLUMN;

    /**
     * Draws what the stream of a frame keeps, where its lanes are drawn one by one.
     *
     * @param landings which records are not in their lanes yet, and are left out
     * @param names is told of each record that is a token
     */
    public Belts(Sketch sketch, Frame frame, Unlanded landings, KeyNames names) {
        this.sketch = sketch;
        this.frame = frame;
        this.landings = landings;
        this.names = names;
        columns = new AgeColumns(frame.ages(), sketch.tokens().sizePx());
        selected = sketch.view().selected();
    }

    /** @param landing which of the records are still on their way into it */
    private record Lane(ShardState shard, ColumnRecords records, Spans landing) {

        long settled(int column) {
            return records.count(column) - landing.count(records.from(column), records.to(column));
        }
    }

    /**
     * Paints all lanes. In one column of a lane it looks at 512 records at most; at fewer, down to 12, the more there are in
     * all.
     */
    public void paint() {
        List<Lane> lanes = new ArrayList<>();
        long looks = 0;
        for (ShardState shard : frame.stream().shards()) {
            if (shard.first() < shard.next()) {
                ColumnRecords records = columns.of(shard, frame.time());
                lanes.add(new Lane(shard, records, landings.of(shard)));
                for (int column = 0; column < columns.count(); column++) {
                    looks += Math.min(records.count(column), MOST_LOOKS_PER_COLUMN);
                }
            }
        }
        if (looks > MOST_LOOKS) {
            looksPerColumn = (int) Math.max(LEAST_LOOKS_PER_COLUMN, (long) MOST_LOOKS_PER_COLUMN * MOST_LOOKS / looks);
        }
        lanes.forEach(this::paint);
    }

    private void paint(Lane lane) {
        ShardState shard = lane.shard();
        long section = sketch.items().begin(new RecordNumbers(shard.stream(), shard.id()));
        LaneCells cells = new LaneCells(
                frame.hashes().first(shard.range()),
                frame.hashes().last(shard.range()),
                sketch.tokens().sizePx(),
                looksPerColumn);
        for (int column = columns.count() - 1; column >= 0; column--) {
            long count = lane.settled(column);
            if (count > looksPerColumn) {
                paintCrowd(lane, column, cells);
            } else if (count > 0) {
                paintRecords(lane, column, cells, section);
            }
        }
    }

    private void paintRecords(Lane lane, int column, LaneCells cells, long section) {
        ShardState shard = lane.shard();
        long from = lane.records().from(column);
        long to = lane.records().to(column);
        look(lane, from, to, 1, cells);
        int look = -1;
        for (long index = lane.landing().endOf(from);
                index < to;
                index = lane.landing().endOf(index + 1)) {
            look++;
            double x = frame.x(shard.log().arrival(index));
            if (cells.isAlone(look)) {
                BatchedRecord record = shard.log().record(index);
                names.see(record.batch(), record.position(), x, cells.y(look));
                sketch.tokens()
                        .add(
                                (float) x,
                                cells.y(look),
                                opacity(x),
                                cells.key(look),
                                isSelected(shard, index) ? Tokens.Kind.SELECTED : Tokens.Kind.RECORD,
                                section + index);
            } else if (isSelected(shard, index)) {
                sketch.ring(x, cells.y(look), 1);
            }
        }
        if (cells.areCrowded()) {
            cells.addCrowded(sketch.density(), columns.left(column), columns.width(), item(shard, from, to));
        }
    }

    private void paintCrowd(Lane lane, int column, LaneCells cells) {
        ShardState shard = lane.shard();
        long from = lane.records().from(column);
        long to = lane.records().to(column);
        look(lane, from, to, stepOf(to - from), cells);
        cells.addAll(
                sketch.density(), columns.left(column), columns.width(), lane.settled(column), item(shard, from, to));
        if (selected instanceof StreamItem.OfRecord(var _, var _, long index)
                && index >= from
                && index < to
                && !lane.landing().holds(index)
                && isSelected(shard, index)) {
            double y = frame.hashes().y(shard.log().hashHigh(index), shard.log().hashLow(index));
            sketch.ring(frame.x(shard.log().arrival(index)), y, 1);
        }
    }

    private long stepOf(long count) {
        long most = looksPerColumn;
        return Math.max(1, Long.highestOneBit((count + most - 1) / most * 2 - 1));
    }

    /**
     * Multiples of the step, not counted from the column's edge: so the same records are looked at while they move. A step is a
     * power of two: then a record that is looked at stays so when the column gets less crowded, and most are such as the log
     * knows without their details.
     */
    private void look(Lane lane, long from, long to, long step, LaneCells cells) {
        ShardLog log = lane.shard().log();
        cells.clear();
        long index = next(lane, from, step);
        while (index < to) {
            cells.look((float) frame.hashes().y(log.hashHigh(index), log.hashLow(index)), log.keyFingerprint(index));
            index = next(lane, index + 1, step);
        }
    }

    /** The next multiple of the step that lies in the lane. */
    private static long next(Lane lane, long from, long step) {
        long index = (from + step - 1) / step * step;
        long end = lane.landing().endOf(index);
        while (end != index) {
            index = (end + step - 1) / step * step;
            end = lane.landing().endOf(index);
        }
        return index;
    }

    private long item(ShardState shard, long from, long to) {
        return sketch.items().one(new StreamItem.OfRecords(shard.stream(), shard.id(), from, to));
    }

    private boolean isSelected(ShardState shard, long index) {
        return selected instanceof StreamItem.OfRecord record
                && record.index() == index
                && record.shard().equals(shard.id())
                && record.stream().equals(shard.stream());
    }

    /** Records fade where retention is about to drop them. */
    private float opacity(double x) {
        double fade = (frame.ages().right() - x)
                / (FADE_SHARE * (frame.ages().right() - frame.ages().left()));
        return (float) Math.clamp(fade, FAINTEST, 1);
    }
}
