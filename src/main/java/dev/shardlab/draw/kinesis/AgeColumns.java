package dev.shardlab.draw.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;

/**
 * The belt cut into columns of equal width. Which records of a shard lie in a column is found by binary search for the ages of
 * its edges, so it costs O(columns * log records), however many records there are.
 */
final class AgeColumns {

    private final AgeScale ages;
    private final double width;
    private final long[] edgeMicros;

    AgeColumns(AgeScale ages, double wantedWidth) {
        this.ages = ages;
        int count = Math.max(1, (int) Math.round((ages.right() - ages.left()) / wantedWidth));
        width = (ages.right() - ages.left()) / count;
        edgeMicros = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            edgeMicros[i] = ages.ageMicros(ages.left() + i * width);
        }
    }

    int count() {
        return edgeMicros.length - 1;
    }

    double width() {
        return width;
    }

    double left(int column) {
        return ages.left() + column * width;
    }

    /** The records of a shard by column, from the newest column to the oldest. */
    ColumnRecords of(ShardState shard, VirtualTime time) {
        ShardLog log = shard.log();
        long[] bounds = new long[edgeMicros.length];
        long index = shard.first();
        bounds[count()] = index;
        bounds[0] = shard.next();
        for (int i = count() - 1; i > 0; i--) {
            VirtualTime youngest = time.plusMicros(1 - edgeMicros[i]);
            if (index < shard.next() && log.arrival(index).isBefore(youngest)) {
                index = log.firstAtOrAfter(youngest, index, shard.next());
            }
            bounds[i] = index;
        }
        return new ColumnRecords(bounds);
    }
}
