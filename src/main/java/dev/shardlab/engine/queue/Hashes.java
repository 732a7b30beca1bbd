package dev.shardlab.engine.queue;

import dev.shardlab.model.queue.DeduplicationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a queue with content-based deduplication makes of a body: its SHA-256 (API Reference, CreateQueue). */
final class Hashes {

    private Hashes() {}

    static DeduplicationId ofBody(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return new DeduplicationId(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform is required to provide SHA-256", e);
        }
    }
}
