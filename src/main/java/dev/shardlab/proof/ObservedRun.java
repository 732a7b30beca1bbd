package dev.shardlab.proof;

import dev.shardlab.event.Event;
import dev.shardlab.sim.EventSink;
import dev.shardlab.timeline.EventDigest;
import dev.shardlab.timeline.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one run told.
 *
 * @param events all of them, in order
 * @param digest of these events
 */
record ObservedRun(List<Event> events, String digest) {

    /** @param run tells its events */
    static ObservedRun by(Consumer<EventSink> run) {
        List<Event> events = new ArrayList<>();
        EventDigest digest = new EventDigest();
        run.accept(event -> {
            events.add(event);
            digest.add(event);
        });
        return new ObservedRun(events, digest.hex());
    }

    static ObservedRun of(EventLog log) {
        return by(out -> {
            for (long i = 0; i < log.size(); i++) {
                out.accept(log.get(i));
            }
        });
    }

    /** Where this is another telling than the true one, in words; empty if they are the same. */
    Optional<String> differenceFrom(ObservedRun truth) {
        if (digest.equals(truth.digest) && events.equals(truth.events)) {
            return Optional.empty();
        }
        int same = 0;
        while (same < events.size()
                && same < truth.events.size()
                && events.get(same).equals(truth.events.get(same))) {
            same++;
        }
        return Optional.of("digest " + digest + " in place of " + truth.digest + "; after " + same + " events comes "
                + next(same) + " in place of " + truth.next(same));
    }

    private String next(int index) {
        return index < events.size() ? "(" + events.get(index) + ")" : "nothing";
    }
}
