package dev.shardlab.model.kinesis;

import java.util.regex.Pattern;

/**
 * The name of a data stream.
 *
 * @param value 1 to 128 characters of {@code [a-zA-Z0-9_.-]} (Kinesis API reference, CreateStream)
 */
public record StreamName(String value) implements Comparable<StreamName> {

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    /** @throws IllegalArgumentException if the value is not a stream name */
    public StreamName {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A stream name has 1 to 128 of the characters a-z A-Z 0-9 _ . -, but this is '" + value + "'");
        }
    }

    @Override
    public int compareTo(StreamName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
