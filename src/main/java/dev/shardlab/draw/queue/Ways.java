package dev.shardlab.draw.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.HeldMessage;

/**
 * How far messages are on their way to where they lie. In the log a message is sent, received or given back in a moment; for a little
 * while after it is shown on the way that it took, and counted where it is by then.
 */
public record Ways(VirtualTime now, long landingMicros) {

    /** How far something is that began at a time: 0 .. 1. */
    double since(VirtualTime then) {
        return Math.clamp((double) (now.micros() - then.micros()) / landingMicros, 0, 1);
    }

    boolean isUnderWay(VirtualTime since) {
        return now.micros() - since.micros() < landingMicros;
    }

    /** Whether it has only just come to the queue. */
    boolean isArriving(HeldMessage held) {
        return held.receiveCount() == 0 && !held.is(HeldMessage.Whereabouts.IN_FLIGHT) && isUnderWay(cameAt(held));
    }

    /** When one that nobody has received of this queue came to it. */
    VirtualTime cameAt(HeldMessage held) {
        return held.message().deadLetterSource() == null ? held.message().sentAt() : held.hiddenUntil();
    }

    /** Whether it has only just come back, because nobody deleted it in time or somebody gave it back. */
    boolean isReturning(HeldMessage held) {
        return held.is(HeldMessage.Whereabouts.VISIBLE) && held.receiveCount() > 0 && isUnderWay(held.hiddenUntil());
    }
}
