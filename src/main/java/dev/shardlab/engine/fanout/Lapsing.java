package dev.shardlab.engine.fanout;

import dev.shardlab.engine.decision.Draft;
import dev.shardlab.event.ConsumerEvent.ConsumerActivated;
import dev.shardlab.event.ConsumerEvent.ConsumerDeregistered;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.SubscriptionEnd;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.ConsumerState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;
import dev.shardlab.state.SubscriptionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to consumers: they become ACTIVE, they go, and their subscriptions end. */
public final class Lapsing {

    private Lapsing() {}

    /** In microseconds of virtual time, {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextMicros(LabState state) {
        long next = Long.MAX_VALUE;
        for (StreamState stream : state.streams()) {
            next = Math.min(next, stream.consumers().nextDueMicros());
        }
        return next;
    }

    /** Lets happen what is due by now. */
    public static void advance(Draft draft, StreamName name) {
        draft.state().stream(name)
                .filter(stream ->
                        stream.consumers().nextDueMicros() <= draft.now().micros())
                .ifPresent(stream -> List.copyOf(stream.consumers().all())
                        .forEach(consumer -> advance(draft, new Found(stream, consumer))));
    }

    private static void advance(Draft draft, Found found) {
        ConsumerState consumer = found.consumer();
        for (SubscriptionState subscription : List.copyOf(consumer.subscriptions())) {
            if (subscription.isActive() && isDue(subscription.until(), draft.now())) {
                draft.happen(found.ended(draft.now(), subscription, SubscriptionEnd.TIME_UP));
            }
        }
        if (isDue(consumer.dueAt(), draft.now())) {
            switch (consumer.status()) {
                case CREATING ->
                    draft.happen(
                            new ConsumerActivated(draft.now(), found.stream().name(), consumer.name()));
                case DELETING ->
                    draft.happen(
                            new ConsumerDeregistered(draft.now(), found.stream().name(), consumer.name()));
                case ACTIVE -> throw new IllegalStateException("nothing can be due of " + consumer);
            }
        }
    }

    private static boolean isDue(@Nullable VirtualTime dueAt, VirtualTime now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
