package dev.shardlab.compare.producer;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.ProducerStates;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How much of what a producer has, and all producers together. All of it is read off the state. */
public final class ProducerQuantities {

    private ProducerQuantities() {}

    public static Map<Quantity, Double> of(ProducerState producer) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_SENT, (double) producer.sent());
        values.put(Quantity.RECORDS_STORED, (double) producer.stored());
        values.put(Quantity.RECORDS_THROTTLED, (double) producer.throttled());
        values.put(Quantity.RECORDS_RETRIED, (double) producer.retried());
        values.put(Quantity.RECORDS_ABANDONED, (double) producer.abandoned());
        return values;
    }

    /** Of all together, what they alone know; what came of it is the streams' to say. */
    public static Map<Quantity, Double> ofAll(ProducerStates producers) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_SENT, sum(producers, ProducerState::sent));
        values.put(Quantity.RECORDS_RETRIED, sum(producers, ProducerState::retried));
        values.put(Quantity.RECORDS_ABANDONED, (double) producers.recordsAbandoned());
        return values;
    }

    private static double sum(ProducerStates producers, ToDoubleFunction<ProducerState> count) {
        return producers.all().stream().mapToDouble(count).sum();
    }
}
