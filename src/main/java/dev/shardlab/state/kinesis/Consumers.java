package dev.shardlab.state.kinesis;

import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The consumers with enhanced fan-out of one stream. */
public final class Consumers {

    private static final long UNKNOWN = -1;

    private final Map<ConsumerName, ConsumerState> byName = new TreeMap<>();
    private long nextDueMicros = Long.MAX_VALUE;

    Consumers copy() {
        Consumers copy = new Consumers();
        byName.forEach((name, consumer) -> copy.byName.put(name, consumer.copy()));
        copy.nextDueMicros = nextDueMicros;
        return copy;
    }

    public void apply(ConsumerEvent event) {
        if (!(event instanceof ConsumerEvent.RecordsPushed)) {
            nextDueMicros = UNKNOWN;
        }
        switch (event) {
            case ConsumerEvent.ConsumerRegistered e -> byName.put(e.consumer(), new ConsumerState(e));
            case ConsumerEvent.ConsumerActivated e -> known(e).activate();
            case ConsumerEvent.ConsumerDeregistrationStarted e -> known(e).startDeregistration(e.dueAt());
            case ConsumerEvent.ConsumerDeregistered e -> byName.remove(e.consumer());
            case ConsumerEvent.SubscriptionStarted e -> known(e).subscribe(e);
            case ConsumerEvent.SubscriptionRefused e -> known(e).refuse(e.shard(), e.at());
            case ConsumerEvent.RecordsPushed e -> known(e).push(e);
            case ConsumerEvent.SubscriptionEnded e -> known(e).end(e);
        }
    }

    void forget(ShardId shard) {
        byName.values().forEach(consumer -> consumer.forget(shard));
        nextDueMicros = UNKNOWN;
    }

    private ConsumerState known(ConsumerEvent event) {
        ConsumerState consumer = byName.get(event.consumer());
        if (consumer == null) {
            throw new IllegalStateException("no consumer " + event.consumer() + " of " + event.stream());
        }
        return consumer;
    }

    public Optional<ConsumerState> named(ConsumerName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The one that is meant; a later one of the same name is not, if an ARN was given. */
    public Optional<ConsumerState> meant(ConsumerRef consumer) {
        return named(consumer.name())
                .filter(known -> consumer.createdEpochSecond().isEmpty()
                        || consumer.createdEpochSecond().getAsLong()
                                == known.createdAt().epochSecond());
    }

    /** All of them, by name. */
    public Collection<ConsumerState> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** When a consumer's status or a subscription next ends by itself, in microseconds; {@code Long.MAX_VALUE} if none does. */
    public long nextDueMicros() {
        if (nextDueMicros == UNKNOWN) {
            nextDueMicros = Long.MAX_VALUE;
            for (ConsumerState consumer : byName.values()) {
                nextDueMicros = Math.min(nextDueMicros, consumer.nextDueMicros());
            }
        }
        return nextDueMicros;
    }

    /** All of them, each as a line. */
    @Override
    public String toString() {
        return byName.values().toString();
    }
}
