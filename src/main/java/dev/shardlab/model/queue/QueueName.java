package dev.shardlab.model.queue;

import java.util.regex.Pattern;

/**
 * The name of a queue; that of a FIFO queue ends in {@code .fifo}.
 *
 * @param value 1 to 80 of the characters {@code [a-zA-Z0-9_-]}, the ending counted (Amazon SQS API Reference, CreateQueue)
 */
public record QueueName(String value) implements Comparable<QueueName> {

    public static final String FIFO_ENDING = ".fifo";

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_-]{1,80}|[a-zA-Z0-9_-]{1,75}\\.fifo");

    /** @throws IllegalArgumentException if the value is not a queue's name */
    public QueueName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The name of a queue has 1 to 80 of the characters a-z A-Z 0-9 _ -, and a"
                            + " FIFO queue's ends in .fifo, but this is '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    public boolean isFifo() {
        return value.endsWith(FIFO_ENDING);
    }

    @Override
    public int compareTo(QueueName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
