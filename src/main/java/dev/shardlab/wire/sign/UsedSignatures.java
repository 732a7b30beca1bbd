package dev.shardlab.wire.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which signatures were used, as long as they would still be good. Those of headers are good for ten minutes at most, five before their
 * time and five after it: they are kept in two sets that take turns, so that forgetting costs nothing. The few that are good for longer,
 * of presigned requests, are kept with the time until which they are. Of each its first 64 bits are kept; that two of a million
 * share them has a chance of one in forty million. Any thread.
 *
 * <p>A signature has a time in whole seconds, so that of two requests of one second that ask for the same, and of a request and its
 * repetition after a refusal, the signatures are the same too. Clients number both in headers that they do not sign. So for so long as one and the
 * same client may honestly come with the same signature, it is taken again with another number; never twice with the same, nor without any.
 */
final class UsedSignatures {

    private static final Duration TURN = Duration.ofMinutes(10);
    private static final int HEX_DIGITS = 16;

    /** About 60 MB; who signs more in ten minutes is refused the rest. */
    private static final int MOST = 1_000_000;

    private static final int MOST_LASTING = 100_000;

    /** The second in which it was signed, and one for the way. */
    private static final Duration SAME_SECOND = Duration.ofSeconds(2);

    private final Map<Long, Instant> lasting = new HashMap<>();
    private final Map<Long, Lately> lately = new LinkedHashMap<>();
    private Set<Long> before = new HashSet<>();
    private Set<Long> now = new HashSet<>();
    private Instant turnAt = Instant.EPOCH;
    private final @Nullable SignatureNotes notes;

    /** They are known to this program alone. */
    UsedSignatures() {
        this.notes = null;
    }

    /** Among them those that were used before this program began. */
    UsedSignatures(SignatureNotes notes, Instant at) {
        this.notes = notes;
        turnAt = at.plus(TURN);
        notes.begin(at).forEach((digits, until) -> {
            if (until.isAfter(turnAt)) {
                lasting.put(digits, until);
            } else {
                now.add(digits);
            }
        });
    }

    /** When a signature came first, and with which numbers it has come since. */
    private record Lately(Instant first, Set<String> numbers) {}

    /**
     * Whether a signature that was found right was not used before; from now on it was.
     *
     * @param number by which the client tells its requests and their repetitions apart; empty if it does not
     * @param goodUntil when it is good no longer
     */
    synchronized boolean isFirst(String signature, String number, Instant goodUntil, Instant at) {
        long digits = Long.parseUnsignedLong(signature, 0, HEX_DIGITS, 16);
        forgetThoseBefore(at.minus(SAME_SECOND));
        Lately known = lately.get(digits);
        if (known != null) {
            return !number.isEmpty()
                    && !known.numbers().contains("")
                    && known.numbers().add(number);
        }
        boolean lasts = goodUntil.isAfter(at.plus(TURN)) || lasting.containsKey(digits);
        boolean isFirst = lasts ? isFirstOfLasting(digits, goodUntil, at) : isFirst(digits, at);
        if (isFirst) {
            if (notes != null) {
                notes.add(digits, goodUntil);
            }
            lately.put(digits, new Lately(at, new HashSet<>(Set.of(number))));
        }
        return isFirst;
    }

    private void forgetThoseBefore(Instant time) {
        Iterator<Lately> oldest = lately.values().iterator();
        while (oldest.hasNext() && oldest.next().first().isBefore(time)) {
            oldest.remove();
        }
    }

    private boolean isFirst(long digits, Instant at) {
        if (!at.isBefore(turnAt)) {
            boolean longAgo = !at.isBefore(turnAt.plus(TURN));
            before = longAgo ? new HashSet<>() : now;
            now = new HashSet<>();
            turnAt = at.plus(TURN);
            if (notes != null) {
                notes.turn(lasting);
            }
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
