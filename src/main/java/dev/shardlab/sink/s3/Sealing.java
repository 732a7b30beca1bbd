package dev.shardlab.sink.s3;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * How an encrypted object lies in its file: AES-256 in Galois/Counter Mode (NIST SP 800-38D), in segments, so that any part of it can be
 * read without the rest. Eight bytes say what it is, eight follow that are drawn anew for each object; then come the segments, each the
 * ciphertext of 65,536 bytes, the last of what is left, and its tag of 16.
 *
 * <p>The nonce of a segment is made of the eight bytes, its number, and whether it is the last: so no segment can be moved, left out or cut
 * off without being noticed (V. T. Hoang et al., "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015: STREAM).
 */
final class Sealing {

    static final int SEGMENT_BYTES = 64 << 10;
    static final int TAG_BYTES = 16;
    static final int SEALED_SEGMENT_BYTES = SEGMENT_BYTES + TAG_BYTES;
    static final long MAGIC = 0x5345414c_45443031L; // SEALED01
    static final int HEADER_BYTES = 16;

    private static final int NONCE_BYTES = 12;

    private Sealing() {}

    /** How many segments a file of so many bytes has; at least one. */
    static long segments(long fileBytes) {
        return Math.ceilDiv(fileBytes - HEADER_BYTES, SEALED_SEGMENT_BYTES);
    }

    /** How many bytes the object has that lies in a file of so many; 0 if it can hold none. */
    static long plainBytes(long fileBytes) {
        return Math.max(0, fileBytes - HEADER_BYTES - segments(fileBytes) * TAG_BYTES);
    }

    /**
     * @param mode of {@link Cipher}
     * @param prefix the eight bytes of the object
     */
    static Cipher cipher(int mode, SecretKey key, long prefix, long segment, boolean last) {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(prefix)
                .putInt(Math.toIntExact(segment << 1) | (last ? 1 : 0))
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }
}
