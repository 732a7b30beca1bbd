package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueName;

/** A message that a queue holds. */
public record MessageItem(QueueName queue, MessageId message) implements TubeItem {}
