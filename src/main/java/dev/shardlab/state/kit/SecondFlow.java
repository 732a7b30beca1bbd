package dev.shardlab.state.kit;

import dev.shardlab.model.VirtualTime;

/**
 * Records or messages that went one way, in all and by the seconds of the clock. Never changes.
 *
 * @param total since the beginning
 * @param epochSecond when the last of them went
 * @param inSecond how many went in that second
 * @param inSecondBefore how many went in the one before it
 */
public record SecondFlow(long total, long epochSecond, long inSecond, long inSecondBefore) {

    public static final SecondFlow NONE = new SecondFlow(0, 0, 0, 0);

    public SecondFlow plus(long more, VirtualTime at) {
        long second = at.epochSecond();
        if (second == epochSecond) {
            return new SecondFlow(total + more, second, inSecond + more, inSecondBefore);
        }
        return new SecondFlow(total + more, second, more, second == epochSecond + 1 ? inSecond : 0);
    }

    /** The flows of several with more of one of them. */
    public static <K extends Comparable<? super K>> SortedTree<K, SecondFlow> plus(
            SortedTree<K, SecondFlow> flows, K one, long more, VirtualTime at) {
        SecondFlow known = flows.get(one);
        return flows.with(one, (known == null ? NONE : known).plus(more, at));
    }

    /** Those of a second; of one that is long past, none. */
    public long in(long second) {
        return second == epochSecond ? inSecond : second == epochSecond - 1 ? inSecondBefore : 0;
    }

    /**
     * The second, out of the one that holds {@code now} and the one before it, in which more went of several flows together. What is told of
     * one of them and of all must be of the same one, or they do not add up.
     */
    public static long busierSecond(Iterable<SecondFlow> flows, VirtualTime now) {
        long second = now.epochSecond();
        long present = 0;
        long before = 0;
        for (SecondFlow flow : flows) {
            present += flow.in(second);
            before += flow.in(second - 1);
        }
        return before > present ? second - 1 : second;
    }

    /** Those of one second: the one that holds {@code now} or the one before it, whichever had more. */
    public long perSec(VirtualTime now) {
        long ago = now.epochSecond() - epochSecond;
        return ago == 0 ? Math.max(inSecond, inSecondBefore) : ago == 1 ? inSecond : 0;
    }
}
