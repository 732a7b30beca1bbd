package dev.shardlab.model.kinesis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * From partition key to hash key: the MD5 of the key's UTF-8 bytes, read as an unsigned big-endian number of 128 bits
 * (Kinesis Data Streams developer guide, "Partition key"). Holds its digest and buffer for reuse, so one belongs to one
 * caller at a time.
 */
public final class KeyHasher {

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MD5_BYTES = 16;

    private final MessageDigest md5;
    private final byte[] digest = new byte[MD5_BYTES];

    public KeyHasher() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform is required to provide MD5", e);
        }
    }

    public static HashKey hashOf(String partitionKey) {
        byte[] utf8 = partitionKey.getBytes(StandardCharsets.UTF_8);
        KeyHasher hasher = new KeyHasher();
        hasher.hash(utf8, 0, utf8.length);
        return new HashKey(hasher.high(), hasher.low());
    }

    /** Hashes a run of bytes; the answer is in {@link #high()} and {@link #low()} until the next call. */
    public void hash(byte[] bytes, int offset, int length) {
        md5.update(bytes, offset, length);
        try {
            md5.digest(digest, 0, MD5_BYTES);
        } catch (DigestException e) {
            throw new AssertionError("an MD5 fits its 16 bytes", e);
        }
    }

    public long high() {
        return (long) BIG_ENDIAN.get(digest, 0);
    }

    public long low() {
        return (long) BIG_ENDIAN.get(digest, Long.BYTES);
    }
}
