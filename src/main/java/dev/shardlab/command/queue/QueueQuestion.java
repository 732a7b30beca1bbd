package dev.shardlab.command.queue;

import dev.shardlab.model.queue.QueueName;
import org.jspecify.annotations.Nullable;

/** A request that changes nothing. */
public sealed interface QueueQuestion extends QueueCommand.OfExisting {

    @Override
    default boolean onlyAsks() {
        return true;
    }

    record GetQueueAttributes(QueueName queue) implements QueueQuestion {}

    record GetQueueUrl(QueueName queue) implements QueueQuestion {}

    record ListQueueTags(QueueName queue) implements QueueQuestion {}

    /**
     * Which queues have this one as their dead-letter queue, page by page as {@link QueueCommand.ListQueues}.
     *
     * @param after the last queue of the page before; null: the first page
     */
    record ListDeadLetterSourceQueues(
            QueueName queue, int max, @Nullable QueueName after) implements QueueQuestion {}
}
