package dev.shardlab.command.queue;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceiveAttemptId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to the service of queues, under its own action names (Amazon SQS API Reference). */
public sealed interface QueueCommand extends ClientAction permits QueueCommand.OneQueue, QueueCommand.ListQueues {

    @Override
    default String apiName() {
        return getClass().getSimpleName();
    }

    /** What somebody asks of one queue. */
    sealed interface OneQueue extends QueueCommand permits CreateQueue, OfExisting {

        QueueName queue();
    }

    /** What is asked of a queue that must be there. */
    sealed interface OfExisting extends OneQueue
            permits DeleteQueue,
                    PurgeQueue,
                    SetQueueAttributes,
                    TagQueue,
                    UntagQueue,
                    AddPermission,
                    RemovePermission,
                    SendMessage,
                    SendMessageBatch,
                    ReceiveMessage,
                    DeleteMessage,
                    DeleteMessageBatch,
                    ChangeMessageVisibility,
                    ChangeMessageVisibilityBatch,
                    QueueQuestion {}

    /**
     * The queues by name, page by page.
     *
     * @param prefix with which the names begin; empty: all
     * @param max of a page
     * @param after the last queue of the page before; null: the first page
     */
    record ListQueues(String prefix, int max, @Nullable QueueName after) implements QueueCommand {
        @Override
        public boolean onlyAsks() {
            return true;
        }
    }

    record CreateQueue(QueueName queue, QueueChange settings, Tags tags) implements OneQueue {}

    record DeleteQueue(QueueName queue) implements OfExisting {}

    record PurgeQueue(QueueName queue) implements OfExisting {}

    record SetQueueAttributes(QueueName queue, QueueChange change) implements OfExisting {}

    record TagQueue(QueueName queue, Tags tags) implements OfExisting {}

    record UntagQueue(QueueName queue, List<String> keys) implements OfExisting {
        public UntagQueue {
            keys = List.copyOf(keys);
        }
    }

    /**
     * AddPermission.
     *
     * @param statement what is permitted to whom, under its label
     * @param policy what the statement becomes part of where the queue has no policy yet
     */
    record AddPermission(QueueName queue, QueuePolicy.Statement statement, QueuePolicy policy) implements OfExisting {}

    record RemovePermission(QueueName queue, String label) implements OfExisting {}

    record SendMessage(QueueName queue, MessageEntry entry) implements OfExisting {}

    /**
     * One entry of a batch, by its identifier.
     *
     * @param asked null if it cannot be read
     * @param refusal why not; null if it can
     */
    record Entry<T>(String id, @Nullable T asked, @Nullable QueueRefused refusal) {

        public Entry(String id, T asked) {
            this(id, asked, null);
        }

        /** It is refused by itself; it does not keep the others back. */
        public static <T> Entry<T> unreadable(String id, QueueRefused refusal) {
            return new Entry<>(id, null, refusal);
        }
    }

    record SendMessageBatch(QueueName queue, List<Entry<MessageEntry>> entries) implements OfExisting {
        public SendMessageBatch {
            entries = List.copyOf(entries);
        }
    }

    /**
     * ReceiveMessage.
     *
     * @param max 1 to 10 messages
     * @param visibilityTimeout 0 to 12 h; null: as the queue says
     * @param waitTime how long it waits for a message, 0 to 20 s; null: as the queue says
     * @param attempt by which it can be repeated, at a FIFO queue; null: it cannot
     */
    record ReceiveMessage(
            QueueName queue,
            int max,
            @Nullable Duration visibilityTimeout,
            @Nullable Duration waitTime,
            @Nullable ReceiveAttemptId attempt)
            implements OfExisting {}

    record DeleteMessage(QueueName queue, ReceiptHandle handle) implements OfExisting {}

    record DeleteMessageBatch(QueueName queue, List<Entry<ReceiptHandle>> entries) implements OfExisting {
        public DeleteMessageBatch {
            entries = List.copyOf(entries);
        }
    }

    /** @param timeout from now on; 0 gives the message back at once */
    record ChangeMessageVisibility(QueueName queue, ReceiptHandle handle, Duration timeout) implements OfExisting {}

    /** How long a received message shall stay hidden from now on. */
    record Visibility(ReceiptHandle handle, Duration timeout) {}

    record ChangeMessageVisibilityBatch(QueueName queue, List<Entry<Visibility>> entries) implements OfExisting {
        public ChangeMessageVisibilityBatch {
            entries = List.copyOf(entries);
        }
    }
}
