package dev.shardlab.draw;

import dev.shardlab.draw.firehose.DeliveryTiles;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has the focus while nobody has chosen anything. */
public final class Focusing {

    /** As many stores are in close-up together: they can be compared. */
    private static final int PAIR = 2;

    private Focusing() {}

    /**
     * A queue alone is in close-up, and so are two stores; more are a map. A dead-letter queue is part of the queue whose letters it
     * has. A delivery stream alone is in close-up too, and a map with anything beside it. Streams alone share the stage without a choice, as many as there is room for.
     */
    public static Focus of(LabState state, Focus focus) {
        Focus before = focus.before();
        if (before != null) {
            return chosen(state, focus).from(chosen(state, before), focus.way());
        }
        boolean streamsAlone = !focus.chosen()
                && state.queues().all().isEmpty()
                && state.firehose().all().isEmpty();
        return streamsAlone ? focus : chosen(state, focus);
    }

    private static Focus chosen(LabState state, Focus focus) {
        return focus.chosen() ? focus.arrived() : usual(state);
    }

    /** One alone is in close-up; what it reads, or what stands beside it, makes a map of it. */
    private static Focus ofDeliveries(LabState state, List<SystemId> others) {
        return others.isEmpty() && state.firehose().all().size() == 1
                ? Focus.on(DeliveryTiles.id(
                        state.firehose().all().iterator().next().name()))
                : Focus.MAP;
    }

    private static Focus usual(LabState state) {
        List<SystemId> stores = new ArrayList<>();
        state.kinesis().streams().forEach(stream -> stores.add(StreamTile.id(stream.name())));
        Set<QueueName> dead = LabGraph.deadLetterQueues(state);
        for (QueueState queue : state.queues().all()) {
            if (!dead.contains(queue.name())) {
                stores.add(QueueTile.id(queue.name()));
            }
        }
        if (!state.firehose().all().isEmpty()) {
            return ofDeliveries(state, stores);
        }
        boolean alike = state.queues().all().isEmpty();
        return stores.size() > PAIR && !alike ? Focus.MAP : new Focus(true, stores, null, 1);
    }
}
