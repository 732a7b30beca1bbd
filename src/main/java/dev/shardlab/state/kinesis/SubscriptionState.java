package dev.shardlab.state.kinesis;

import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's last subscription to a shard, and how far it was pushed.
 *
 * @param number unique in a run
 * @param listener a client on the wire, or the scenario: anybody else
 * @param until when it ends by itself
 * @param index the next record to push
 * @param millisBehindLatest as it was with the last push
 * @param pushedAt the last push, or the beginning
 * @param pushedBytes what was pushed in the second that holds {@code pushedAt}, and what the seconds before it had too much
 * @param pushed how many records, by earlier subscriptions of the consumer to the shard too
 * @param last which of them last, oldest first
 * @param end why it is over, null while it is not
 */
public record SubscriptionState(
        long number,
        Caller listener,
        ShardId shard,
        VirtualTime startedAt,
        VirtualTime until,
        long index,
        long millisBehindLatest,
        VirtualTime pushedAt,
        long pushedBytes,
        long pushed,
        List<HandedOut> last,
        @Nullable SubscriptionEnd end) {

    public SubscriptionState {
        last = List.copyOf(last);
    }

    static SubscriptionState of(SubscriptionStarted event, @Nullable SubscriptionState before) {
        return new SubscriptionState(
                event.subscription(),
                event.listener(),
                event.shard(),
                event.at(),
                event.until(),
                event.fromIndex(),
                0,
                before == null ? event.at() : before.pushedAt,
                before == null ? 0 : before.pushedBytes,
                before == null ? 0 : before.pushed,
                before == null ? List.of() : before.last,
                null);
    }

    SubscriptionState push(RecordsPushed event) {
        return new SubscriptionState(
                number,
                listener,
                shard,
                startedAt,
                until,
                event.toIndex(),
                event.millisBehindLatest(),
                event.at(),
                bytesOwed(event.at()) + event.bytes(),
                pushed + event.toIndex() - event.fromIndex(),
                HandedOut.remember(last, event.at(), event.fromIndex(), event.toIndex()),
                null);
    }

    SubscriptionState end(SubscriptionEnd reason) {
        return new SubscriptionState(
                number,
                listener,
                shard,
                startedAt,
                until,
                index,
                millisBehindLatest,
                pushedAt,
                pushedBytes,
                pushed,
                last,
                reason);
    }

    public boolean isActive() {
        return end == null;
    }

    /**
     * How many bytes the consumer may still be pushed in the second that holds {@code now}. A record larger than a second's worth is
     * pushed all the same, when nothing else was in its second; the seconds after it make up for it.
     */
    public long bytesLeftInSecond(VirtualTime now) {
        return StreamLimits.PUSH_BYTES_PER_SEC - bytesOwed(now);
    }

    private long bytesOwed(VirtualTime now) {
        long secondsSince = now.epochSecond() - pushedAt.epochSecond();
        return Math.max(0, pushedBytes - secondsSince * StreamLimits.PUSH_BYTES_PER_SEC);
    }
}
