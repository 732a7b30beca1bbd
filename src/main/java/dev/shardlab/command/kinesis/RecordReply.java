package dev.shardlab.command.kinesis;

import dev.shardlab.command.Reply;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.WriteLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to what moves records. */
public sealed interface RecordReply extends Reply {

    /**
     * PutRecords: one outcome per record, in the order of the request. Kept in columns, because a request has up to 500
     * records and most askers only want to know which were refused.
     *
     * @param starts for each shard the request touched, the sequence number its next record would have got
     * @param shards for each record, which of {@code starts} is its shard's
     * @param offsets for each record, how many records of this request its shard stored before it; {@link #OVER_RECORDS} or
     *     {@link #OVER_BYTES} if it was refused
     * @param refused the positions of the records that were refused, rising
     * @param encryption how the records were stored
     */
    record PutOutcome(
            RecordBatch batch,
            List<SequenceNumber> starts,
            IntColumn shards,
            IntColumn offsets,
            IntColumn refused,
            EncryptionType encryption)
            implements RecordReply {

        public static final int OVER_RECORDS = -1;
        public static final int OVER_BYTES = -2;

        public PutOutcome {
            starts = List.copyOf(starts);
        }

        public int failedRecordCount() {
            return refused.size();
        }

        /** What became of the record at {@code position} of the request. */
        public RecordOutcome outcome(int position) {
            SequenceNumber start = starts.get(shards.get(position));
            return switch (offsets.get(position)) {
                case OVER_RECORDS -> new RecordOutcome.Throttled(start.shard(), WriteLimit.RECORDS_PER_SEC);
                case OVER_BYTES -> new RecordOutcome.Throttled(start.shard(), WriteLimit.BYTES_PER_SEC);
                default -> new RecordOutcome.Stored(start.shard(), start.plus(offsets.get(position)));
            };
        }
    }

    /** What became of one record of a PutRecords. */
    sealed interface RecordOutcome {
        ShardId shard();

        record Stored(ShardId shard, SequenceNumber sequenceNumber) implements RecordOutcome {}

        record Throttled(ShardId shard, WriteLimit limit) implements RecordOutcome {}
    }

    /** PutRecord: the record is stored. */
    record RecordPut(ShardId shard, SequenceNumber sequenceNumber, EncryptionType encryption) implements RecordReply {}

    record IteratorGiven(ShardIterator iterator) implements RecordReply {}

    /**
     * GetRecords.
     *
     * @param nextIterator null when a closed shard had been read to its end before; there are no records then
     * @param children the shards that replaced this one; only given at the end of a closed shard
     */
    record RecordsGiven(
            RecordSlice records,
            @Nullable ShardIterator nextIterator,
            long millisBehindLatest,
            List<ChildShard> children)
            implements RecordReply {}

    record ChildShard(ShardId shard, List<ShardId> parents, HashKeyRange range) {
        public ChildShard {
            parents = List.copyOf(parents);
        }
    }
}
