package dev.shardlab.bench;

/**
 * How long a measurement takes its time.
 *
 * @param rounds how often the contenders take turns; what is told is the median
 * @param warmUpSeconds before each turn
 * @param seconds of each turn
 */
record Effort(int rounds, int warmUpSeconds, int seconds) {

    static final Effort USUAL = new Effort(5, 4, 4);

    /** Enough to see whether something is far off. */
    static final Effort QUICK = new Effort(1, 2, 2);
}
