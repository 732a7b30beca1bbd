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
 */
public final class ShardLog {

    private static final int FIRST_SEGMENT = 16;
    private static final int SEGMENT_BITS = 12;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int MASK = SEGMENT - 1;

    private @Nullable RecordsAppended[][] appends = new RecordsAppended[1][];
    private int[][] positions = new int[1][];
    private long size;

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
        makeRoom(segment, slot);
        appends[segment][slot] = append;
        positions[segment][slot] = position;
        size = index + 1;
    }

    private void makeRoom(int segment, int slot) {
        if (segment == appends.length) {
            appends = Arrays.copyOf(appends, segment * 2);
            positions = Arrays.copyOf(positions, segment * 2);
        }
        if (appends[segment] == null) {
            int first = segment == 0 ? FIRST_SEGMENT : SEGMENT;
            appends[segment] = new RecordsAppended[first];
            positions[segment] = new int[first];
        } else if (slot == appends[segment].length) {
            appends[segment] = Arrays.copyOf(appends[segment], Math.min(SEGMENT, slot * 4));
            positions[segment] = Arrays.copyOf(positions[segment], Math.min(SEGMENT, slot * 4));
        }
    }

    /** The event that stored record {@code index}. */
    public RecordsAppended append(long index) {
        return appends[(int) (index >>> SEGMENT_BITS)][(int) (index & MASK)];
    }

    /** Where in its batch record {@code index} stood. */
    public int position(long index) {
        return positions[(int) (index >>> SEGMENT_BITS)][(int) (index & MASK)];
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
