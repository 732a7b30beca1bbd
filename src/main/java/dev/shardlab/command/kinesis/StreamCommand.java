package dev.shardlab.command.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request to a data stream, under the service's own action names. */
public sealed interface StreamCommand extends ServiceCommand {

    StreamName stream();

    /**
     * CreateStream with a first retention, which the service sets by a call of its own afterwards.
     *
     * @param shardCount 1 or more; {@link #NOT_GIVEN} for an on-demand stream, which begins as the service sees fit
     */
    record CreateStream(StreamName stream, int shardCount, Duration retention, StreamOptions options)
            implements StreamCommand {

        public static final int NOT_GIVEN = -1;

        /** A provisioned stream with the service's defaults. */
        public CreateStream(StreamName stream, int shardCount, Duration retention) {
            this(stream, shardCount, retention, StreamOptions.PROVISIONED);
        }
    }

    /** @param enforceConsumerDeletion whether the stream goes although consumers are registered with it */
    record DeleteStream(StreamName stream, boolean enforceConsumerDeletion) implements StreamCommand {

        /** Deletes a stream whether or not consumers are registered with it. */
        public DeleteStream(StreamName stream) {
            this(stream, true);
        }
    }

    /** A put of records. */
    sealed interface Put extends StreamCommand permits PutRecords, PutRecord {

        /**
         * The request's number, unique in a run, by which a producer's sending is found. Who is no producer of the experiment gives
         * none, which is 0: the engine numbers it.
         */
        long call();

        RecordBatch batch();
    }

    /** PutRecords. */
    record PutRecords(long call, StreamName stream, RecordBatch batch) implements Put {

        /** A client's request. */
        public PutRecords(StreamName stream, RecordBatch batch) {
            this(0, stream, batch);
        }
    }

    /**
     * PutRecord.
     *
     * @param batch of one record
     * @param sequenceNumberForOrdering the new record's number will be higher; null if not asked for
     */
    record PutRecord(
            long call,
            StreamName stream,
            RecordBatch batch,
            @Nullable ClaimedSequenceNumber sequenceNumberForOrdering) implements Put {

        /** A client's request. */
        public PutRecord(
                StreamName stream, RecordBatch batch, @Nullable ClaimedSequenceNumber sequenceNumberForOrdering) {
            this(0, stream, batch, sequenceNumberForOrdering);
        }
    }

    /**
     * GetShardIterator.
     *
     * @param sequenceNumber with AT_ and AFTER_SEQUENCE_NUMBER, else null
     * @param timestamp with AT_TIMESTAMP, else null
     */
    record GetShardIterator(
            StreamName stream,
            ShardId shard,
            IteratorType type,
            @Nullable ClaimedSequenceNumber sequenceNumber,
            @Nullable VirtualTime timestamp)
            implements StreamCommand {}

    /**
     * GetRecords.
     *
     * @param limit 1 to 10,000 records
     * @param answerMicros how long the answer will travel; part of the fact that is kept, decides nothing
     */
    record GetRecords(ShardIterator iterator, int limit, long answerMicros) implements StreamCommand {
        @Override
        public StreamName stream() {
            return iterator.position().stream();
        }
    }

    /**
     * SplitShard.
     *
     * @param newStartingHashKey where the second child starts; any number, as a client may write one that no shard can hold
     */
    record SplitShard(StreamName stream, ShardId shard, BigInteger newStartingHashKey) implements StreamCommand {

        public SplitShard(StreamName stream, ShardId shard, HashKey newStartingHashKey) {
            this(stream, shard, newStartingHashKey.toBigInteger());
        }
    }

    /** MergeShards: {@code adjacent} must begin where {@code shard} ends; the service refuses the other order. */
    record MergeShards(StreamName stream, ShardId shard, ShardId adjacent) implements StreamCommand {}

    /** UpdateShardCount, UNIFORM_SCALING. */
    record UpdateShardCount(StreamName stream, int targetShardCount) implements StreamCommand {}

    record IncreaseRetention(StreamName stream, Duration retention) implements StreamCommand {}

    record DecreaseRetention(StreamName stream, Duration retention) implements StreamCommand {}
}
