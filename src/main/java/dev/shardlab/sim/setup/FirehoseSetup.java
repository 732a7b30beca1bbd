package dev.shardlab.sim.setup;

import java.util.List;

/** The delivery streams of an experiment, and who puts into them. */
public record FirehoseSetup(List<DeliveryStreamSetup> deliveryStreams, List<DeliveryProducerSetup> producers)
        implements SystemSetup {

    /** No delivery stream. */
    public static final FirehoseSetup NONE = new FirehoseSetup(List.of(), List.of());

    public FirehoseSetup {
        deliveryStreams = List.copyOf(deliveryStreams);
        producers = List.copyOf(producers);
    }

    @Override
    public boolean isEmpty() {
        return deliveryStreams.isEmpty() && producers.isEmpty();
    }
}
