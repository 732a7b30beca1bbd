package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Every record one shard ever stored, in order, append-only, shared by all states of one history.
 *
 * <p>What the rules need of a record stays in the {@link RecordIndex}; payload, key and hash stay in the event that stored it, to
 * which the {@link RecordDetail} points. Detail that was forgotten is brought back when somebody asks for it; nobody notices
 * but by the time it takes.
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
    private final RecordIndex index;
    private final RecordDetail detail = new RecordDetail();
    private long size;

    ShardLog(RecordLogs logs, int ordinal) {
        this(logs, ordinal, null, 0);
    }

    private ShardLog(RecordLogs logs, int ordinal, @Nullable ShardLog past, long base) {
        this.logs = logs;
        this.ordinal = ordinal;
        this.past = past;
        this.base = base;
        index = new RecordIndex(base);
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
    int ordinal() {
        return ordinal;
    }

    /** How many records the head of history has placed here. */
    long size() {
        return size;
    }

    /** Places a group of records from {@code at} on; nothing happens if they are there already. */
    void append(long at, RecordsAppended append, int group) {
        if (at < size) {
            return;
        }
        if (at > size) {
            throw new IllegalStateException("record " + at + " would leave a gap after " + size);
        }
        index.add(at, append, group);
        detail.add(append, group);
        size = at + append.placement().end(group) - append.placement().begin(group);
    }

    /** Whose own records hold an index: this log, or one of its past. */
    private ShardLog holding(long at) {
        ShardLog log = this;
        while (log.past != null && at < log.base) {
            log = log.past;
        }
        return log;
    }

    /** The event that stored record {@code at}. */
    public RecordsAppended append(long at) {
        ShardLog log = holding(at);
        return log.appendOf(log.index.runOf(at));
    }

    private RecordsAppended appendOf(int run) {
        RecordsAppended found = detail.append(run);
        while (found == null) {
            logs.recall(ordinal, index.begin(run));
            found = detail.append(run);
        }
        return found;
    }

    private int groupOf(int run) {
        int found = detail.group(run);
        while (found < 0) {
            logs.recall(ordinal, index.begin(run));
            found = detail.group(run);
        }
        return found;
    }

    /** Where in its batch record {@code at} stood. */
    public int position(long at) {
        return append(at).placement().positions().get(offset(at));
    }

    /** Where in the placement of its event record {@code at} stands. */
    int offset(long at) {
        ShardLog log = holding(at);
        int run = log.index.runOf(at);
        int begin = log.appendOf(run).placement().begin(log.groupOf(run));
        return begin + (int) (at - log.index.begin(run));
    }

    /** Where in the placement of its event the records end that came together with record {@code at}. */
    int offsetEnd(long at) {
        ShardLog log = holding(at);
        int run = log.index.runOf(at);
        return log.appendOf(run).placement().end(log.groupOf(run));
    }

    public RecordBatch batch(long at) {
        return append(at).batch();
    }

    public VirtualTime arrival(long at) {
        return new VirtualTime(arrivalMicros(at));
    }

    /** {@link #arrival} as microseconds since 1970. */
    public long arrivalMicros(long at) {
        return holding(at).index.arrivalMicros(at);
    }

    /** Payload and partition key together. */
    public int sizeBytes(long at) {
        return holding(at).index.sizeBytes(at);
    }

    /** The upper half of its hash key. Quick for every 16th record, whatever has been forgotten; so are the two that follow. */
    public long hashHigh(long at) {
        return RecordIndex.isSample(at)
                ? holding(at).index.hashHigh(at)
                : batch(at).hashHigh(position(at));
    }

    public long hashLow(long at) {
        return RecordIndex.isSample(at)
                ? holding(at).index.hashLow(at)
                : batch(at).hashLow(position(at));
    }

    /** See {@link RecordBatch#keyFingerprint}. */
    public int keyFingerprint(long at) {
        return RecordIndex.isSample(at)
                ? holding(at).index.keyFingerprint(at)
                : batch(at).keyFingerprint(position(at));
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

    /** Forgets the details of {@code from} to before {@code to}, which are its own, not the newest, and whole runs. */
    void forget(long from, long to) {
        long begin = Math.max(from, base);
        if (begin < to) {
            detail.forget(index.runOf(begin), index.runOf(to - 1) + 1);
        }
    }

    /** Fills in all details that {@code told}, a fork that told the same anew, has of its own. */
    void fillIn(ShardLog told) {
        if (told.base < told.size) {
            detail.fillIn(told.detail, told.index.runs(), index.runOf(told.base));
        }
    }

    /** What the index takes, about. */
    long indexBytes() {
        return index.bytes();
    }
}
