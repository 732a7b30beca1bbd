package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** A stream, and what lies in it. */
public sealed interface StreamItem extends StageItem {

    StreamName stream();

    /** A stored record. */
    record OfRecord(StreamName stream, ShardId shard, long index) implements StreamItem {}

    /** A run of stored records too close to be drawn one by one: {@code from} to before {@code to}. */
    record OfRecords(StreamName stream, ShardId shard, long from, long to) implements StreamItem {}

    record OfShard(StreamName stream, ShardId shard) implements StreamItem {
        @Override
        public boolean holdsOthers() {
            return true;
        }
    }

    /** Shards too thin to be drawn one by one: those that lie in {@code range}. */
    record OfShards(StreamName stream, HashKeyRange range) implements StreamItem {
        @Override
        public boolean holdsOthers() {
            return true;
        }
    }

    record OfHashAxis(StreamName stream) implements StreamItem {}

    record OfTrimHorizon(StreamName stream) implements StreamItem {}
}
