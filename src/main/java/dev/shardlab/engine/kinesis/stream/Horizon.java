package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardState;
import java.time.Duration;

/** The trim horizon: the oldest record of a shard that may still be read. */
public final class Horizon {

    private Horizon() {}

    /** The first record whose {@code arrival + retention} lies after {@code now}; {@code shard.next()} if there is none. */
    public static long firstReadable(ShardState shard, Duration retention, VirtualTime now) {
        VirtualTime oldestArrival = now.minus(retention).plusMicros(1);
        boolean nothingTooOld = shard.first() == shard.next()
                || !shard.log().arrival(shard.first()).isBefore(oldestArrival);
        return nothingTooOld ? shard.first() : shard.log().firstAtOrAfter(oldestArrival, shard.first(), shard.next());
    }
}
