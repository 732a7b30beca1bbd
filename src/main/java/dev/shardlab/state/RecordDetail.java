package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the payload, key and hash of the records of a shard are: for each run of them, the event that stored it, and which group of
 * its {@link dev.shardlab.model.Placement} it is. It may be forgotten for some runs and be filled in again later.
 *
 * <p><b>Threads.</b> One appends; any reads; whoever forgets, fills in or grows holds this object's lock. The group of a run is
 * written before its event, and events are read and written with acquire and release: so a reader that meets an event meets its
 * group too, and one that meets none knows that it is forgotten.
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

    private int size;

    private static final class Segment {

        private final @Nullable RecordsAppended[] appends;
        /** At most as many as one request has records, 500. */
        private final char[] groups;

        Segment(int slots) {
            this(new RecordsAppended[slots], new char[slots]);
        }

        private Segment(@Nullable RecordsAppended[] appends, char[] groups) {
            this.appends = appends;
            this.groups = groups;
        }

        int length() {
            return groups.length;
        }

        @Nullable
        RecordsAppended append(int slot) {
            return (RecordsAppended) SLOT.getAcquire(appends, slot);
        }

        void set(int slot, RecordsAppended append, int group) {
            groups[slot] = (char) group;
            SLOT.setRelease(appends, slot, append);
        }

        void forget(int slot) {
            SLOT.setRelease(appends, slot, null);
        }

        Segment grownTo(int slots) {
            return new Segment(Arrays.copyOf(appends, slots), Arrays.copyOf(groups, slots));
        }

        boolean isEmpty() {
            return Arrays.stream(appends).allMatch(append -> append == null);
        }
    }

    void add(RecordsAppended append, int group) {
        int slot = size & MASK;
        if (slot == 0 || slot >= last.length()) {
            last = grow(size >>> SEGMENT_BITS, slot);
        }
        last.set(slot, append, group);
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

    /** The event that stored a run; null if that is forgotten. */
    @Nullable
    RecordsAppended append(int run) {
        Segment segment = segments[run >>> SEGMENT_BITS];
        return segment == null ? null : segment.append(run & MASK);
    }

    /** Which of the groups of its event a run is; -1 if that is forgotten. */
    int group(int run) {
        Segment segment = segments[run >>> SEGMENT_BITS];
        int slot = run & MASK;
        return segment == null || segment.append(slot) == null ? -1 : segment.groups[slot];
    }

    /** Forgets {@code from} to before {@code to}; not the run that was added last. */
    synchronized void forget(int from, int to) {
        @Nullable Segment[] known = segments;
        int run = from;
        while (run < to) {
            int at = run >>> SEGMENT_BITS;
            int end = Math.min(to, (at + 1) << SEGMENT_BITS);
            Segment segment = known[at];
            if (segment != null) {
                for (; run < end; run++) {
                    segment.forget(run & MASK);
                }
                boolean isLast = at == size >>> SEGMENT_BITS;
                if (!isLast && segment.isEmpty()) {
                    known[at] = null;
                }
            }
            run = end;
        }
    }

    /** Fills in again the first {@code count} runs of a log that was told anew, from {@code into} on. */
    synchronized void fillIn(RecordDetail told, int count, int into) {
        @Nullable Segment[] known = segments;
        for (int i = 0; i < count; i++) {
            int run = into + i;
            Segment segment = known[run >>> SEGMENT_BITS];
            if (segment == null) {
                segment = new Segment(SEGMENT);
                known[run >>> SEGMENT_BITS] = segment;
            }
            segment.set(run & MASK, Objects.requireNonNull(told.append(i)), told.group(i));
        }
    }
}
