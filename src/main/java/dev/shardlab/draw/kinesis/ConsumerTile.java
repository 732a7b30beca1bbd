package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.HandedOut;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.List;

/** A consumer with enhanced fan-out as a tile. */
public final class ConsumerTile {

    private ConsumerTile() {}

    /** Its place on the map; its name holds that of the stream, for streams may have consumers of the same name. */
    public static SystemId id(StreamState stream, ConsumerState consumer) {
        return new SystemId(Kind.CONSUMER, consumer.name() + " of " + stream.name());
    }

    /**
     * Its rate in records pushed within the last second, and how far it is behind in the shards of all its subscriptions, of
     * ended ones too.
     */
    public static Tile of(StreamState stream, ConsumerState consumer, VirtualTime now) {
        Backlog backlog = backlog(stream, consumer, now);
        boolean idle = consumer.subscriptions().stream().noneMatch(SubscriptionState::isActive);
        String rate = Rates.words(pushed(consumer, now));
        String behind = idle ? "nobody listens" : Behind.brief(backlog);
        return new Tile(
                id(stream, consumer),
                new ConsumerItem.OfConsumer(stream.name(), consumer.name()),
                idle ? Condition.ABSENT : Condition.CALM,
                rate,
                "",
                behind,
                backlog.records(),
                Strip.NONE,
                "consumer " + consumer.name() + " of " + stream.name() + ", " + rate + " pushed, " + behind);
    }

    private static Backlog backlog(StreamState stream, ConsumerState consumer, VirtualTime now) {
        Backlog backlog = Backlog.NONE;
        for (SubscriptionState subscription : consumer.subscriptions()) {
            backlog = backlog.and(stream.shard(subscription.shard())
                    .map(shard -> Backlog.of(shard, subscription.index(), now))
                    .orElse(Backlog.NONE));
        }
        return backlog;
    }

    /** Records that were pushed to it within the last second. */
    public static double pushed(ConsumerState consumer, VirtualTime now) {
        return consumer.subscriptions().stream()
                .mapToDouble(subscription -> handed(subscription.last(), now))
                .sum();
    }

    /** Records that somebody was handed within the last second. */
    public static double handed(List<HandedOut> last, VirtualTime now) {
        return last.stream()
                .filter(handed -> now.micros() - handed.at().micros() < VirtualTime.MICROS_PER_SECOND)
                .mapToDouble(handed -> handed.to() - handed.from())
                .sum();
    }
}
