package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsAppended;

/**
 * What is always known of every record of a shard, in about six bytes: when it arrived and its size, which is all that the rules
 * ask of a record that was stored before; and of every {@value #SAMPLE}th one how it looks on the stage, so that a crowd can be
 * drawn without what may have been forgotten.
 */
final class RecordIndex {

    /** A power of two. */
    static final int SAMPLE = 16;

    private final PackedLongs arrivalMicros = new PackedLongs();
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

    void add(long index, RecordsAppended append, int position) {
        arrivalMicros.add(append.at().micros());
        sizes.add(append.batch().sizeBytes(position));
        if (isSample(index)) {
            hashHighs.add(append.batch().hashHigh(position));
            hashLows.add(append.batch().hashLow(position));
            fingerprints.add(append.batch().keyFingerprint(position));
        }
    }

    long arrivalMicros(long index) {
        return arrivalMicros.get(index - base);
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
        return arrivalMicros.bytes() + sizes.bytes() + hashHighs.bytes() + hashLows.bytes() + fingerprints.bytes();
    }
}
