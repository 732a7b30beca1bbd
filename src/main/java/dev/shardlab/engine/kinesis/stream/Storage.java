package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamSettings;
import dev.shardlab.state.kinesis.StreamState;

/**
 * How records lie in a stream: as they were put, or encrypted, or at places of the service's choice; and how readers get them.
 *
 * <p>A stream that places records by itself (RecordDistributionStrategy AUTO) ignores their keys. The laboratory walks through the
 * hash key space in steps of the golden section: any run of records, however long, lies about evenly over any ranges, and each
 * record's place follows from how many were stored before.
 */
public final class Storage {

    /** 2^64 divided by the golden ratio. */
    private static final long GOLDEN_STEP = 0x9E3779B97F4A7C15L;

    private Storage() {}

    /**
     * What the stream stores of a request.
     *
     * @param call the number of the request, which makes its sealing its own
     */
    static RecordBatch form(KinesisState state, StreamState stream, RecordBatch batch, long call) {
        StreamSettings settings = stream.settings();
        if (settings.storesAsPut() && !batch.hasUnkeyed()) {
            return batch;
        }
        if (settings.distribution() == RecordDistribution.AUTO) {
            long before = state.recordsPut();
            batch = batch.placedAt(i -> (before + i) * GOLDEN_STEP);
        } else if (batch.hasUnkeyed()) {
            throw ValidationWords.missingKeys(batch);
        }
        return settings.encryption() == EncryptionType.KMS && settings.key() != null
                ? new PayloadEncryption(state.keySeed()).sealed(batch, settings.key(), call)
                : batch;
    }

    /** What a reader gets of records of a stream: clear text, whatever is stored. */
    public static RecordSlice opened(KinesisState state, StreamState stream, RecordSlice stored) {
        return stream.encryptionChanges().isEmpty()
                ? stored
                : new OpenedRecords(stored, new PayloadEncryption(state.keySeed()));
    }
}
