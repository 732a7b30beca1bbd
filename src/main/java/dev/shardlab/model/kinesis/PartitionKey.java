package dev.shardlab.model.kinesis;

/**
 * What decides a record's shard, and the unit of ordering that a producer can rely on.
 *
 * @param value 1 to 256 Unicode characters, not bytes (Kinesis API reference, PutRecord)
 */
public record PartitionKey(String value) implements Comparable<PartitionKey> {

    public static final int MAX_CHARACTERS = 256;

    /** @throws IllegalArgumentException if the key is empty or longer than 256 characters */
    public PartitionKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A partition key has 1 to 256 characters, but this one has "
                    + value.codePointCount(0, value.length()));
        }
    }

    public static boolean isValid(String value) {
        return !value.isEmpty()
                && (value.length() <= MAX_CHARACTERS || value.codePointCount(0, value.length()) <= MAX_CHARACTERS);
    }

    @Override
    public int compareTo(PartitionKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
