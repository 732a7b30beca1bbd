package dev.shardlab.model;

import java.util.regex.Pattern;

/**
 * The name of a delivery stream.
 *
 * @param value 1 to 64 of the characters {@code [a-zA-Z0-9_.-]} (Amazon Data Firehose API Reference, CreateDeliveryStream)
 */
public record DeliveryStreamName(String value) implements Comparable<DeliveryStreamName> {

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    /** @throws IllegalArgumentException if the value is not a delivery stream's name */
    public DeliveryStreamName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The name of a delivery stream has 1 to 64 of the characters a-z A-Z 0-9 _ . -, but this is '"
                            + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public int compareTo(DeliveryStreamName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
