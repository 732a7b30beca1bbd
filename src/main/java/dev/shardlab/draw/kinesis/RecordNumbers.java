package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Section;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** The records of one shard, numbered by their index. */
record RecordNumbers(StreamName stream, ShardId shard) implements Section {

    @Override
    public StageItem item(long offset) {
        return new StreamItem.OfRecord(stream, shard, offset);
    }
}
