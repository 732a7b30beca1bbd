package dev.shardlab.engine.decision;

import dev.shardlab.command.Reply;
import dev.shardlab.event.Event;
import dev.shardlab.model.ErrorCode;
import java.util.List;

/**
 * What the engine makes of a command.
 *
 * @param events what happens, in order; none if nothing does
 * @param reply what the asker is told
 */
public record Decision(List<Event> events, Reply reply) {

    /** Keeps its own copy of the events. */
    public Decision {
        events = List.copyOf(events);
    }

    /** A question's answer; nothing happens. */
    public static Decision answered(Reply reply) {
        return new Decision(List.of(), reply);
    }

    /**
     * What was asked is done, and there is nothing to tell.
     *
     * @param events in order; none if nothing changes
     */
    public static Decision done(Event... events) {
        return done(List.of(events));
    }

    /**
     * What was asked is done, and there is nothing to tell.
     *
     * @param events in order, copied; none if nothing changes
     */
    public static Decision done(List<? extends Event> events) {
        return new Decision(List.copyOf(events), new Reply.Done());
    }

    /**
     * What was asked is not done.
     *
     * @param message a sentence that the asker is told; empty where the service says no more than the error's name
     * @param events what happens all the same, in order
     */
    public static Decision refused(ErrorCode error, String message, Event... events) {
        return new Decision(List.of(events), new Reply.Refused(error, message));
    }
}
