package dev.shardlab.wire.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which signatures were used, as long as they would still be good: five minutes before their time and five after it. They are
 * kept in two sets that take turns, so that forgetting costs nothing. Of each its first 64 bits are kept; that two of a million share
 * them has a chance of one in forty million. Any thread.
 */
final class UsedSignatures {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int HEX_DIGITS = 16;

    /** About 60 MB; who signs more in ten minutes is refused the rest. */
    private static final int MOST = 1_000_000;

    private Set<Long> before = new HashSet<>();
    private Set<Long> now = new HashSet<>();
    private Instant turnAt = Instant.EPOCH;

    /** Whether a signature that was found right was not used before; from now on it was. */
    synchronized boolean isFirst(String signature, Instant at) {
        if (!at.isBefore(turnAt)) {
            boolean longAgo = !at.isBefore(turnAt.plus(GOOD_FOR));
            before = longAgo ? new HashSet<>() : now;
            now = new HashSet<>();
            turnAt = at.plus(GOOD_FOR);
        }
        long digits = Long.parseUnsignedLong(signature, 0, HEX_DIGITS, 16);
        return !before.contains(digits) && now.size() < MOST && now.add(digits);
    }
}
