package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueUser;

/** Somebody who sends messages to a queue. */
public record QueueSenderItem(QueueName queue, QueueUser sender) implements TubeItem {}
