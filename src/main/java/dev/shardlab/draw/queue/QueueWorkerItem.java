package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueUser;

/** Somebody who takes messages of a queue: a worker of the experiment, or a client. */
public record QueueWorkerItem(QueueName queue, QueueUser worker) implements TubeItem {}
