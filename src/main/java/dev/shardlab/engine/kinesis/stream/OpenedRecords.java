package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.StreamRecord;
import java.util.AbstractList;
import java.util.List;

/** Records of a shard in clear text, opened when they are asked for; those that were stored unencrypted are as they are. */
final class OpenedRecords extends AbstractList<StreamRecord> implements RecordSlice {

    private final RecordSlice stored;
    private final PayloadEncryption encryption;

    OpenedRecords(RecordSlice stored, PayloadEncryption encryption) {
        this.stored = stored;
        this.encryption = encryption;
    }

    @Override
    public List<RecordRun> runs() {
        return stored.runs().stream().map(this::opened).toList();
    }

    private RecordRun opened(RecordRun run) {
        if (!run.batch().isSealed()) {
            return run;
        }
        int[] positions = new int[run.size()];
        int[] places = new int[run.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = run.position(i);
            places[i] = i;
        }
        RecordBatch opened = encryption.opened(run.batch().select(IntColumn.of(positions)));
        return new RecordRun(run.first(), run.arrival(), opened, IntColumn.of(places), 0, places.length);
    }

    @Override
    public StreamRecord get(int i) {
        StreamRecord record = stored.get(i);
        if (!record.batch().isSealed()) {
            return record;
        }
        RecordBatch opened = encryption.opened(record.batch().select(IntColumn.of(record.position())));
        return new StreamRecord(record.stream(), record.shard(), record.sequenceNumber(), record.arrival(), opened, 0);
    }

    @Override
    public int size() {
        return stored.size();
    }
}
