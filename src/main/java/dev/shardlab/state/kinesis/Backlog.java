package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;

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
