package dev.shardlab.state.producer;

import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * What a shard last refused a client. A client on the wire tells nobody what it does about it, so there is nothing to wait for, and
 * it is remembered for the second in which it happened.
 *
 * @param inSecond records refused in that second
 */
public record LastThrottle(PutThrottled last, int inSecond) {

    static LastThrottle of(@Nullable LastThrottle before, PutThrottled event) {
        int already = before == null ? 0 : before.inSecond(event.at());
        return new LastThrottle(event, already + event.positions().size());
    }

    /** How many in the second that holds {@code now}. */
    public int inSecond(VirtualTime now) {
        return now.epochSecond() == last.at().epochSecond() ? inSecond : 0;
    }

    /** Short, for it stands in the description of a producer. */
    @Override
    public String toString() {
        return "%s at %s by %s".formatted(inSecond, last.at(), last.shard());
    }
}
