package dev.shardlab.wire.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The signatures of the chunks of one body, each of which covers the one before and so all before it (Amazon S3 API Reference, Transferring
 * payload in multiple chunks).
 */
public final class ChunkSignatures {

    private static final String EMPTY_HASH = Digests.hex(Digests.sha256(new byte[0]));

    private final byte[] key;
    private final String date;
    private final String scope;
    private String before;

    /** @param seed the signature of the head */
    ChunkSignatures(byte[] key, String date, String scope, String seed) {
        this.key = key.clone();
        this.date = date;
        this.scope = scope;
        this.before = seed;
    }

    /**
     * Whether the next chunk is signed so.
     *
     * @param hash the SHA-256 of its bytes
     */
    public boolean isRight(byte[] hash, String signature) {
        return isNext(
                String.join("\n", "AWS4-HMAC-SHA256-PAYLOAD", date, scope, before, EMPTY_HASH, Digests.hex(hash)),
                signature);
    }

    /**
     * Whether what stands behind the last chunk is signed so.
     *
     * @param trailers a line each, name, colon, value and line feed
     */
    public boolean isTrailerRight(String trailers, String signature) {
        String hash = Digests.hex(Digests.sha256(trailers.getBytes(StandardCharsets.UTF_8)));
        return isNext(String.join("\n", "AWS4-HMAC-SHA256-TRAILER", date, scope, before, hash), signature);
    }

    private boolean isNext(String toSign, String signature) {
        String expected = Digests.hex(Digests.hmac(key, toSign));
        before = expected;
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
