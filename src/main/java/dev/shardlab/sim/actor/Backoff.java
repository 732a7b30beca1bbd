package dev.shardlab.sim.actor;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.RetrySetup;

/** How long a producer waits before it sends refused records again; see {@link RetrySetup} for the rule. */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 40;

    private final int attempts;
    private final long firstMicros;
    private final long longestMicros;
    private final Dice dice;

    private Backoff(int attempts, long firstMicros, long longestMicros, Dice dice) {
        this.attempts = attempts;
        this.firstMicros = firstMicros;
        this.longestMicros = longestMicros;
        this.dice = dice;
    }

    public static Backoff of(RetrySetup setup, Dice dice) {
        return new Backoff(
                setup.attempts(), VirtualTime.toMicros(setup.first()), VirtualTime.toMicros(setup.longest()), dice);
    }

    public Backoff copy() {
        return new Backoff(attempts, firstMicros, longestMicros, dice.copy());
    }

    /** Whether records that were refused for the {@code attempt}-th time, from 1, are sent again. */
    public boolean triesAgainAfter(int attempt) {
        return attempt < attempts;
    }

    /** How long to wait after the {@code attempt}-th refusal, from 1. */
    public long drawMicros(int attempt) {
        int doublings = Math.min(attempt - 1, MOST_DOUBLINGS);
        long doubled = firstMicros > longestMicros >> doublings ? longestMicros : firstMicros << doublings;
        long longest = Math.min(longestMicros, doubled);
        return dice.nextBetween(longest / 2, longest);
    }
}
