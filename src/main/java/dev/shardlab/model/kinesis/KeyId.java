package dev.shardlab.model.kinesis;

/**
 * Names an encryption key: a GUID, an ARN or an alias such as {@code alias/aws/kinesis}.
 *
 * @param value 1 to 2048 characters (Kinesis API reference, StartStreamEncryption)
 */
public record KeyId(String value) {

    private static final int MAX_LENGTH = 2048;

    /** @throws IllegalArgumentException if the value is empty or too long */
    public KeyId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A key is named by 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
