package dev.shardlab.state.firehose;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kit.Agenda;
import dev.shardlab.state.kit.SortedTree;

/** The shards that a delivery stream reads: how far it has come in each, and which is read next. Never changes: each change is another one. */
public record SourceShards(SortedTree<ShardId, SourceShard> byShard, Agenda<ShardId> reads) {

    static final SourceShards NONE = new SourceShards(SortedTree.empty(), Agenda.empty());

    private static final long BETWEEN_READS_MICROS = VirtualTime.MICROS_PER_SECOND;

    /** @param next the index of the record that is read next */
    public record SourceShard(long next, long readAtMicros) {}

    /** With this one read on, from {@code next}, a second after {@code at}. */
    SourceShards with(ShardId shard, long next, VirtualTime at) {
        long readAtMicros = at.micros() + BETWEEN_READS_MICROS;
        return new SourceShards(
                byShard.with(shard, new SourceShard(next, readAtMicros)), reads.with(shard, readAtMicros));
    }

    SourceShards without(ShardId shard) {
        return new SourceShards(byShard.without(shard), reads.with(shard, Agenda.NEVER));
    }
}
