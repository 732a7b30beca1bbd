package dev.shardlab.state.kinesis;

import dev.shardlab.event.ConsumerEvent.ConsumerRegistered;
import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.ConsumerEvent.SubscriptionEnded;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerStatus;
import dev.shardlab.model.kinesis.ShardId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One consumer with enhanced fan-out: its status, and for each shard the last subscription there was. */
public final class ConsumerState {

    private final ConsumerName name;
    private final VirtualTime createdAt;
    private final Map<ShardId, SubscriptionState> subscriptions = new TreeMap<>();
    private final Map<ShardId, VirtualTime> refusals = new TreeMap<>();
    private ConsumerStatus status = ConsumerStatus.CREATING;
    private ResourceLabels labels;
    private @Nullable VirtualTime dueAt;

    ConsumerState(ConsumerRegistered event) {
        name = event.consumer();
        createdAt = event.at();
        labels = ResourceLabels.of(event.tags());
        dueAt = event.dueAt();
    }

    private ConsumerState(ConsumerState other) {
        name = other.name;
        createdAt = other.createdAt;
        subscriptions.putAll(other.subscriptions);
        refusals.putAll(other.refusals);
        status = other.status;
        labels = other.labels;
        dueAt = other.dueAt;
    }

    ConsumerState copy() {
        return new ConsumerState(this);
    }

    void activate() {
        status = ConsumerStatus.ACTIVE;
        dueAt = null;
    }

    void startDeregistration(VirtualTime due) {
        status = ConsumerStatus.DELETING;
        dueAt = due;
    }

    void subscribe(SubscriptionStarted event) {
        subscriptions.compute(event.shard(), (_, before) -> SubscriptionState.of(event, before));
        refusals.remove(event.shard());
    }

    void refuse(ShardId shard, VirtualTime at) {
        refusals.put(shard, at);
    }

    void push(RecordsPushed event) {
        subscriptions.computeIfPresent(event.shard(), (_, subscription) -> subscription.push(event));
    }

    void end(SubscriptionEnded event) {
        subscriptions.computeIfPresent(event.shard(), (_, subscription) -> subscription.end(event.reason()));
    }

    void label(UnaryOperator<ResourceLabels> change) {
        labels = change.apply(labels);
    }

    /** A shard has expired; where a subscription to it still goes on, the client has yet to be told. */
    void forget(ShardId shard) {
        subscriptions.computeIfPresent(shard, (_, subscription) -> subscription.isActive() ? subscription : null);
        refusals.remove(shard);
    }

    public ConsumerName name() {
        return name;
    }

    /** Its second is part of the consumer's ARN. */
    public VirtualTime createdAt() {
        return createdAt;
    }

    public ConsumerStatus status() {
        return status;
    }

    public ResourceLabels labels() {
        return labels;
    }

    /** When CREATING or DELETING ends; null when neither is under way. */
    public @Nullable VirtualTime dueAt() {
        return dueAt;
    }

    /** The last subscription to a shard, over or not. */
    public Optional<SubscriptionState> subscription(ShardId shard) {
        return Optional.ofNullable(subscriptions.get(shard));
    }

    /** The last subscription to each shard, by shard; shards that have expired are left out. */
    public Collection<SubscriptionState> subscriptions() {
        return Collections.unmodifiableCollection(subscriptions.values());
    }

    /** When a subscription to the shard was last refused, if none was accepted since. */
    public Optional<VirtualTime> refusedAt(ShardId shard) {
        return Optional.ofNullable(refusals.get(shard));
    }

    /** In microseconds of virtual time; {@code Long.MAX_VALUE} if nothing ends by itself. */
    long nextDueMicros() {
        long next = dueAt == null ? Long.MAX_VALUE : dueAt.micros();
        for (SubscriptionState subscription : subscriptions.values()) {
            if (subscription.isActive()) {
                next = Math.min(next, subscription.until().micros());
            }
        }
        return next;
    }

    /** Everything this consumer holds, on one line. */
    @Override
    public String toString() {
        return "consumer %s %s created %s, due %s, %s, subscriptions %s, refused %s"
                .formatted(name, status, createdAt, dueAt, labels, subscriptions.values(), refusals);
    }
}
