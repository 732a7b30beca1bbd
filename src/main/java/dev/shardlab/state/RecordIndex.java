package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.RecordBatch;

/**
 * What is always known of every record of a shard, in two to four bytes: when it arrived and its size, which is all that the rules
 * ask of a record that was stored before; and of every {@value #SAMPLE}th one how it looks on the stage, so that a crowd can be
 * drawn without what may have been forgotten.
 */
final class RecordIndex {

    /** A power of two. */
    static final int SAMPLE = 16;

    private final Runs runs = new Runs();
    private final PackedLongs sizes = new PackedLongs();
    private final PackedLongs hashHighs = new PackedLongs();
    private final PackedLongs hashLows = new PackedLongs();
    private final PackedLongs fingerprints = new PackedLongs();
    /** The first index kept here, and the first sample at or after it. */
    private final long base;

    private final long firstSample;

    RecordIndex(long base) {
        this.base = base;
        firstSample = (base + SAMPLE - 1) / SAMPLE * SAMPLE;
    }

    /** Adds a group of records, the first of which gets {@code index}. */
    void add(long index, RecordsAppended append, int group) {
        RecordBatch batch = append.batch();
        IntColumn positions = append.placement().positions();
        int begin = append.placement().begin(group);
        int end = append.placement().end(group);
        runs.add(index - base, append.at().micros());
        for (int i = begin; i < end; i++) {
            int position = positions.get(i);
            sizes.add(batch.sizeBytes(position));
            if (isSample(index + (i - begin))) {
                hashHighs.add(batch.hashHigh(position));
                hashLows.add(batch.hashLow(position));
                fingerprints.add(batch.keyFingerprint(position));
            }
        }
    }

    /** Which of the runs that were added here holds a record. */
    int runOf(long index) {
        return runs.of(index - base);
    }

    /** The first record of a run. */
    long begin(int run) {
        return base + runs.begin(run);
    }

    int runs() {
        return runs.size();
    }

    long arrivalMicros(long index) {
        return runs.arrivalMicros(runOf(index));
    }

    int sizeBytes(long index) {
        return (int) sizes.get(index - base);
    }

    /** Whether it is known how the record looks. */
    static boolean isSample(long index) {
        return (index & (SAMPLE - 1)) == 0;
    }

    long hashHigh(long index) {
        return hashHighs.get((index - firstSample) / SAMPLE);
    }

    long hashLow(long index) {
        return hashLows.get((index - firstSample) / SAMPLE);
    }

    int keyFingerprint(long index) {
        return (int) fingerprints.get((index - firstSample) / SAMPLE);
    }

    long bytes() {
        return runs.bytes() + sizes.bytes() + hashHighs.bytes() + hashLows.bytes() + fingerprints.bytes();
    }
}
