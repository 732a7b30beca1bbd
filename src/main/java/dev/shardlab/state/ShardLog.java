package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.VirtualTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every record one shard ever stored, in order, append-only, shared by all states of one history.
 *
 * <p>A record costs 8 bytes here: which event stored it and at which position of that event's batch; payload, key, hash and
 * arrival time stay in the event. Segments start small and grow, so that ten thousand quiet shards cost nothing to speak of.
 *
 * <p><b>Who may do what.</b> One thread folds at the head of history and appends; others fold events that the head has folded
 * before and only meet indexes that are already there. An index is filled once and never changed, so a reader that learned of
 * an event through a safe publication sees everything this log holds for it. Appending what is already there is therefore
 * nothing at all, which is what makes rewinding a choice of bounds.
 *
 * <p>Arrays that grow are filled before they are published by a volatile write, and an array that others may hold is never
 * given longer segments: a reader that meets a newer array than it knows of finds everything it may ask for.
 */
public final class ShardLog {

    private static final int FIRST_SEGMENT = 16;
    private static final int SEGMENT_BITS = 12;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int MASK = SEGMENT - 1;

    private final int ordinal;
    private volatile Columns columns;
    private long size;

    /** The event that stored each record and the record's place in its batch, by segment. */
    private static final class Columns {
        final @Nullable RecordsAppended[][] appends;
        final int[][] positions;

        Columns(@Nullable RecordsAppended[][] appends, int[][] positions) {
            this.appends = appends;
            this.positions = positions;
        }
    }

    ShardLog(int ordinal) {
        this(ordinal, new Columns(new RecordsAppended[1][], new int[1][]), 0);
    }

    private ShardLog(int ordinal, Columns columns, long size) {
        this.ordinal = ordinal;
        this.columns = columns;
        this.size = size;
    }

    /** Its place among the record logs of the history. */
    int ordinal() {
        return ordinal;
    }

    /** How many records the head of history has placed here. */
    long size() {
        return size;
    }

    /** A log of its own with the first {@code bound} records of this one; segments that are full of them stay shared. */
    ShardLog fork(long bound) {
        Columns own = new Columns(columns.appends.clone(), columns.positions.clone());
        int last = (int) (bound >>> SEGMENT_BITS);
        if (last < own.appends.length && own.appends[last] != null) {
            own.appends[last] = own.appends[last].clone();
            own.positions[last] = own.positions[last].clone();
        }
        for (int segment = last + 1; segment < own.appends.length; segment++) {
            own.appends[segment] = null;
            own.positions[segment] = null;
        }
        return new ShardLog(ordinal, own, bound);
    }

    /** Places a record at {@code index}; nothing happens if it is there already. */
    void append(long index, RecordsAppended append, int position) {
        if (index < size) {
            return;
        }
        if (index > size) {
            throw new IllegalStateException("record " + index + " would leave a gap after " + size);
        }
        int segment = (int) (index >>> SEGMENT_BITS);
        int slot = (int) (index & MASK);
        Columns room = roomFor(segment, slot);
        room.appends[segment][slot] = append;
        room.positions[segment][slot] = position;
        size = index + 1;
    }

    private Columns roomFor(int segment, int slot) {
        Columns present = columns;
        if (segment < present.appends.length
                && present.appends[segment] != null
                && slot < present.appends[segment].length) {
            return present;
        }
        int segments = segment < present.appends.length ? present.appends.length : segment * 2;
        Columns grown =
                new Columns(Arrays.copyOf(present.appends, segments), Arrays.copyOf(present.positions, segments));
        if (grown.appends[segment] == null) {
            int first = segment == 0 ? FIRST_SEGMENT : SEGMENT;
            grown.appends[segment] = new RecordsAppended[first];
            grown.positions[segment] = new int[first];
        } else {
            grown.appends[segment] = Arrays.copyOf(grown.appends[segment], Math.min(SEGMENT, slot * 4));
            grown.positions[segment] = Arrays.copyOf(grown.positions[segment], Math.min(SEGMENT, slot * 4));
        }
        columns = grown;
        return grown;
    }

    /** The event that stored record {@code index}. */
    public RecordsAppended append(long index) {
        return columns.appends[(int) (index >>> SEGMENT_BITS)][(int) (index & MASK)];
    }

    /** Where in its batch record {@code index} stood. */
    public int position(long index) {
        return columns.positions[(int) (index >>> SEGMENT_BITS)][(int) (index & MASK)];
    }

    public RecordBatch batch(long index) {
        return append(index).batch();
    }

    public VirtualTime arrival(long index) {
        return append(index).at();
    }

    /** The first index in {@code from .. to} whose record arrived at or after {@code time}; {@code to} if none did. */
    public long firstAtOrAfter(VirtualTime time, long from, long to) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (arrival(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
