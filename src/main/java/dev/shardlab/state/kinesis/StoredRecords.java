package dev.shardlab.state.kinesis;

import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.StreamRecord;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

/** A run of a shard's records, looked up in the log; what the log has never changes, so neither does this list. */
final class StoredRecords extends AbstractList<StreamRecord> implements RecordSlice {

    private final ShardState shard;
    private final long from;
    private final int size;

    StoredRecords(ShardState shard, long from, long to) {
        this.shard = shard;
        this.from = from;
        this.size = Math.toIntExact(to - from);
    }

    @Override
    public List<RecordRun> runs() {
        return new RunReader(shard).runs(from, from + size);
    }

    @Override
    public StreamRecord get(int i) {
        return shard.record(from + Objects.checkIndex(i, size));
    }

    @Override
    public int size() {
        return size;
    }
}
