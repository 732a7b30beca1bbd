package dev.shardlab.model.queue;

/**
 * The messages of one group of a FIFO queue are received in the order in which they were sent.
 *
 * @param value 1 to 128 letters, digits and punctuation marks (Amazon SQS API Reference, SendMessage)
 */
public record MessageGroupId(String value) implements Comparable<MessageGroupId> {

    /** @throws IllegalArgumentException if the value is empty, too long or has other characters */
    public MessageGroupId {
        QueueText.requireId(value);
    }

    public static boolean isValid(String value) {
        return QueueText.isId(value);
    }

    @Override
    public int compareTo(MessageGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
