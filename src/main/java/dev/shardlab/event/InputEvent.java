package dev.shardlab.event;

import dev.shardlab.model.VirtualTime;

/** Somebody outside did something: an action of the scenario or a change at the window. What follows from it follows in the log. */
public sealed interface InputEvent extends Event {

    /**
     * An action was taken.
     *
     * @param description the action in words, for the text twin and the timeline
     */
    record ActionTaken(VirtualTime at, String description, boolean byStudent) implements InputEvent {}
}
