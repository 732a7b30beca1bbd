package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;

/** How many calls a queue took within the present second, by kind. Never changes. */
public record CallsThisSecond(long epochSecond, int sends, int receives, int deletes) {

    /** The actions that are limited, each by itself; batches count as one call. */
    public enum Kind {
        SEND,
        RECEIVE,
        DELETE
    }

    static final CallsThisSecond NONE = new CallsThisSecond(0, 0, 0, 0);

    CallsThisSecond plus(Kind kind, VirtualTime at) {
        CallsThisSecond before =
                at.epochSecond() == epochSecond ? this : new CallsThisSecond(at.epochSecond(), 0, 0, 0);
        return switch (kind) {
            case SEND -> new CallsThisSecond(before.epochSecond, before.sends + 1, before.receives, before.deletes);
            case RECEIVE -> new CallsThisSecond(before.epochSecond, before.sends, before.receives + 1, before.deletes);
            case DELETE -> new CallsThisSecond(before.epochSecond, before.sends, before.receives, before.deletes + 1);
        };
    }

    int count(Kind kind, VirtualTime now) {
        if (now.epochSecond() != epochSecond) {
            return 0;
        }
        return switch (kind) {
            case SEND -> sends;
            case RECEIVE -> receives;
            case DELETE -> deletes;
        };
    }
}
