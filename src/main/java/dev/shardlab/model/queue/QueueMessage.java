package dev.shardlab.model.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * A message as a queue has it.
 *
 * @param sentAt its age counts from then; a standard queue's dead-letter queue keeps it, a FIFO queue's sets it anew (Developer
 *     Guide, Using dead-letter queues)
 * @param place where it stands in its queue: rises with each message that comes to it
 * @param server which of the service's servers holds it; a receive asks one after the other
 * @param group of a FIFO queue always there
 * @param deduplicationId of a FIFO queue always there
 * @param deadLetterSource the queue it was moved from as a dead letter; null if it never was
 */
public record QueueMessage(
        MessageId id,
        MessageContent content,
        Caller sender,
        VirtualTime sentAt,
        long place,
        int server,
        @Nullable MessageGroupId group,
        @Nullable DeduplicationId deduplicationId,
        @Nullable QueueName deadLetterSource) {

    /** On how many servers a standard queue lies. */
    public static final int SERVERS = 4;

    /** It came to another place, of the same or of another queue. */
    public QueueMessage moved(VirtualTime newSentAt, long newPlace, int newServer, @Nullable QueueName from) {
        return new QueueMessage(id, content, sender, newSentAt, newPlace, newServer, group, deduplicationId, from);
    }

    /** A number of 20 digits that rises with the place, for messages of FIFO queues (API Reference, SendMessage). */
    public String sequenceNumber() {
        return sequenceNumber(place);
    }

    /** That of the message at a place of a FIFO queue. */
    public static String sequenceNumber(long place) {
        String digits = Long.toString(place * 256);
        return "188" + "0".repeat(17 - digits.length()) + digits;
    }
}
