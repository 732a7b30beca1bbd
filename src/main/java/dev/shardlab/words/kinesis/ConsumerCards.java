package dev.shardlab.words.kinesis;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.SubscriptionState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Consumers with enhanced fan-out: the consumer, who listens for it, its pipe from one shard. */
public final class ConsumerCards {

    private static final String WHY = "What is enhanced about it?";
    private static final List<String> PIPE = List.of(
            "A consumer that is registered has " + Amounts.bytes(StreamLimits.PUSH_BYTES_PER_SEC)
                    + " a second from each shard for itself; all who call GetRecords share another "
                    + Amounts.bytes(StreamLimits.SHARD_READ_BYTES_PER_SEC) + ".",
            "Records are pushed to it as they come, over a subscription that lasts five minutes; then it subscribes"
                    + " again.");

    private final Moment moment;

    public ConsumerCards(Moment moment) {
        this.moment = moment;
    }

    private Optional<ConsumerState> found(StreamName stream, ConsumerName name) {
        return moment.state().kinesis().stream(stream)
                .flatMap(it -> it.consumers().named(name));
    }

    public ItemCard ofConsumer(StreamName stream, ConsumerName name) {
        return found(stream, name)
                .map(consumer -> card(stream, consumer, "Consumer", name.value(), _ -> true))
                .orElseGet(() -> absent("Consumer", name.value()));
    }

    public ItemCard ofListener(StreamName stream, ConsumerName name, ClientName client) {
        String title = client + " of " + name;
        return found(stream, name)
                .map(consumer -> card(
                        stream, consumer, "Listener", title, it -> it.listener().equals(new Caller.Client(client))))
                .orElseGet(() -> absent("Listener", title));
    }

    private ItemCard card(
            StreamName stream, ConsumerState consumer, String kind, String title, Predicate<SubscriptionState> its) {
        List<SubscriptionState> all =
                consumer.subscriptions().stream().filter(its).toList();
        List<SubscriptionState> open =
                all.stream().filter(SubscriptionState::isActive).toList();
        long pushed = all.stream().mapToLong(SubscriptionState::pushed).sum();
        Backlog backlog = open.stream()
                .flatMap(it -> moment.state().kinesis().stream(stream).flatMap(in -> in.shard(it.shard())).stream()
                        .map(shard -> Backlog.of(shard, it.index(), moment.now())))
                .reduce(Backlog.NONE, Backlog::and);
        List<ShardId> shards = open.stream().map(SubscriptionState::shard).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("stream", stream.value()));
        rows.add(Row.of("state", consumer.status().name()));
        rows.add(Row.of("registered", moment.read(consumer.createdAt())));
        rows.add(shards.isEmpty() ? Row.faint("listens to", "no shard") : Row.of("listens to", ShardWords.all(shards)));
        rows.add(Row.of("pushed", Amounts.records(pushed)));
        rows.add(open.isEmpty() ? Row.faint("behind latest", "nobody listens") : BehindLatest.row(backlog));
        return ItemCard.of(kind, title, rows).because(WHY, PIPE);
    }

    public ItemCard ofPipe(StreamName stream, ConsumerName name, ShardId id) {
        String title = name + " on shard " + id.index();
        return found(stream, name)
                .flatMap(consumer -> consumer.subscription(id))
                .flatMap(subscription -> moment.state().kinesis().stream(stream)
                        .flatMap(in -> in.shard(id))
                        .map(shard -> ofPipe(title, shard, subscription)))
                .orElseGet(() -> absent("Subscription", title));
    }

    private ItemCard ofPipe(String title, ShardState shard, SubscriptionState subscription) {
        Backlog backlog = Backlog.of(shard, subscription.index(), moment.now());
        long left = Math.max(0, subscription.bytesLeftInSecond(moment.now()));
        List<Row> rows = new ArrayList<>();
        rows.add(
                subscription.listener() instanceof Caller.Client(ClientName client)
                        ? Row.of("listens", client.value())
                        : Row.faint("listens", "somebody"));
        rows.add(Row.of("since", moment.read(subscription.startedAt())));
        rows.add(
                subscription.isActive()
                        ? Row.of("ends", moment.in(subscription.until()))
                        : Row.faint("ends", "it is over"));
        rows.add(Row.of("next record", Amounts.count(subscription.index() + 1)));
        rows.add(BehindLatest.unread(backlog));
        rows.add(BehindLatest.row(backlog));
        rows.add(Row.of("last push", moment.read(subscription.pushedAt())));
        rows.add(Row.of("pushed", Amounts.records(subscription.pushed())));
        rows.add(Row.of("left this second", Amounts.bytes(left)));
        return ItemCard.of("Subscription", title, rows).because(WHY, PIPE);
    }

    private static ItemCard absent(String kind, String title) {
        return ItemCard.of(kind, title, List.of(Row.faint("at this time", "not there")));
    }
}
