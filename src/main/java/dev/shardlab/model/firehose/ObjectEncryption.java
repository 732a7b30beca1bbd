package dev.shardlab.model.firehose;

import org.jspecify.annotations.Nullable;

/**
 * Whether objects are encrypted where they lie, and under which key (API Reference, EncryptionConfiguration).
 *
 * @param key its ARN, or a name; null: they are not encrypted
 */
public record ObjectEncryption(@Nullable String key) {

    public static final ObjectEncryption NONE = new ObjectEncryption(null);

    /** @throws IllegalArgumentException if nobody could be called so */
    public static ObjectEncryption under(String key) {
        if (!key.matches("[A-Za-z0-9:/_.+=,@-]{1,512}")) {
            throw new IllegalArgumentException("Expected the name or the ARN of a key");
        }
        return new ObjectEncryption(key);
    }
}
