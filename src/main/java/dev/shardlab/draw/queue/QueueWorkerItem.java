package dev.shardlab.draw.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.QueueName;

/** Somebody who takes messages of a queue: a worker of the experiment, or a client. */
public record QueueWorkerItem(QueueName queue, Caller worker) implements TubeItem {}
