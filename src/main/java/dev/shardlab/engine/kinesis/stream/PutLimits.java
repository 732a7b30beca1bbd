package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.Violation;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamLimits;
import java.util.ArrayList;
import java.util.List;

/** What a PutRecords request may hold at most, whatever the shards have room for (API reference, PutRecords). */
final class PutLimits {

    private PutLimits() {}

    static void requireCount(RecordBatch batch) {
        if (batch.size() == 0) {
            throw ValidationWords.invalid(List.of(ValidationWords.lengthAtLeast("records", 1)));
        }
        if (batch.size() > StreamLimits.MAX_RECORDS_PER_PUT) {
            throw ValidationWords.invalid(
                    List.of(ValidationWords.lengthAtMost("records", StreamLimits.MAX_RECORDS_PER_PUT)));
        }
    }

    /** @param maxRecordBytes what the stream takes at most as one record, payload and key together */
    static void requireSizes(RecordBatch batch, int maxRecordBytes) {
        if (batch.totalBytes() > maxRecordBytes) {
            requireEachFits(batch, maxRecordBytes);
        }
        if (batch.totalBytes() > StreamLimits.MAX_BYTES_PER_PUT) {
            throw ValidationWords.requestTooLarge();
        }
    }

    private static void requireEachFits(RecordBatch batch, int maxRecordBytes) {
        List<Violation> errors = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.sizeBytes(i) > maxRecordBytes) {
                errors.add(ValidationWords.lengthAtMost("records." + (i + 1) + ".member.data", maxRecordBytes));
            }
        }
        if (!errors.isEmpty()) {
            throw ValidationWords.invalid(errors);
        }
    }
}
