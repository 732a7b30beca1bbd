package dev.shardlab.event;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/** Somebody outside did something: an action of the scenario or a change at the window. What follows from it follows in the log. */
public sealed interface InputEvent extends Event {

    /**
     * An action was taken.
     *
     * @param description the action in words, for the transcript and the timeline
     * @param byStudent whether it was done by hand; else the scenario planned it
     * @param instead what the student had made of the setting that a planned action now sets anew, in words like "you had set it
     *     to 4 days"; empty where it sets nothing of the student's anew
     * @param sets the setting it is about, also where that has the value already; null for what sets none, as a burst
     */
    record ActionTaken(
            VirtualTime at,
            String description,
            boolean byStudent,
            String instead,
            @Nullable Adjustable sets) implements InputEvent {

        /** An action that sets nothing. */
        public ActionTaken(VirtualTime at, String description, boolean byStudent) {
            this(at, description, byStudent, "", null);
        }
    }
}
