package dev.shardlab.ui.inspector;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * What became of a student's action.
 *
 * @param words told in full
 */
record Outcome(String words, boolean refused) {

    /** What the log says of the last action a student took at {@code at}; null while history has not come to it. */
    static @Nullable Outcome of(EventLog log, VirtualTime at) {
        Outcome outcome = null;
        long end = log.countUntil(at);
        for (long i = log.countUntil(at.plusMicros(-1)); i < end; i++) {
            Event event = log.get(i);
            if (event instanceof ActionTaken taken && taken.byStudent()) {
                outcome = new Outcome("Done: " + taken.description() + ".", false);
            } else if (event instanceof ChangeRefused no && outcome != null) {
                outcome = new Outcome("Refused: " + no.message(), true);
            }
        }
        return outcome;
    }
}
