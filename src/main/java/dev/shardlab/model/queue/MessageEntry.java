package dev.shardlab.model.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is handed to a queue.
 *
 * @param delay how long it stays hidden at first, 0 to 15 min; null: as long as the queue says
 * @param group required by a FIFO queue
 * @param deduplicationId of a FIFO queue; null: what the queue makes of the body
 */
public record MessageEntry(
        MessageContent content,
        @Nullable Duration delay,
        @Nullable MessageGroupId group,
        @Nullable DeduplicationId deduplicationId) {

    /** A body for a standard queue. */
    public static MessageEntry of(String body) {
        return new MessageEntry(new MessageContent(body), null, null, null);
    }

    /** A body for a FIFO queue. */
    public static MessageEntry of(String body, MessageGroupId group, DeduplicationId deduplicationId) {
        return new MessageEntry(new MessageContent(body), null, group, deduplicationId);
    }
}
