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

    private volatile Event[][] segments;
    private volatile long size;

    public EventLog() {
        this(new Event[16][], 0);
    }

    private EventLog(Event[][] segments, long size) {
        this.segments = segments;
        this.size = size;
    }

    /** A log of its own with the first {@code count} of these events, to go on another way. Shares what both have. */
    EventLog branch(long count) {
        Event[][] shared = segments.clone();
        int last = (int) (count >>> SEGMENT_BITS);
        if (last < shared.length && shared[last] != null) {
            shared[last] = shared[last].clone();
        }
        return new EventLog(shared, count);
    }

    public void append(Event event) {
        long index = size;
        int segment = (int) (index >>> SEGMENT_BITS);
        int slot = (int) (index & MASK);
        if (slot == 0) {
            addSegment(segment);
        }
        segments[segment][slot] = event;
        size = index + 1;
    }

    private void addSegment(int segment) {
        Event[][] grown = segment == segments.length ? Arrays.copyOf(segments, segment * 2) : segments;
        grown[segment] = new Event[SEGMENT];
        segments = grown;
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
