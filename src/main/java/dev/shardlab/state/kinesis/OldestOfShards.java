package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.Deadlines;
import java.time.Duration;

/** Since when the oldest of each shard that retention will drop is there: its first record, or else the shard itself once closed. */
final class OldestOfShards {

    private final Deadlines since;

    OldestOfShards() {
        this(new Deadlines());
    }

    private OldestOfShards(Deadlines since) {
        this.since = since;
    }

    OldestOfShards copy() {
        return new OldestOfShards(since.copy());
    }

    /** Records are about to be stored in a shard. */
    void append(ShardState shard, VirtualTime at) {
        if (shard.first() == shard.next()) {
            since.set(shard.id().index(), at.micros());
        }
    }

    /** A shard was closed, trimmed or dropped. */
    void lookAt(ShardState shard) {
        VirtualTime closedAt = shard.closedAt();
        if (shard.first() < shard.next()) {
            since.set(shard.id().index(), shard.log().arrival(shard.first()).micros());
        } else {
            since.set(shard.id().index(), closedAt == null || shard.isExpired() ? Deadlines.NEVER : closedAt.micros());
        }
    }

    /** {@code Long.MAX_VALUE} if there is nothing to drop. */
    long nextExpiryMicros(Duration retention) {
        long oldest = since.next();
        return oldest == Deadlines.NEVER ? Long.MAX_VALUE : oldest + VirtualTime.toMicros(retention);
    }

    /** The shards by index whose oldest is there since this time or longer. */
    int[] notAfter(VirtualTime time) {
        return since.until(time.micros());
    }
}
