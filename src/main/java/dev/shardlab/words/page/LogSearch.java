package dev.shardlab.words.page;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the event behind a fact. A binary search leads to the time where it must lie, from there the log is walked; at most
 * {@link #REACH} events, a few milliseconds, so that a card never holds up the picture.
 */
public final class LogSearch {

    static final long REACH = 200_000;

    private final EventLog log;

    public LogSearch(EventLog log) {
        this.log = log;
    }

    /** The first event of a type at or after {@code from} and not after {@code until} that is the one looked for. */
    public <E extends Event> Optional<E> onward(
            VirtualTime from, VirtualTime until, Class<E> type, Predicate<E> wanted) {
        long end = log.countUntil(until);
        long begin = log.countUntil(from.plusMicros(-1));
        for (long i = begin; i < Math.min(end, begin + REACH); i++) {
            Event event = log.get(i);
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return Optional.of(type.cast(event));
            }
        }
        return Optional.empty();
    }

    /** Every event of a type from {@code from} to {@code until} that is one of those looked for, in their order. */
    public <E extends Event> List<E> all(VirtualTime from, VirtualTime until, Class<E> type, Predicate<E> wanted) {
        List<E> found = new ArrayList<>();
        long end = log.countUntil(until);
        long begin = log.countUntil(from.plusMicros(-1));
        for (long i = begin; i < Math.min(end, begin + REACH); i++) {
            Event event = log.get(i);
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                found.add(type.cast(event));
            }
        }
        return found;
    }

    /** The last event of a type at or before {@code from} that is the one looked for. */
    public <E extends Event> Optional<E> back(VirtualTime from, Class<E> type, Predicate<E> wanted) {
        long begin = log.countUntil(from);
        for (long i = begin - 1; i >= Math.max(0, begin - REACH); i--) {
            Event event = log.get(i);
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return Optional.of(type.cast(event));
            }
        }
        return Optional.empty();
    }
}
