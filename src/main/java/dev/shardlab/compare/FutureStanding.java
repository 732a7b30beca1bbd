package dev.shardlab.compare;

import dev.shardlab.compare.firehose.DeliveryQuantities;
import dev.shardlab.compare.kcl.ApplicationQuantities;
import dev.shardlab.compare.kinesis.StreamQuantities;
import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.compare.producer.ProducerQuantities;
import dev.shardlab.compare.queue.QueueQuantities;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one future stands at a time: what each system's own have, one beside the other.
 *
 * @param values who has how much of what, in the quantity's unit
 * @param goals how far the goals of its lesson are
 */
public record FutureStanding(SortedMap<ComparedSubject, Map<Quantity, Double>> values, List<GoalResult> goals) {

    public FutureStanding {
        values = Collections.unmodifiableSortedMap(values);
        goals = List.copyOf(goals);
    }

    /**
     * Reads it off.
     *
     * @param tally has taken every event that the state has folded
     * @param now the time that is shown, at or after the last of them
     */
    public static FutureStanding of(Tally tally, LabState state, VirtualTime now, List<GoalResult> goals) {
        SortedMap<ComparedSubject, Map<Quantity, Double>> values = new TreeMap<>();
        values.put(new ComparedSubject.Everything(), everything(tally, state, now));
        for (StreamState stream : state.kinesis().streams()) {
            values.put(new ComparedSubject.OfStream(stream.name()), StreamQuantities.of(stream, tally.streams(), now));
            for (ShardState shard : stream.shards()) {
                values.put(new ComparedSubject.OfShard(stream.name(), shard.id()), StreamQuantities.of(shard));
            }
        }
        for (ProducerState producer : state.producers().all()) {
            values.put(new ComparedSubject.OfProducer(producer.name()), ProducerQuantities.of(producer));
        }
        for (ApplicationState application : state.kcl().applications()) {
            values.put(
                    new ComparedSubject.OfApplication(application.name()),
                    ApplicationQuantities.of(application, tally.applications(), state.kinesis(), now));
        }
        for (QueueState queue : state.queues().all()) {
            values.put(new ComparedSubject.OfQueue(queue.name()), QueueQuantities.of(queue, now));
        }
        for (DeliveryStreamState stream : state.firehose().all()) {
            values.put(new ComparedSubject.OfDeliveryStream(stream.name()), DeliveryQuantities.of(stream, now));
        }
        return new FutureStanding(values, goals);
    }

    /** Of the whole laboratory: what all producers sent, and all that the streams have. */
    private static Map<Quantity, Double> everything(Tally tally, LabState state, VirtualTime now) {
        Map<Quantity, Double> values = ProducerQuantities.ofAll(state.producers());
        for (StreamState stream : state.kinesis().streams()) {
            StreamQuantities.of(stream, tally.streams(), now)
                    .forEach((quantity, value) -> values.merge(quantity, value, Double::sum));
        }
        return values;
    }
}
