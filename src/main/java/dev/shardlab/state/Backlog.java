package dev.shardlab.state;

import dev.shardlab.event.Wait;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has still before it: the retained records from its cursor on, and how far behind latest that makes it. The one
 * computation of lag: the service's answers, the stage, the charts, the cards, the goals and the reports all take it from here.
 *
 * <p>Behind latest is how old the oldest record is that the reader has not read past; the service calls it MillisBehindLatest
 * (Amazon Kinesis Data Streams API Reference, GetRecords). A record that was read and is not finished is not before the reader
 * any more, whoever still works on it; nor is one that expired unread, which is lost to it.
 *
 * @param records that are still to be read
 * @param oldestMicros the age of the oldest of them; 0 when there is none
 */
public record Backlog(long records, long oldestMicros) {

    /** Of who has read everything. */
    public static final Backlog NONE = new Backlog(0, 0);

    /** In one shard, before a reader whose next record is {@code index}. */
    public static Backlog of(ShardState shard, long index, VirtualTime now) {
        long next = Math.max(index, shard.first());
        return next < shard.next() ? new Backlog(shard.next() - next, ageMicros(shard, next, now)) : NONE;
    }

    /** Of a group, over all shards of its stream, those that nobody has begun among them. */
    public static Backlog of(GroupState group, LabState state, VirtualTime now) {
        return state.stream(group.stream())
                .map(stream -> of(group, stream, now))
                .orElse(NONE);
    }

    private static Backlog of(GroupState group, StreamState stream, VirtualTime now) {
        Backlog all = NONE;
        for (ShardState shard : stream.shards()) {
            all = all.and(of(shard, group.cursor(shard), now));
        }
        return all;
    }

    /** Of some of a group's leases: those of one worker, or one alone. */
    public static Backlog of(GroupState group, Collection<LeaseState> leases, LabState state, VirtualTime now) {
        StreamState stream = state.stream(group.stream()).orElse(null);
        Backlog all = NONE;
        for (LeaseState lease : leases) {
            ShardState shard =
                    stream == null ? null : stream.shard(lease.shard()).orElse(null);
            all = shard == null ? all : all.and(of(shard, lease.readIndex(), now));
        }
        return all;
    }

    /** How long a group has waited to read the record at its cursor in a shard; null where there is none. */
    public static @Nullable Wait wait(GroupState group, ShardState shard, long from, VirtualTime now) {
        return waitSince(group, shard, from, group.cursorSetAt(shard), now);
    }

    /**
     * What a group waited for in a shard until it read {@code from} to before {@code to}: the first of them, since it is its next
     * one, and the first that it never read before, since it came.
     */
    public static List<Wait> waits(GroupState group, ShardState shard, long from, long to, VirtualTime now) {
        List<@Nullable Wait> waits = new ArrayList<>();
        long first = group.firstNeverRead(shard);
        if (from < to) {
            waits.add(wait(group, shard, from, now));
        }
        if (from < first && first < to) {
            waits.add(waitSince(group, shard, first, shard.log().arrival(first), now));
        }
        return waits.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable Wait waitSince(
            GroupState group, ShardState shard, long from, VirtualTime since, VirtualTime now) {
        Backlog backlog = of(shard, from, now);
        return backlog.isEmpty()
                ? null
                : new Wait(
                        group.name(),
                        backlog.millisBehindLatest(),
                        VirtualTime.latest(since, shard.log().arrival(Math.max(from, shard.first()))));
    }

    /** How long a group waits, in every shard that has something for it. */
    public static List<Wait> waits(GroupState group, LabState state, VirtualTime now) {
        List<Wait> waits = new ArrayList<>();
        state.stream(group.stream()).ifPresent(stream -> {
            for (ShardState shard : stream.shards()) {
                Wait wait = wait(group, shard, group.cursor(shard), now);
                if (wait != null) {
                    waits.add(wait);
                }
            }
        });
        return waits;
    }

    private static long ageMicros(ShardState shard, long index, VirtualTime now) {
        return Math.max(0, now.micros() - shard.log().arrivalMicros(index));
    }

    /** Both together: the counts' sum, and as far behind as the one that is further behind. */
    public Backlog and(Backlog other) {
        return new Backlog(records + other.records, Math.max(oldestMicros, other.oldestMicros));
    }

    /** Whether everything is read. */
    public boolean isEmpty() {
        return records == 0;
    }

    /** How far behind latest, as the service gives it: 0 at the tip alone, else never less than 1. */
    public long millisBehindLatest() {
        return isEmpty() ? 0 : Math.max(1, oldestMicros / VirtualTime.MICROS_PER_MILLI);
    }

    /** How far behind latest; zero at the tip. */
    public Duration behindLatest() {
        return Duration.ofMillis(millisBehindLatest());
    }
}
