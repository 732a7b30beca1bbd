package dev.shardlab.draw;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LeaseState;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import java.util.Collection;
import java.util.List;

/**
 * How far readers are behind.
 *
 * @param oldestMicros the age of the oldest record that is still to be read; 0 when none is
 * @param unread records that are still to be read
 * @param lost records that retention dropped before any owner had read them: of a group all, of a lease those before its cursor
 */
record Lag(long oldestMicros, long unread, long lost) {

    private static Lag of(long readIndex, long firstNeverRead, ShardState shard, VirtualTime time) {
        long next = Math.max(readIndex, shard.first());
        long unread = Math.max(0, shard.next() - next);
        return new Lag(ageMicros(shard, next, time), unread, Math.max(0, shard.first() - firstNeverRead));
    }

    /** The age of the record at an index; 0 if it has not come yet. */
    static long ageMicros(ShardState shard, long index, VirtualTime time) {
        long held = Math.max(index, shard.first());
        return held < shard.next()
                ? Math.max(0, time.micros() - shard.log().arrival(held).micros())
                : 0;
    }

    static Lag of(Standing standing, VirtualTime time) {
        return of(standing.readIndex(), standing.firstNeverRead(), standing.shard(), time);
    }

    /** The furthest behind of several, and the sums of their counts. */
    static Lag of(List<Standing> standings, VirtualTime time) {
        Lag all = new Lag(0, 0, 0);
        for (Standing standing : standings) {
            all = all.and(of(standing, time));
        }
        return all;
    }

    private static Lag of(Collection<LeaseState> leases, StreamState stream, VirtualTime time) {
        Lag all = new Lag(0, 0, 0);
        for (LeaseState lease : leases) {
            ShardState shard = stream.shard(lease.shard()).orElse(null);
            if (shard != null && !lease.ended()) {
                all = all.and(of(lease.readIndex(), lease.firstNeverRead(), shard, time));
            }
        }
        return all;
    }

    static Lag of(GroupState group, StreamState stream, VirtualTime time) {
        Lag now = of(group.leases(), stream, time);
        return new Lag(now.oldestMicros, now.unread, group.lost());
    }

    private Lag and(Lag other) {
        return new Lag(Math.max(oldestMicros, other.oldestMicros), unread + other.unread, lost + other.lost);
    }
}
