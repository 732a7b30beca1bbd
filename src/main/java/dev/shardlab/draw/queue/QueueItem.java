package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.QueueName;

/** A queue as a whole. */
public record QueueItem(QueueName queue) implements TubeItem {

    @Override
    public boolean holdsOthers() {
        return true;
    }
}
