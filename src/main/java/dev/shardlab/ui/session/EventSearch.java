package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the log from a moment on, onward or backward, for the next event of a kind. */
final class EventSearch {

    /** No frame waits for more than this. */
    static final int EVENTS_PER_LOOK = 20_000;

    private EventSearch() {}

    /**
     * Searches for the first moment after the one shown.
     *
     * @param limit what is found if nothing is found up to there
     */
    static Search onward(Playhead playhead, Predicate<Event> wanted, VirtualTime limit) {
        EventLog log = playhead.timelineProperty().get().log();
        VirtualTime from = playhead.time();
        return new Search() {
            private long next = log.countUntil(from);

            @Override
            public Optional<VirtualTime> look() {
                // Asked for before the size: then nothing up to there is missing in what the size counts.
                boolean complete = !playhead.simulatedUntil().isBefore(limit);
                long size = log.size();
                long until = Math.min(log.quickUntil(next), next + EVENTS_PER_LOOK);
                for (; next < until; next++) {
                    Event event = log.get(next);
                    if (!event.at().isBefore(limit)) {
                        return Optional.of(limit);
                    }
                    // At the edge of what is simulated, more may come of the very time one leaves.
                    if (event.at().isAfter(from) && wanted.test(event)) {
                        return Optional.of(event.at());
                    }
                }
                return complete && next == size ? Optional.of(limit) : Optional.empty();
            }
        };
    }

    /**
     * Searches for the last moment before the one shown.
     *
     * @param limit what is found if nothing is found down to there
     */
    static Search backward(Playhead playhead, Predicate<Event> wanted, VirtualTime limit) {
        EventLog log = playhead.timelineProperty().get().log();
        return new Search() {
            private long after = log.countUntil(playhead.time().plusMicros(-1));

            @Override
            public Optional<VirtualTime> look() {
                long until = Math.max(log.quickFrom(after), after - EVENTS_PER_LOOK);
                while (after > until) {
                    Event event = log.get(--after);
                    if (!event.at().isAfter(limit)) {
                        return Optional.of(limit);
                    }
                    if (wanted.test(event)) {
                        return Optional.of(event.at());
                    }
                }
                return after == 0 ? Optional.of(limit) : Optional.empty();
            }
        };
    }
}
