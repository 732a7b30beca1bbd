package dev.shardlab.model.queue;

/**
 * By which a client that got no answer asks for the same messages of a FIFO queue again.
 *
 * @param value 1 to 128 letters, digits and punctuation marks (Amazon SQS API Reference, ReceiveMessage: ReceiveRequestAttemptId)
 */
public record ReceiveAttemptId(String value) implements Comparable<ReceiveAttemptId> {

    /** @throws IllegalArgumentException if the value is empty, too long or has other characters */
    public ReceiveAttemptId {
        QueueText.requireId(value);
    }

    public static boolean isValid(String value) {
        return QueueText.isId(value);
    }

    @Override
    public int compareTo(ReceiveAttemptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
