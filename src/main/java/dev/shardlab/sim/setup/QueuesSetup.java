package dev.shardlab.sim.setup;

import java.util.List;

/** The message queues of an experiment, and who sends to them and works for them. */
public record QueuesSetup(List<QueueSetup> queues, List<QueueProducerSetup> producers, List<QueueWorkersSetup> workers)
        implements SystemSetup {

    /** No queue. */
    public static final QueuesSetup NONE = new QueuesSetup(List.of(), List.of(), List.of());

    public QueuesSetup {
        queues = List.copyOf(queues);
        producers = List.copyOf(producers);
        workers = List.copyOf(workers);
    }

    @Override
    public boolean isEmpty() {
        return queues.isEmpty() && producers.isEmpty() && workers.isEmpty();
    }
}
