package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Arrays;

/** A stream whose lanes are thinner than a token: its shards are counted together in bands of the hash range. */
public final class Bands {

    private static final double COLUMN = 1.6;

    private final Sketch sketch;
    private final Frame frame;
    private final Unlanded landings;
    private final AgeColumns columns;
    private final int bands;

    /**
     * Shares the lanes of a frame out into bands as high as a token, one at least.
     *
     * @param landings which records are not in their lanes yet, and are left out
     */
    public Bands(Sketch sketch, Frame frame, Unlanded landings) {
        this.sketch = sketch;
        this.frame = frame;
        this.landings = landings;
        float token = sketch.tokens().sizePx();
        columns = new AgeColumns(frame.ages(), token * COLUMN);
        bands = Math.max(1, (int) (frame.lanes().height() / token));
    }

    /** Paints how many records each band holds, by their age: a shard counts wholly in the band where its hash range begins. */
    public void paint() {
        long[] counts = new long[bands * columns.count()];
        for (ShardState shard : frame.stream().shards()) {
            if (shard.first() < shard.next()) {
                int band = (int) (shard.range().start().fraction() * bands);
                ColumnRecords records = columns.of(shard, frame.time());
                for (int column = 0; column < columns.count(); column++) {
                    counts[band * columns.count() + column] +=
                            records.count(column) - landings.of(shard).count(records.from(column), records.to(column));
                }
            }
        }
        for (int band = 0; band < bands; band++) {
            int from = band * columns.count();
            paint(band, Arrays.copyOfRange(counts, from, from + columns.count()));
        }
    }

    private void paint(int band, long[] counts) {
        HashKey start = HashKey.atFraction((double) band / bands);
        HashKey end =
                band + 1 < bands ? HashKey.atFraction((band + 1.0) / bands).previous() : HashKey.MAX;
        long item = sketch.items().one(new StreamItem.OfShards(frame.stream().name(), new HashKeyRange(start, end)));
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
                                null,
                                counts[column],
                                LaneCells.opacity(counts[column], false),
                                item);
            }
        }
    }
}
