package dev.shardlab.draw.queue;

import dev.shardlab.model.queue.QueueName;

/**
 * Workers of a queue that belong together.
 *
 * @param fleet the name they share
 */
public record QueueWorkersItem(QueueName queue, String fleet) implements TubeItem {}
