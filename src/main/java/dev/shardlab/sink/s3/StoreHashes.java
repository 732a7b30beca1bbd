package dev.shardlab.sink.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes that every Java platform has. */
final class StoreHashes {

    private StoreHashes() {}

    static byte[] sha256(byte[] bytes) {
        return begin("SHA-256").digest(bytes);
    }

    static MessageDigest begin(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
