package dev.shardlab.engine.queue;

import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;

/** Which of the service's servers: looks like chance, and follows from the experiment's seed. */
final class Servers {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

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
        long mixed = mix(seed + queue.value().hashCode() * GOLDEN_RATIO + number);
        return (int) Math.unsignedMultiplyHigh(mixed, QueueMessage.SERVERS);
    }

    /** SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). */
    private static long mix(long z) {
        long spread = z * GOLDEN_RATIO;
        long a = (spread ^ (spread >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
