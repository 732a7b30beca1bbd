package dev.shardlab.scenario.lesson;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;

/** A number that can be counted at a message queue, or read off it. */
public sealed interface QueueMeasure extends Measure {

    /** What is counted at a queue; messages. */
    enum Counted {
        SENT,
        /** A message that is received three times counts three times. */
        RECEIVED,
        /** Receives beyond the first of each message. */
        RECEIVED_AGAIN,
        DELETED,
        TIMED_OUT,
        DEAD_LETTERED,
        EXPIRED,
        /** Worked off although a later one with the same key had been before. */
        OUT_OF_ORDER
    }

    /** What is read off a queue at a moment. */
    enum Gauge {
        VISIBLE,
        IN_FLIGHT,
        DELAYED,
        /** All of them. */
        HELD,
        /** The age of the oldest message that it holds, in milliseconds. */
        OLDEST,
        /** Its visibility timeout, in seconds. */
        VISIBILITY_TIMEOUT
    }

    /** @param since from when on it is counted, from the start; zero: from the beginning */
    record CountedAtQueue(QueueName queue, Counted what, Duration since) implements QueueMeasure {}

    record ReadOffQueue(QueueName queue, Gauge what) implements QueueMeasure {}

    /** How many of these workers run. */
    record RunningQueueWorkers(WorkerName workers) implements QueueMeasure {}
}
