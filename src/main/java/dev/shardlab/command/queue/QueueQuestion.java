package dev.shardlab.command.queue;

import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueUser;

/** A request that changes nothing. */
public sealed interface QueueQuestion extends QueueCommand.OfExisting {

    @Override
    default boolean onlyAsks() {
        return true;
    }

    record GetQueueAttributes(QueueUser user, QueueName queue) implements QueueQuestion {}

    record GetQueueUrl(QueueUser user, QueueName queue) implements QueueQuestion {}

    record ListQueueTags(QueueUser user, QueueName queue) implements QueueQuestion {}

    /** Which queues have this one as their dead-letter queue. */
    record ListDeadLetterSourceQueues(QueueUser user, QueueName queue) implements QueueQuestion {}
}
