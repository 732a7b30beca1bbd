package dev.shardlab.command.queue;

import dev.shardlab.command.Reply;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceivedMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a queue answers. */
public sealed interface QueueReply extends Reply {

    /** Done, with nothing to tell. */
    record QueueDone() implements QueueReply {}

    /** Refused by a rule of the service, in its own words. */
    record QueueRefused(QueueError error, String message) implements QueueReply, NotDone {}

    /** CreateQueue, GetQueueUrl. */
    record QueueFound(QueueName queue) implements QueueReply {}

    /** @param sequenceNumber of a FIFO queue, else null */
    record MessageSent(
            MessageId message,
            MessageContent content,
            @Nullable String sequenceNumber) implements QueueReply {}

    /** A batch, entry by entry in the order of the request. */
    record BatchAnswered(List<EntryAnswer> entries) implements QueueReply {
        public BatchAnswered {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What became of an entry.
     *
     * @param answer {@link QueueDone}, {@link MessageSent} or {@link QueueRefused}
     */
    record EntryAnswer(String id, QueueReply answer) {}

    record MessagesGiven(List<ReceivedMessage> messages) implements QueueReply {
        public MessagesGiven {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A receive waits for a message.
     *
     * @param poll its number, unique in a run
     */
    record PollWaits(long poll, VirtualTime until) implements QueueReply {}

    record QueueDescribed(
            QueueName queue, QueueSettings settings, QueueCounts counts, VirtualTime createdAt, VirtualTime changedAt)
            implements QueueReply {}

    record TagsListed(Tags tags) implements QueueReply {}

    /** @param hasMore whether there is another page */
    record QueuesListed(List<QueueName> queues, boolean hasMore) implements QueueReply {
        public QueuesListed {
            queues = List.copyOf(queues);
        }
    }
}
