package dev.shardlab.wire.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which signatures were used, as long as they would still be good. Those of headers are good for ten minutes at most, five before their
 * time and five after it: they are kept in two sets that take turns, so that forgetting costs nothing. The few that are good for longer,
 * of presigned requests, are kept with the time until which they are. Of each its first 64 bits are kept; that two of a million
 * share them has a chance of one in forty million. Any thread.
 */
final class UsedSignatures {

    private static final Duration TURN = Duration.ofMinutes(10);
    private static final int HEX_DIGITS = 16;

    /** About 60 MB; who signs more in ten minutes is refused the rest. */
    private static final int MOST = 1_000_000;

    private static final int MOST_LASTING = 100_000;

    private final Map<Long, Instant> lasting = new HashMap<>();
    private Set<Long> before = new HashSet<>();
    private Set<Long> now = new HashSet<>();
    private Instant turnAt = Instant.EPOCH;

    /**
     * Whether a signature that was found right was not used before; from now on it was.
     *
     * @param goodUntil when it is good no longer
     */
    synchronized boolean isFirst(String signature, Instant goodUntil, Instant at) {
        long digits = Long.parseUnsignedLong(signature, 0, HEX_DIGITS, 16);
        return goodUntil.isAfter(at.plus(TURN)) || lasting.containsKey(digits)
                ? isFirstOfLasting(digits, goodUntil, at)
                : isFirst(digits, at);
    }

    private boolean isFirst(long digits, Instant at) {
        if (!at.isBefore(turnAt)) {
            boolean longAgo = !at.isBefore(turnAt.plus(TURN));
            before = longAgo ? new HashSet<>() : now;
            now = new HashSet<>();
            turnAt = at.plus(TURN);
        }
        return !before.contains(digits) && now.size() < MOST && now.add(digits);
    }

    private boolean isFirstOfLasting(long digits, Instant goodUntil, Instant at) {
        if (lasting.size() == MOST_LASTING) {
            lasting.values().removeIf(until -> until.isBefore(at));
        }
        return lasting.size() < MOST_LASTING && lasting.putIfAbsent(digits, goodUntil) == null;
    }
}
