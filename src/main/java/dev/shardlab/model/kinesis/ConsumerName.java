package dev.shardlab.model.kinesis;

import java.util.regex.Pattern;

/**
 * The name of a consumer with enhanced fan-out, unique in its stream.
 *
 * @param value 1 to 128 characters of {@code [a-zA-Z0-9_.-]} (Kinesis API reference, RegisterStreamConsumer)
 */
public record ConsumerName(String value) implements Comparable<ConsumerName> {

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    /** @throws IllegalArgumentException if the value is not a consumer name */
    public ConsumerName {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A consumer name has 1 to 128 of the characters a-z A-Z 0-9 _ . -, but this is '" + value + "'");
        }
    }

    @Override
    public int compareTo(ConsumerName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
