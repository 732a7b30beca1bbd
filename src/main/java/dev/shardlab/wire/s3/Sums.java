package dev.shardlab.wire.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes that bodies are compared by. */
final class Sums {

    private Sums() {}

    static MessageDigest sha256() {
        return begin("SHA-256");
    }

    static MessageDigest md5() {
        return begin("MD5");
    }

    private static MessageDigest begin(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
