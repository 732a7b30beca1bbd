package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.event.ConsumerEvent.ConsumerActivated;
import dev.shardlab.event.ConsumerEvent.ConsumerDeregistered;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to consumers: they become ACTIVE, they go, and their subscriptions end. */
public final class ConsumerExpiry {

    private ConsumerExpiry() {}

    /** In microseconds of virtual time, {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextMicros(KinesisState state) {
        long next = Long.MAX_VALUE;
        for (StreamState stream : state.streams()) {
            next = Math.min(next, stream.consumers().nextDueMicros());
        }
        return next;
    }

    /** What is due by now of a stream's consumers; nothing if nothing is. */
    public static List<Event> due(StreamState stream, VirtualTime now) {
        if (stream.consumers().nextDueMicros() > now.micros()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        for (ConsumerState consumer : stream.consumers().all()) {
            addDue(events, new ResolvedConsumer(stream, consumer), now);
        }
        return events;
    }

    private static void addDue(List<Event> events, ResolvedConsumer found, VirtualTime now) {
        ConsumerState consumer = found.consumer();
        for (SubscriptionState subscription : consumer.subscriptions()) {
            if (subscription.isActive() && isDue(subscription.until(), now)) {
                events.add(found.ended(now, subscription, SubscriptionEnd.TIME_UP));
            }
        }
        if (isDue(consumer.dueAt(), now)) {
            StreamName stream = found.stream().name();
            events.add(
                    switch (consumer.status()) {
                        case CREATING -> new ConsumerActivated(now, stream, consumer.name());
                        case DELETING -> new ConsumerDeregistered(now, stream, consumer.name());
                        case ACTIVE -> throw new IllegalStateException("nothing can be due of " + consumer);
                    });
        }
    }

    private static boolean isDue(@Nullable VirtualTime dueAt, VirtualTime now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
