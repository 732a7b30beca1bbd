package dev.shardlab.wire;

import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The two ids every answer carries: {@code x-amzn-RequestId}, a UUID of version 1, and {@code x-amz-id-2}, 72 bytes in base64.
 * They are names and keep no secret, so chance need not be strong.
 */
final class RequestIds {

    static final String HEADER = "x-amzn-RequestId";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int EXTENDED_BYTES = 72;

    /** From the first day of the Gregorian calendar to that of Unix, in the ticks of 100 ns that version 1 counts. */
    private static final long GREGORIAN_TICKS = 0x01b21dd213814000L;

    private static final long NODE = (ThreadLocalRandom.current().nextLong() & 0xffffffffffffL) | 0x010000000000L;

    private RequestIds() {}

    static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long ticks = System.currentTimeMillis() * 10_000 + random.nextInt(10_000) + GREGORIAN_TICKS;
        long timeLow = ticks << 32;
        long timeMid = (ticks >>> 32) & 0xffff;
        long timeHigh = (ticks >>> 48) & 0x0fff;
        long sequence = random.nextLong() & 0x3fff;
        return new UUID(timeLow | (timeMid << 16) | 0x1000 | timeHigh, 0x8000_0000_0000_0000L | (sequence << 48) | NODE)
                .toString();
    }

    static String extendedId() {
        byte[] bytes = new byte[EXTENDED_BYTES];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < EXTENDED_BYTES; i += Long.BYTES) {
            long bits = random.nextLong();
            for (int j = 0; j < Long.BYTES; j++) {
                bytes[i + j] = (byte) (bits >>> (8 * j));
            }
        }
        return BASE64.encodeToString(bytes);
    }
}
