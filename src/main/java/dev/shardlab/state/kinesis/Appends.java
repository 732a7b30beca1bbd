package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events that stored the records of a history, in order. They may be forgotten and be filled in again later.
 *
 * <p><b>Threads.</b> One adds; any reads; whoever forgets, fills in or grows holds this object's lock. Events are written and read
 * with release and acquire, so who meets one meets all of it, and who meets none knows that it is forgotten.
 */
final class Appends {

    private static final int SEGMENT_BITS = 10;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int MASK = SEGMENT - 1;
    private static final int FIRST = 8;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(RecordsAppended[].class);

    /** Null where all are forgotten. */
    private volatile @Nullable RecordsAppended[] @Nullable [] segments = new RecordsAppended[1][];

    /** Where the next one goes, unless it is full; the appender's. */
    private @Nullable RecordsAppended[] last = {};

    private int size;

    void add(RecordsAppended append) {
        int slot = size & MASK;
        if (slot == 0 || slot == last.length) {
            last = grow(size >>> SEGMENT_BITS, slot);
        }
        SLOT.setRelease(last, slot, append);
        size++;
    }

    private synchronized @Nullable RecordsAppended[] grow(int segment, int slots) {
        @Nullable RecordsAppended[] @Nullable [] known = segments;
        if (segment == known.length) {
            known = Arrays.copyOf(known, segment * 2);
        }
        @Nullable RecordsAppended[] present = known[segment];
        @Nullable
        RecordsAppended[] grown = present == null
                ? new RecordsAppended[segment == 0 ? FIRST : SEGMENT]
                : Arrays.copyOf(present, Math.min(SEGMENT, slots * 4));
        known[segment] = grown;
        segments = known;
        return grown;
    }

    /** Null if it is forgotten. */
    @Nullable
    RecordsAppended get(int i) {
        @Nullable RecordsAppended[] segment = segments[i >>> SEGMENT_BITS];
        return segment == null ? null : (RecordsAppended) SLOT.getAcquire(segment, i & MASK);
    }

    /** Forgets {@code from} to before {@code to}; not the last. */
    synchronized void forget(int from, int to) {
        @Nullable RecordsAppended[] @Nullable [] known = segments;
        for (int i = from; i < to; i++) {
            @Nullable RecordsAppended[] segment = known[i >>> SEGMENT_BITS];
            if (segment != null) {
                SLOT.setRelease(segment, i & MASK, null);
            }
        }
        for (int at = from >>> SEGMENT_BITS; at <= (to - 1) >>> SEGMENT_BITS; at++) {
            @Nullable RecordsAppended[] segment = known[at];
            boolean isLast = at == size >>> SEGMENT_BITS;
            if (!isLast && segment != null && Arrays.stream(segment).allMatch(append -> append == null)) {
                known[at] = null;
            }
        }
    }

    /** Fills in again the first {@code count} that others have, from {@code into} on. */
    synchronized void fillIn(Appends told, int count, int into) {
        @Nullable RecordsAppended[] @Nullable [] known = segments;
        for (int i = 0; i < count; i++) {
            int at = (into + i) >>> SEGMENT_BITS;
            @Nullable RecordsAppended[] segment = known[at];
            if (segment == null) {
                segment = new RecordsAppended[SEGMENT];
                known[at] = segment;
            }
            SLOT.setRelease(segment, (into + i) & MASK, Objects.requireNonNull(told.get(i)));
        }
    }
}
