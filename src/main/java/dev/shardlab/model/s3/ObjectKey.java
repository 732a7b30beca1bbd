package dev.shardlab.model.s3;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of an object in its bucket. Any text will do, also one that would be a strange name for a file; where it is kept is for
 * whoever keeps it to decide. In the order of the bytes of UTF-8, in which the service lists.
 *
 * @param value 1 to 1,024 bytes in UTF-8, without half a surrogate pair (Amazon S3 User Guide, Naming Amazon S3 objects)
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

    public static final int MAX_BYTES = 1_024;

    /** @throws IllegalArgumentException if the value is not a key */
    public ObjectKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("The key of an object has 1 to " + MAX_BYTES
                    + " bytes of UTF-8, but this is not so: '" + value + "'");
        }
    }

    /** Whether it is a key: neither empty nor too long, and no text that UTF-8 cannot say. */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > MAX_BYTES) {
            return false;
        }
        try {
            return strictUtf8(value).remaining() <= MAX_BYTES;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static ByteBuffer strictUtf8(String value) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
    }

    /** Its bytes in UTF-8. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    @Override
    public String toString() {
        return value;
    }
}
