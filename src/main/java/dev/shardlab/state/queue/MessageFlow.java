package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;

/**
 * Messages that went one way, in all and by the seconds of the clock. Never changes.
 *
 * @param total since the beginning
 * @param epochSecond when the last of them went
 * @param inSecond how many went in that second
 * @param inSecondBefore how many went in the one before it
 */
public record MessageFlow(long total, long epochSecond, long inSecond, long inSecondBefore) {

    public static final MessageFlow NONE = new MessageFlow(0, 0, 0, 0);

    MessageFlow plus(long messages, VirtualTime at) {
        long second = at.epochSecond();
        if (second == epochSecond) {
            return new MessageFlow(total + messages, second, inSecond + messages, inSecondBefore);
        }
        return new MessageFlow(total + messages, second, messages, second == epochSecond + 1 ? inSecond : 0);
    }

    /** Messages of one second: the one that holds {@code now} or the one before it, whichever had more. */
    public long perSec(VirtualTime now) {
        long ago = now.epochSecond() - epochSecond;
        return ago == 0 ? Math.max(inSecond, inSecondBefore) : ago == 1 ? inSecond : 0;
    }
}
