package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;

/**
 * Messages too many to be drawn one by one.
 *
 * @param first the oldest of them
 * @param messages how many, 1 or more
 */
public record MessagesItem(QueueName queue, Whereabouts whereabouts, MessageId first, long messages)
        implements TubeItem {}
