package dev.shardlab.engine.queue;

import dev.shardlab.model.SplitMix;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;

/** Which of the service's servers: looks like chance, and follows from the experiment's seed. */
final class Servers {

    private Servers() {}

    /** The server that takes the message at a place. */
    static int ofMessage(long seed, QueueName queue, long place) {
        return choose(seed, queue, 2 * place);
    }

    /** The server that the n-th receive asks first. */
    static int ofReceive(long seed, QueueName queue, long receive) {
        return choose(seed, queue, 2 * receive + 1);
    }

    private static int choose(long seed, QueueName queue, long number) {
        long mixed = SplitMix.of(seed, queue.value(), number);
        return (int) Math.unsignedMultiplyHigh(mixed, QueueMessage.SERVERS);
    }
}
