package dev.shardlab.state.kinesis;

import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamRecord;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One shard: its place in the hash key space, its lineage, the bounds of what it still holds, and what it has spent of its
 * limits in the current second.
 */
public final class ShardState {

    private final StreamName stream;
    private final ShardOpening opening;
    private final VirtualTime openedAt;
    private final long createdEpochSecond;
    private final ShardLog log;
    private @Nullable VirtualTime closedAt;
    private boolean expired;
    private long first;
    private long next;
    private long bytes;
    private long checksum;
    private long throttled;
    private final SecondSpend written;
    private final SecondSpend read;
    private BurstCredit burst = BurstCredit.FULL;
    private long readBlockedUntilMicros = Long.MIN_VALUE;

    /**
     * A shard that opens.
     *
     * @param createdEpochSecond as its sequence numbers have it
     */
    ShardState(StreamName stream, ShardOpening opening, VirtualTime openedAt, long createdEpochSecond, ShardLog log) {
        this.stream = stream;
        this.opening = opening;
        this.openedAt = openedAt;
        this.createdEpochSecond = createdEpochSecond;
        this.log = log;
        written = new SecondSpend();
        read = new SecondSpend();
    }

    private ShardState(ShardState other, UnaryOperator<ShardLog> logOf) {
        stream = other.stream;
        opening = other.opening;
        openedAt = other.openedAt;
        createdEpochSecond = other.createdEpochSecond;
        log = logOf.apply(other.log);
        closedAt = other.closedAt;
        expired = other.expired;
        first = other.first;
        next = other.next;
        bytes = other.bytes;
        checksum = other.checksum;
        throttled = other.throttled;
        written = other.written.copy();
        read = other.read.copy();
        burst = other.burst;
        readBlockedUntilMicros = other.readBlockedUntilMicros;
    }

    ShardState copy(UnaryOperator<ShardLog> logOf) {
        return new ShardState(this, logOf);
    }

    /** Reads what a put will read; see {@link StreamState#approach}. */
    int approach() {
        return (int) (next + bytes + openedAt.micros()) + id().index() + written.approach() + log.approach();
    }

    void append(RecordsAppended event, int group, long number) {
        RecordBatch batch = event.batch();
        IntColumn positions = event.placement().positions();
        int begin = event.placement().begin(group);
        int end = event.placement().end(group);
        int moreBytes = 0;
        long sum = checksum;
        for (int i = begin; i < end; i++) {
            int position = positions.get(i);
            int size = batch.sizeBytes(position);
            moreBytes += size;
            sum = 31 * sum + batch.hashLow(position) + size;
        }
        checksum = sum;
        bytes += moreBytes;
        int large = moreBytes > StreamLimits.MAX_RECORD_BYTES ? largeBytes(batch, positions, begin, end) : 0;
        if (large > 0) {
            burst = burst.spend(event.at(), large);
        }
        written.spend(event.at(), end - begin, moreBytes - large);
        log.append(next, event, group, number);
        next += end - begin;
    }

    private static int largeBytes(RecordBatch batch, IntColumn positions, int begin, int end) {
        int bytes = 0;
        for (int i = begin; i < end; i++) {
            int size = batch.sizeBytes(positions.get(i));
            bytes += size > StreamLimits.MAX_RECORD_BYTES ? size : 0;
        }
        return bytes;
    }

    public void throttle(int records) {
        throttled += records;
    }

    public void read(RecordsRead event) {
        read.spend(event.at(), 1, event.bytes());
        long bytesInSecond = read.bytes(event.at());
        if (bytesInSecond >= StreamLimits.SHARD_READ_BYTES_PER_SEC) {
            readBlockedUntilMicros = event.at().micros()
                    + bytesInSecond * VirtualTime.MICROS_PER_SECOND / StreamLimits.SHARD_READ_BYTES_PER_SEC;
        }
    }

    public void refuseRead(VirtualTime at) {
        read.spend(at, 1, 0);
    }

    void close(VirtualTime at) {
        closedAt = at;
    }

    void trimTo(long index) {
        first = index;
    }

    void expire() {
        expired = true;
    }

    public StreamName stream() {
        return stream;
    }

    public ShardId id() {
        return opening.shard();
    }

    public HashKeyRange range() {
        return opening.range();
    }

    public @Nullable ShardId parent() {
        return opening.parent();
    }

    public @Nullable ShardId adjacentParent() {
        return opening.adjacentParent();
    }

    public VirtualTime openedAt() {
        return openedAt;
    }

    /** When it was created, as its sequence numbers have it: for a stream's first shards that is before they open. */
    public long createdEpochSecond() {
        return createdEpochSecond;
    }

    /** When a reshard closed it; null while it is open. */
    public @Nullable VirtualTime closedAt() {
        return closedAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether retention has passed over this closed shard as a whole. */
    public boolean isExpired() {
        return expired;
    }

    /** The index of the oldest record not yet marked as expired; equals {@link #next()} when there is none. */
    public long first() {
        return first;
    }

    /** The index the next record will get: how many records were ever stored here. */
    public long next() {
        return next;
    }

    /** How many records it holds, those that are about to expire among them. */
    public long held() {
        return next - first;
    }

    /** Payloads and keys of all records ever stored here. */
    public long bytes() {
        return bytes;
    }

    /** Made of the hash keys and sizes of all records ever stored here, in their order; tells two contents apart cheaply. */
    public long checksum() {
        return checksum;
    }

    /** Records this shard has refused. */
    public long throttled() {
        return throttled;
    }

    /** The records; only indexes {@link #first()} to before {@link #next()} belong to this state. */
    public ShardLog log() {
        return log;
    }

    /** Records written in the second that holds {@code now}. */
    public int recordsWrittenInSecond(VirtualTime now) {
        return written.count(now);
    }

    /**
     * Records stored in one second as the write limit counts it, by the seconds of the clock: the one that holds {@code now} or the
     * one before it, whichever had more. Never above the limit, as a second that begins anywhere may be.
     */
    public long recordsInLimitSecond(VirtualTime now) {
        long begun = now.epochSecond() * VirtualTime.MICROS_PER_SECOND;
        return Math.max(
                storedBetween(begun, now.micros() + 1), storedBetween(begun - VirtualTime.MICROS_PER_SECOND, begun));
    }

    private long storedBetween(long fromMicros, long toMicros) {
        return log.firstAtOrAfter(new VirtualTime(toMicros), first, next)
                - log.firstAtOrAfter(new VirtualTime(fromMicros), first, next);
    }

    /** Bytes written in the second that holds {@code now}, records above 1 MiB apart. */
    public int bytesWrittenInSecond(VirtualTime now) {
        return written.bytes(now);
    }

    /** What it may take at once in records above 1 MiB; they do not count among the bytes of the second. */
    public long burstBytes(VirtualTime now) {
        return burst.available(now);
    }

    /** GetRecords calls in the second that holds {@code now}, refused ones among them. */
    public int readCallsInSecond(VirtualTime now) {
        return read.count(now);
    }

    /** Bytes read in the second that holds {@code now}. */
    public int bytesReadInSecond(VirtualTime now) {
        return read.bytes(now);
    }

    /**
     * Whether readers are still kept away because this second's bytes were more than a second's worth: 2 MiB block for one
     * second, an answer of the largest size, 10 MiB, for five.
     */
    public boolean isReadBlocked(VirtualTime now) {
        return now.micros() < readBlockedUntilMicros;
    }

    public SequenceNumber startingSequenceNumber() {
        return new SequenceNumber(createdEpochSecond, id(), 0, createdEpochSecond);
    }

    /** Null while the shard is open. */
    public @Nullable SequenceNumber endingSequenceNumber() {
        return closedAt == null
                ? null
                : new SequenceNumber(createdEpochSecond, id(), SequenceNumber.LAST_INDEX, closedAt.epochSecond());
    }

    public SequenceNumber sequenceNumber(long index) {
        return new SequenceNumber(
                createdEpochSecond, id(), index + 1, log.arrival(index).epochSecond());
    }

    public StreamRecord record(long index) {
        BatchedRecord record = log.record(index);
        return new StreamRecord(
                stream, id(), sequenceNumber(index), log.arrival(index), record.batch(), record.position());
    }

    /** The records {@code from} to before {@code to}, looked up when they are asked for. */
    public RecordSlice records(long from, long to) {
        return new StoredRecords(this, from, to);
    }

    /** Everything this shard holds, on one line; its records by number and checksum. */
    @Override
    public String toString() {
        return "%s opened %s closed %s expired %s records %s..%s bytes %s checksum %s throttled %s"
                        .formatted(opening, openedAt, closedAt, expired, first, next, bytes, checksum, throttled)
                + " written " + written + ", " + burst + " read " + read + " blocked until " + readBlockedUntilMicros;
    }
}
