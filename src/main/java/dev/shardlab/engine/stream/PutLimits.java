package dev.shardlab.engine.stream;

import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.StreamLimits;
import java.util.ArrayList;
import java.util.List;

/** What a PutRecords request may hold at most, whatever the shards have room for (API reference, PutRecords). */
final class PutLimits {

    private PutLimits() {}

    static void require(RecordBatch batch) {
        if (batch.size() == 0) {
            throw ServiceWords.invalid(List.of(ServiceWords.lengthAtLeast("records", 1)));
        }
        if (batch.size() > StreamLimits.MAX_RECORDS_PER_PUT) {
            throw ServiceWords.invalid(List.of(ServiceWords.lengthAtMost("records", StreamLimits.MAX_RECORDS_PER_PUT)));
        }
        if (batch.totalBytes() > StreamLimits.MAX_RECORD_BYTES) {
            requireEachFits(batch);
        }
        if (batch.totalBytes() > StreamLimits.MAX_BYTES_PER_PUT) {
            throw ServiceWords.requestTooLarge();
        }
    }

    private static void requireEachFits(RecordBatch batch) {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.sizeBytes(i) > StreamLimits.MAX_RECORD_BYTES) {
                errors.add(ServiceWords.lengthAtMost(
                        "records." + (i + 1) + ".member.data", StreamLimits.MAX_RECORD_BYTES));
            }
        }
        if (!errors.isEmpty()) {
            throw ServiceWords.invalid(errors);
        }
    }
}
