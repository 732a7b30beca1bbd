package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.kinesis.ConsumerReply;
import dev.shardlab.command.kinesis.ConsumerReply.SubscriptionOver;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.Horizon;
import dev.shardlab.engine.kinesis.stream.ReadRules;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Storage;
import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes along a subscription (API reference, SubscribeToShard and SubscribeToShardEvent).
 *
 * <p>A push has the records since the last one, up to what is left of the consumer's own 2 MiB of this second for the shard. One
 * record may be larger than that; it is pushed when nothing else was in its second, and the seconds after it make up for it.
 *
 * <p>Whoever waits for news asks often, so a push without records is not an event, and asking for one changes nothing. Once the
 * last record of a closed shard was pushed, a push without records brings its children, and the subscription ends.
 */
final class Pushing {

    private Pushing() {}

    static Decision push(KinesisState state, ContinueSubscription command, VirtualTime now) {
        Optional<ResolvedConsumer> found = ResolvedConsumer.in(state, command.consumer());
        Optional<SubscriptionState> subscription =
                found.flatMap(known -> known.subscription(command.shard(), command.subscription()));
        if (found.isEmpty() || subscription.isEmpty() || !subscription.get().isActive()) {
            return new Decision(List.of(), over(state, command, found, subscription.orElse(null)));
        }
        return push(state, found.get(), subscription.get(), now);
    }

    private static Decision push(
            KinesisState state, ResolvedConsumer found, SubscriptionState subscription, VirtualTime now) {
        ShardState shard = found.stream().shards().get(subscription.shard().index());
        long from = Math.max(
                subscription.index(),
                Horizon.firstReadable(shard, found.stream().retention(), now));
        Extent extent = Extent.of(shard, from, room(state, subscription, now));
        boolean atTheEnd = ReadRules.isAtTheEnd(shard, from);
        long behind = ReadRules.millisBehindLatest(shard, extent.toIndex(), now);
        List<Event> events = new ArrayList<>(2);
        if (extent.toIndex() > from) {
            events.add(new RecordsPushed(
                    now,
                    found.stream().name(),
                    found.consumer().name(),
                    shard.id(),
                    subscription.number(),
                    from,
                    extent.toIndex(),
                    extent.bytes(),
                    behind));
        }
        if (atTheEnd) {
            events.add(found.ended(now, subscription, SubscriptionEnd.SHARD_END));
        }
        return new Decision(
                events,
                new ConsumerReply.RecordsPushed(
                        Storage.opened(state, found.stream(), shard.records(from, extent.toIndex())),
                        atTheEnd ? null : continuation(shard, extent.toIndex(), now),
                        behind,
                        atTheEnd ? ReadRules.children(found.stream(), shard) : List.of()));
    }

    private static long room(KinesisState state, SubscriptionState subscription, VirtualTime now) {
        return state.service().limitsOn() ? subscription.bytesLeftInSecond(now) : StreamLimits.PUSH_BYTES_PER_SEC;
    }

    /** What one push holds. */
    private record Extent(long toIndex, int bytes) {

        static Extent of(ShardState shard, long from, long room) {
            long end = Math.min(shard.next(), from + StreamLimits.MAX_RECORDS_PER_GET);
            long to = from;
            int bytes = 0;
            while (to < end) {
                int more = shard.log().sizeBytes(to);
                boolean hasSecondForItself = to == from && room == StreamLimits.PUSH_BYTES_PER_SEC;
                if (bytes + more > room && !hasSecondForItself) {
                    break;
                }
                bytes += more;
                to++;
            }
            return new Extent(to, bytes);
        }
    }

    /**
     * A number between those of the last record pushed and of the next: their counters are one apart, so it has the counter of the
     * one before and a later second. Whether a subscription begins at it or after it makes no difference then, and it goes on
     * rising while nothing is written.
     */
    private static SequenceNumber continuation(ShardState shard, long index, VirtualTime now) {
        long before = index == 0
                ? shard.createdEpochSecond()
                : shard.log().arrival(index - 1).epochSecond();
        return new SequenceNumber(
                shard.createdEpochSecond(), shard.id(), index, Math.max(now.epochSecond(), before + 1));
    }

    private static SubscriptionOver over(
            KinesisState state,
            SubscriptionCommand command,
            Optional<ResolvedConsumer> found,
            @Nullable SubscriptionState subscription) {
        ConsumerWords words = ConsumerWords.of(state);
        ShardId shard = command.shard();
        if (found.isEmpty()) {
            return ServiceWords.of(state).consumerNotFound(command.consumer()).told(SubscriptionOver::new);
        }
        SubscriptionEnd end = subscription == null ? SubscriptionEnd.TAKEN_OVER : subscription.end();
        return switch (end) {
            case TAKEN_OVER -> words.otherSubscription(found.get(), shard).told(SubscriptionOver::new);
            case DEREGISTERED ->
                ServiceWords.of(state).consumerNotFound(command.consumer()).told(SubscriptionOver::new);
            case TIME_UP, SHARD_END, CLIENT_LEFT -> new SubscriptionOver(null, "");
            case null -> throw new IllegalStateException("it is not over");
        };
    }

    static Decision leave(KinesisState state, LeaveSubscription command, VirtualTime now) {
        return ResolvedConsumer.in(state, command.consumer())
                .flatMap(found -> found.subscription(command.shard(), command.subscription())
                        .filter(SubscriptionState::isActive)
                        .map(active -> Decision.done(found.ended(now, active, SubscriptionEnd.CLIENT_LEFT))))
                .orElseGet(Decision::done);
    }
}
