package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;

/** The last seconds of a stream in its tile: the hash range from top to bottom, age to the right, as everywhere; how many, as density. */
record StreamStrip(StreamState stream, VirtualTime now, long windowMicros) implements Strip {

    private static final double CELL = 7;
    private static final int MOST_BANDS = 6;

    @Override
    public void paint(Sketch sketch, Area area) {
        if (area.height() < 2 || area.width() < 2) {
            return;
        }
        sketch.box(area, 2, Role.LANE, null, new StreamItem.OfHashAxis(stream.name()));
        int bands = Math.clamp((int) (area.height() / sketch.units(CELL)), 1, MOST_BANDS);
        int columns = Math.max(1, (int) (area.width() / sketch.units(CELL)));
        long[][] counts = counts(bands, columns);
        double high = area.height() / bands;
        double wide = area.width() / columns;
        for (int band = 0; band < bands; band++) {
            long item = sketch.items().one(new StreamItem.OfShards(stream.name(), range(band, bands)));
            for (int column = 0; column < columns; column++) {
                if (counts[band][column] > 0) {
                    sketch.density()
                            .add(
                                    (float) (area.left() + column * wide),
                                    (float) (area.top() + band * high),
                                    (float) wide,
                                    (float) high,
                                    null,
                                    counts[band][column],
                                    LaneCells.opacity(counts[band][column], false),
                                    item);
                }
            }
        }
    }

    private long[][] counts(int bands, int columns) {
        long[][] counts = new long[bands][columns];
        for (ShardState shard : stream.shards()) {
            int band = (int) (shard.range().start().fraction() * bands);
            ShardLog log = shard.log();
            long end = shard.next();
            for (int column = 0; column < columns && end > shard.first(); column++) {
                VirtualTime since = now.plusMicros(1 - windowMicros * (column + 1) / columns);
                long from = log.firstAtOrAfter(since, shard.first(), end);
                counts[band][column] += end - from;
                end = from;
            }
        }
        return counts;
    }

    private static HashKeyRange range(int band, int bands) {
        HashKey start = HashKey.atFraction((double) band / bands);
        HashKey end =
                band + 1 < bands ? HashKey.atFraction((band + 1.0) / bands).previous() : HashKey.MAX;
        return new HashKeyRange(start, end);
    }
}
