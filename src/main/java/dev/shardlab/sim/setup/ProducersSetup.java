package dev.shardlab.sim.setup;

import java.util.List;

/** Who puts to the streams of an experiment. */
public record ProducersSetup(List<ProducerSetup> producers) implements SystemSetup {

    /** No producer. */
    public static final ProducersSetup NONE = new ProducersSetup(List.of());

    public ProducersSetup {
        producers = List.copyOf(producers);
    }

    @Override
    public boolean isEmpty() {
        return producers.isEmpty();
    }
}
