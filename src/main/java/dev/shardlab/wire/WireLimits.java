package dev.shardlab.wire;

import java.time.Duration;

/**
 * What one client may take, and all of them together, before it is turned away. Every bound is finite, so a client that
 * stalls, trickles or floods costs a known amount for a known time.
 *
 * @param bodyBytes the longest body; beyond it the answer is 413. The service takes 10 MiB of records in a request, which in
 *     base64, with keys, quotes and commas, is below 16 MiB
 * @param headerBytes the longest head of a request; beyond it the answer is 431
 * @param connections open at once; one more is hung up on, and then those that are idle are closed early
 * @param requests under way at once, over all connections; beyond it the answer is 503
 * @param connectionBytes heads, bodies, what they become, and answers held for one connection at a time; beyond it the answer is 503
 * @param totalBytes the same for all connections together
 * @param idle how long a connection may be without a request in progress, whatever trickles in
 * @param receive how long a request may take to arrive, from its head to the end of its body
 * @param understand how long a body may take to be understood once it has arrived
 * @param decide how long the laboratory may take
 * @param deliver how long a client may take to accept an answer, or one push of a subscription
 */
public record WireLimits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int requests,
        long connectionBytes,
        long totalBytes,
        Duration idle,
        Duration receive,
        Duration understand,
        Duration decide,
        Duration deliver) {

    private static final int MIB = 1 << 20;

    /** Of memory no more than a quarter of what this process may have. */
    public static WireLimits defaults() {
        return new WireLimits(
                16 * MIB,
                32 << 10,
                1_024,
                8_192,
                64L * MIB,
                Math.max(64L * MIB, Runtime.getRuntime().maxMemory() / 4),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60));
    }

    /**
     * The waits are taken as they are.
     *
     * @throws IllegalArgumentException if a number is below 1, or the memory for one connection, or for all, is less than one body takes
     */
    public WireLimits {
        if (bodyBytes < 1
                || headerBytes < 1
                || connections < 1
                || requests < 1
                || connectionBytes < bodyBytes
                || totalBytes < bodyBytes) {
            throw new IllegalArgumentException("Limits must be positive, and memory must hold at least one body.");
        }
    }

    /** The shortest of the waits: how finely time must be watched. */
    Duration finest() {
        Duration finest = idle;
        for (Duration wait : new Duration[] {receive, understand, decide, deliver}) {
            finest = wait.compareTo(finest) < 0 ? wait : finest;
        }
        return finest;
    }

    /**
     * The same with another longest body.
     *
     * @param bytes 1 to the memory for one connection, and for all
     * @throws IllegalArgumentException if it is not
     */
    public WireLimits withBodyBytes(int bytes) {
        return new WireLimits(
                bytes,
                headerBytes,
                connections,
                requests,
                connectionBytes,
                totalBytes,
                idle,
                receive,
                understand,
                decide,
                deliver);
    }

    /**
     * The same with another number of connections open at once.
     *
     * @param most 1 or more
     * @throws IllegalArgumentException if it is not
     */
    public WireLimits withConnections(int most) {
        return new WireLimits(
                bodyBytes,
                headerBytes,
                most,
                requests,
                connectionBytes,
                totalBytes,
                idle,
                receive,
                understand,
                decide,
                deliver);
    }

    /**
     * The same with another number of requests under way at once.
     *
     * @param most over all connections; 1 or more
     * @throws IllegalArgumentException if it is not
     */
    public WireLimits withRequests(int most) {
        return new WireLimits(
                bodyBytes,
                headerBytes,
                connections,
                most,
                connectionBytes,
                totalBytes,
                idle,
                receive,
                understand,
                decide,
                deliver);
    }

    /**
     * The same with other bounds of memory, both in bytes and no less than the longest body.
     *
     * @throws IllegalArgumentException if one is less
     */
    public WireLimits withMemory(long perConnectionBytes, long allBytes) {
        return new WireLimits(
                bodyBytes,
                headerBytes,
                connections,
                requests,
                perConnectionBytes,
                allBytes,
                idle,
                receive,
                understand,
                decide,
                deliver);
    }

    /** The same with other waits, but for how long a body may take to be understood. */
    public WireLimits withWaits(Duration idle, Duration receive, Duration decide, Duration deliver) {
        return new WireLimits(
                bodyBytes,
                headerBytes,
                connections,
                requests,
                connectionBytes,
                totalBytes,
                idle,
                receive,
                understand,
                decide,
                deliver);
    }

    /** The same with another time for a body to be understood once it has arrived. */
    public WireLimits withUnderstanding(Duration most) {
        return new WireLimits(
                bodyBytes,
                headerBytes,
                connections,
                requests,
                connectionBytes,
                totalBytes,
                idle,
                receive,
                most,
                decide,
                deliver);
    }
}
