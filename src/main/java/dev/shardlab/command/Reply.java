package dev.shardlab.command;

import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.HashKeyRange;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.SequenceNumber;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.ShardIterator;
import dev.shardlab.model.StreamRecord;
import dev.shardlab.model.WriteLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine answers. */
public sealed interface Reply {

    /** Done, with nothing to tell. */
    record Done() implements Reply {}

    /** Refused by a rule of the service, in its own words. */
    record Refused(ErrorCode error, String message) implements Reply {}

    /** PutRecords: one outcome per record, in the order of the request. */
    record PutOutcome(RecordBatch batch, List<RecordOutcome> records) implements Reply {
        public PutOutcome {
            records = List.copyOf(records);
        }

        public long failedRecordCount() {
            return records.stream()
                    .filter(RecordOutcome.Throttled.class::isInstance)
                    .count();
        }
    }

    /** What became of one record of a PutRecords. */
    sealed interface RecordOutcome {
        ShardId shard();

        record Stored(ShardId shard, SequenceNumber sequenceNumber) implements RecordOutcome {}

        record Throttled(ShardId shard, WriteLimit limit) implements RecordOutcome {}
    }

    record IteratorGiven(ShardIterator iterator) implements Reply {}

    /**
     * GetRecords.
     *
     * @param nextIterator null when a closed shard has been read to its end
     * @param children the shards that replaced this one; only given at the end of a closed shard
     */
    record RecordsGiven(
            List<StreamRecord> records,
            @Nullable ShardIterator nextIterator,
            long millisBehindLatest,
            List<ChildShard> children)
            implements Reply {}

    record ChildShard(ShardId shard, List<ShardId> parents, HashKeyRange range) {
        public ChildShard {
            parents = List.copyOf(parents);
        }
    }
}
