package dev.shardlab.state.kinesis;

import dev.shardlab.model.kinesis.RecordBatch;

/**
 * How every {@value #EVERY}th record of a shard looks on the stage, so that a crowd can be drawn without what may have been
 * forgotten.
 */
final class SampledLooks {

    /** A power of two. */
    private static final int EVERY = 16;

    private final PackedLongs hashHighs;
    private final PackedLongs hashLows;
    private final PackedLongs fingerprints;
    private final long first;

    /** @param base the first record that may be sampled */
    SampledLooks(long base, ByteTally tally) {
        hashHighs = new PackedLongs(tally);
        hashLows = new PackedLongs(tally);
        fingerprints = new PackedLongs(tally);
        first = next(base);
    }

    /** Whether it is known how the record at an index looks. */
    static boolean has(long index) {
        return (index & (EVERY - 1)) == 0;
    }

    /** The first index from {@code index} on of which it is known. */
    static long next(long index) {
        return (index + EVERY - 1) & -EVERY;
    }

    /** The next one there is. */
    void add(RecordBatch batch, int position) {
        hashHighs.add(batch.hashHigh(position));
        hashLows.add(batch.hashLow(position));
        fingerprints.add(batch.keyFingerprint(position));
    }

    long hashHigh(long index) {
        return hashHighs.get((index - first) / EVERY);
    }

    long hashLow(long index) {
        return hashLows.get((index - first) / EVERY);
    }

    int keyFingerprint(long index) {
        return (int) fingerprints.get((index - first) / EVERY);
    }
}
