package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import java.util.Arrays;

/**
 * Everything that happened, in order. One thread appends, any number of others read: an event is published by the write to
 * {@code size}, and with it all that was written before, the record logs among it.
 */
public final class EventLog {

    private static final int SEGMENT_BITS = 12;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int MASK = SEGMENT - 1;

    private volatile Event[][] segments = new Event[16][];
    private volatile long size;

    public void append(Event event) {
        long index = size;
        int segment = (int) (index >>> SEGMENT_BITS);
        Event[][] grown = segments;
        if (segment == grown.length) {
            grown = Arrays.copyOf(grown, segment * 2);
        }
        if ((index & MASK) == 0) {
            grown[segment] = new Event[SEGMENT];
        }
        grown[segment][(int) (index & MASK)] = event;
        segments = grown;
        size = index + 1;
    }

    /** How many events there are; all before this index can be read. */
    public long size() {
        return size;
    }

    public Event get(long index) {
        return segments[(int) (index >>> SEGMENT_BITS)][(int) (index & MASK)];
    }

    /** How many events happened at or before {@code time}. */
    public long countUntil(VirtualTime time) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle).at().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
