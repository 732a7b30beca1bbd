package dev.shardlab.draw.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.QueueName;

/** Somebody who sends messages to a queue. */
public record QueueSenderItem(QueueName queue, Caller sender) implements TubeItem {}
