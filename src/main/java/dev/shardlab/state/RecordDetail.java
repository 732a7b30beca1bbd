package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the payload, key and hash of each record of a shard are: the event that stored it, and its position in that event's
 * batch, 8 bytes. It may be forgotten for a run of records and be filled in again later.
 *
 * <p><b>Threads.</b> One appends; any reads; whoever forgets, fills in or grows holds this object's lock. A slot's position is
 * written before its event, and events are read and written with acquire and release: so a reader that meets an event meets its
 * position too, and one that meets none knows that it is forgotten.
 */
final class RecordDetail {

    private static final int FIRST_SEGMENT = 8;
    private static final int SEGMENT_BITS = 10;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int MASK = SEGMENT - 1;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(RecordsAppended[].class);

    private volatile @Nullable Segment[] segments = new Segment[1];
    /** Where the next one goes, unless it is full; the appender's. */
    private Segment last = new Segment(0);

    private long size;

    private static final class Segment {

        private final @Nullable RecordsAppended[] appends;
        private final int[] positions;

        Segment(int slots) {
            this(new RecordsAppended[slots], new int[slots]);
        }

        private Segment(@Nullable RecordsAppended[] appends, int[] positions) {
            this.appends = appends;
            this.positions = positions;
        }

        int length() {
            return positions.length;
        }

        @Nullable
        RecordsAppended append(int slot) {
            return (RecordsAppended) SLOT.getAcquire(appends, slot);
        }

        void set(int slot, @Nullable RecordsAppended append, int position) {
            positions[slot] = position;
            SLOT.setRelease(appends, slot, append);
        }

        Segment grownTo(int slots) {
            return new Segment(Arrays.copyOf(appends, slots), Arrays.copyOf(positions, slots));
        }

        boolean isEmpty() {
            return Arrays.stream(appends).allMatch(append -> append == null);
        }
    }

    void add(RecordsAppended append, int position) {
        int slot = (int) (size & MASK);
        if (slot == 0 || slot >= last.length()) {
            last = grow((int) (size >>> SEGMENT_BITS), slot);
        }
        last.set(slot, append, position);
        size++;
    }

    private synchronized Segment grow(int segment, int slot) {
        @Nullable Segment[] known = segments;
        if (segment == known.length) {
            known = Arrays.copyOf(known, Math.max(4, segment * 2));
        }
        Segment present = known[segment];
        Segment grown;
        if (present != null) {
            grown = present.grownTo(Math.min(SEGMENT, slot * 4));
        } else {
            grown = new Segment(segment == 0 ? FIRST_SEGMENT : SEGMENT);
        }
        known[segment] = grown;
        segments = known;
        return grown;
    }

    /** The event that stored it; null if that is forgotten. */
    @Nullable
    RecordsAppended append(long place) {
        Segment segment = segments[(int) (place >>> SEGMENT_BITS)];
        return segment == null ? null : segment.append((int) (place & MASK));
    }

    /** Its position in the batch; -1 if that is forgotten. */
    int position(long place) {
        Segment segment = segments[(int) (place >>> SEGMENT_BITS)];
        int slot = (int) (place & MASK);
        return segment == null || segment.append(slot) == null ? -1 : segment.positions[slot];
    }

    /** Forgets {@code from} to before {@code to}; not the place that is filled last. */
    synchronized void forget(long from, long to) {
        @Nullable Segment[] known = segments;
        long place = from;
        while (place < to) {
            int at = (int) (place >>> SEGMENT_BITS);
            long end = Math.min(to, (long) (at + 1) << SEGMENT_BITS);
            Segment segment = known[at];
            if (segment != null) {
                for (; place < end; place++) {
                    segment.set((int) (place & MASK), null, 0);
                }
                boolean isLast = at == (int) (size >>> SEGMENT_BITS);
                if (!isLast && segment.isEmpty()) {
                    known[at] = null;
                }
            }
            place = end;
        }
    }

    /** Fills in again what a log that was told anew has from {@code from} to before {@code to}, its places from 0. */
    synchronized void fillIn(RecordDetail told, long from, long to) {
        @Nullable Segment[] known = segments;
        for (long place = from; place < to; place++) {
            int at = (int) (place >>> SEGMENT_BITS);
            Segment segment = known[at];
            if (segment == null) {
                segment = new Segment(SEGMENT);
                known[at] = segment;
            }
            segment.set((int) (place & MASK), told.append(place - from), told.position(place - from));
        }
    }
}
