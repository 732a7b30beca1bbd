package dev.shardlab.model.queue;

/**
 * What a message is known by for five minutes: a second one with the same is taken for the same message.
 *
 * @param value 1 to 128 letters, digits and punctuation marks (Amazon SQS API Reference, SendMessage)
 */
public record DeduplicationId(String value) implements Comparable<DeduplicationId> {

    /** @throws IllegalArgumentException if the value is empty, too long or has other characters */
    public DeduplicationId {
        QueueText.requireId(value);
    }

    public static boolean isValid(String value) {
        return QueueText.isId(value);
    }

    @Override
    public int compareTo(DeduplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
