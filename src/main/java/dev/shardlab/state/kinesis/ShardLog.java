package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Every record one shard ever stored, in order, append-only, shared by all states of one history.
 *
 * <p>Where each record stands in the {@link RecordTable} is kept here; what is known of it, there. Payload, key and hash may have been
 * forgotten; they are brought back when somebody asks for them, and nobody notices but by the time it takes.
 *
 * <p>A history that leaves another at some point has the other's records before it: its log begins at a base, and what lies
 * before that is looked up in the past it shares.
 *
 * <p><b>Who may do what.</b> One thread folds at the head of history and appends; others fold events that the head has folded
 * before and only meet indexes that are already there. An index is filled once and never changed, so a reader that learned of
 * an event through a safe publication sees everything this log holds for it. Appending what is already there is therefore
 * nothing at all, which is what makes rewinding a choice of bounds.
 */
public final class ShardLog {

    private final RecordLogs logs;
    private final int ordinal;
    private final @Nullable ShardLog past;
    private final long base;
    private final NumberedRuns runs;
    private final SampledLooks looks;
    private long size;

    ShardLog(RecordLogs logs, int ordinal) {
        this(logs, ordinal, null, 0);
    }

    private ShardLog(RecordLogs logs, int ordinal, @Nullable ShardLog past, long base) {
        this.logs = logs;
        this.ordinal = ordinal;
        this.past = past;
        this.base = base;
        runs = new NumberedRuns(logs.tally());
        looks = new SampledLooks(base, logs.tally());
        size = base;
    }

    /** A log of its own in other logs, with the first {@code bound} records of this one. */
    ShardLog fork(RecordLogs into, long bound) {
        ShardLog from = this;
        while (from.past != null && bound <= from.base) {
            from = from.past;
        }
        return new ShardLog(into, ordinal, from, bound);
    }

    /** Its place among the record logs of the history. */
    public int ordinal() {
        return ordinal;
    }

    /** How many records the head of history has placed here. */
    public long size() {
        return size;
    }

    /**
     * Places a group of records from {@code at} on; nothing happens if they are there already.
     *
     * @param number the number of the first of them in the record table
     */
    void append(long at, RecordsAppended append, int group, long number) {
        if (at < size) {
            return;
        }
        if (at > size) {
            throw new IllegalStateException("record " + at + " would leave a gap after " + size);
        }
        int begin = append.placement().begin(group);
        size = at + append.placement().end(group) - begin;
        runs.add(at - base, number);
        for (long sample = SampledLooks.next(at); sample < size; sample = SampledLooks.next(sample + 1)) {
            looks.add(append.batch(), append.placement().positions().get(begin + (int) (sample - at)));
        }
    }

    /** Reads what {@link #append} will read; see {@link StreamState#approach}. */
    int approach() {
        return (int) size + runs.approach();
    }

    /** Whose own records hold an index: this log, or one of its past. */
    private ShardLog holding(long at) {
        ShardLog log = this;
        while (log.past != null && at < log.base) {
            log = log.past;
        }
        return log;
    }

    /** The number, in the record table of this very log, of one of its own records. */
    private long number(long at) {
        long place = at - base;
        int run = runs.of(place);
        return runs.number(run) + place - runs.begin(run);
    }

    /** How many records its history had stored before record {@code at}; 0 where another history's log has that. */
    public long numberHere(long at) {
        return at < base ? 0 : number(at);
    }

    /** The event that stored record {@code at}. */
    public RecordsAppended append(long at) {
        ShardLog log = holding(at);
        long number = log.number(at);
        RecordsAppended found = log.logs.table().append(number);
        while (found == null) {
            log.logs.recall(number);
            found = log.logs.table().append(number);
        }
        return found;
    }

    /** The same; null if it has left memory. */
    @Nullable
    RecordsAppended appendInMemory(long at) {
        ShardLog log = holding(at);
        return log.logs.table().append(log.number(at));
    }

    /** A record that has left memory, and neighbours of it; null if they are not kept anywhere. */
    @Nullable
    ArchivedRecords archived(long at) {
        ShardLog log = holding(at);
        return log.logs.archive().find(ordinal, at, log.number(at));
    }

    /** Where in its request record {@code at} stood. */
    public int position(long at) {
        return append(at).placement().positions().get(offset(at));
    }

    /** Key, payload and hash key of record {@code at}. */
    public BatchedRecord record(long at) {
        RecordsAppended append = appendInMemory(at);
        if (append == null) {
            ArchivedRecords records = archived(at);
            if (records != null) {
                return new BatchedRecord(records.batch(), records.position(at));
            }
            append = append(at);
        }
        return new BatchedRecord(append.batch(), append.placement().positions().get(offset(at)));
    }

    /** Where in the placement of its event record {@code at} stands. */
    int offset(long at) {
        ShardLog log = holding(at);
        return log.logs.table().offset(log.number(at));
    }

    /** The index after the last record that came with record {@code at} in one request. */
    public long runEnd(long at) {
        ShardLog log = holding(at);
        return log.end(log.runs.of(at - log.base));
    }

    /** The first of its own runs whose records have numbers from {@code number} on; there may be none. */
    int firstRunFrom(long number) {
        return runs.firstFrom(number);
    }

    int runCount() {
        return runs.size();
    }

    /** The number of the first record of one of its own runs. */
    long runNumber(int run) {
        return runs.number(run);
    }

    /** The index of that record. */
    long runIndex(int run) {
        return base + runs.begin(run);
    }

    public VirtualTime arrival(long at) {
        return new VirtualTime(arrivalMicros(at));
    }

    /** {@link #arrival} as microseconds since 1970. */
    public long arrivalMicros(long at) {
        ShardLog log = holding(at);
        return log.logs.table().arrivalMicros(log.number(at));
    }

    /** Payload and partition key together. */
    public int sizeBytes(long at) {
        ShardLog log = holding(at);
        return log.logs.table().sizeBytes(log.number(at));
    }

    /**
     * Some records from a certain one on.
     *
     * @param toIndex the record after the last of them
     * @param bytes payloads and partition keys together
     */
    public record Portion(long toIndex, int bytes) {}

    /** The most of {@code from} to before {@code to} that takes no more than {@code mostBytes}, in order and without a gap. */
    public Portion portion(long from, long to, int mostBytes) {
        long at = from;
        int bytes = 0;
        while (at < to) {
            ShardLog log = holding(at);
            int run = log.runs.of(at - log.base);
            long number = log.runs.number(run) + at - log.base - log.runs.begin(run);
            long end = Math.min(to, log.end(run));
            for (; at < end; at++, number++) {
                int more = log.logs.table().sizeBytes(number);
                if (more > mostBytes - bytes) {
                    return new Portion(at, bytes);
                }
                bytes += more;
            }
        }
        return new Portion(at, bytes);
    }

    private long end(int run) {
        return run + 1 < runs.size() ? base + runs.begin(run + 1) : size;
    }

    /** The upper half of its hash key. Quick for every 16th record, whatever has been forgotten; so are the two that follow. */
    public long hashHigh(long at) {
        if (SampledLooks.has(at)) {
            return holding(at).looks.hashHigh(at);
        }
        BatchedRecord record = record(at);
        return record.batch().hashHigh(record.position());
    }

    public long hashLow(long at) {
        if (SampledLooks.has(at)) {
            return holding(at).looks.hashLow(at);
        }
        BatchedRecord record = record(at);
        return record.batch().hashLow(record.position());
    }

    /** See {@link dev.shardlab.model.kinesis.RecordBatch#keyFingerprint}. */
    public int keyFingerprint(long at) {
        if (SampledLooks.has(at)) {
            return holding(at).looks.keyFingerprint(at);
        }
        BatchedRecord record = record(at);
        return record.batch().keyFingerprint(record.position());
    }

    /** The first index in {@code from .. to} whose record arrived at or after {@code time}; {@code to} if none did. */
    public long firstAtOrAfter(VirtualTime time, long from, long to) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (arrivalMicros(middle) < time.micros()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
