package dev.shardlab.state;

import dev.shardlab.model.StreamRecord;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** A run of a shard's records, looked up in the log; what the log has never changes, so neither does this list. */
final class StoredRecords extends AbstractList<StreamRecord> implements RandomAccess {

    private final ShardState shard;
    private final long from;
    private final int size;

    StoredRecords(ShardState shard, long from, long to) {
        this.shard = shard;
        this.from = from;
        this.size = Math.toIntExact(to - from);
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
