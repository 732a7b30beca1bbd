package dev.shardlab.compare;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two event logs first differ. Follows both as they grow and looks at each pair of events once; events that two
 * branches share cost one comparison of references.
 *
 * <p>For one thread, which need not be the appender's.
 */
public final class LogComparison {

    private final EventLog a;
    private final EventLog b;
    private long alike;
    private boolean differs;

    public LogComparison(EventLog a, EventLog b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The first difference among what happens at or before a time; empty while there is none.
     *
     * @param untilA up to which A is looked at; it has been simulated until then
     * @param untilB likewise for B
     */
    public Optional<FirstDifference> until(VirtualTime untilA, VirtualTime untilB) {
        while (true) {
            Event nextA = next(a, untilA);
            Event nextB = next(b, untilB);
            if (nextA == null && nextB == null) {
                return Optional.empty();
            }
            if (differs || nextA == null || !nextA.equals(nextB)) {
                differs = true;
                return Optional.of(new FirstDifference(alike, nextA, nextB));
            }
            alike++;
        }
    }

    private @Nullable Event next(EventLog log, VirtualTime until) {
        if (alike >= log.size()) {
            return null;
        }
        Event event = log.get(alike);
        return event.at().isAfter(until) ? null : event;
    }
}
