package dev.shardlab.words.kinesis;

import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.state.kinesis.ShardState;

/** Which read a record was in. */
public final class RecordReads {

    private RecordReads() {}

    private static boolean is(ShardState shard, RecordsRead read) {
        return shard.id().equals(read.shard()) && shard.stream().equals(read.stream());
    }

    /** Whether the record was among those that were read. */
    public static boolean holds(RecordsRead read, ShardState shard, long index) {
        return is(shard, read) && read.fromIndex() <= index && index < read.toIndex();
    }
}
