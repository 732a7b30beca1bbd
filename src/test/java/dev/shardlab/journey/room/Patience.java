package dev.shardlab.journey.room;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what is to come: looks again and again, and gives up at last. */
final class Patience {

    /** Generous: a slow machine is no reason to fail. */
    static final Duration USUAL = Duration.ofSeconds(Long.getLong("shardlab.patience", 60));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);

    private Patience() {}

    /** The first look that is as it should be; the last one if none is. */
    static <T> T lookUntil(Duration longest, Supplier<T> look, Predicate<? super T> isGood) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            T seen = look.get();
            if (isGood.test(seen) || System.nanoTime() > end) {
                return seen;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
