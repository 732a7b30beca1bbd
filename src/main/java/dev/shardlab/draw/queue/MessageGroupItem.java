package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueName;

/** A message group of a FIFO queue. */
public record MessageGroupItem(QueueName queue, MessageGroupId group) implements TubeItem {

    @Override
    public boolean holdsOthers() {
        return true;
    }
}
