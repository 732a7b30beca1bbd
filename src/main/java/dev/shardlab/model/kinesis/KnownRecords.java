package dev.shardlab.model.kinesis;

import dev.shardlab.model.IntColumn;
import java.util.AbstractList;
import java.util.List;

/** A slice of records that are at hand one by one, each a run of its own. */
final class KnownRecords extends AbstractList<StreamRecord> implements RecordSlice {

    private final List<StreamRecord> records;

    KnownRecords(List<StreamRecord> records) {
        this.records = records;
    }

    @Override
    public List<RecordRun> runs() {
        return records.stream()
                .map(record -> new RecordRun(
                        record.sequenceNumber(),
                        record.arrival(),
                        record.batch(),
                        IntColumn.of(record.position()),
                        0,
                        1))
                .toList();
    }

    @Override
    public StreamRecord get(int i) {
        return records.get(i);
    }

    @Override
    public int size() {
        return records.size();
    }
}
