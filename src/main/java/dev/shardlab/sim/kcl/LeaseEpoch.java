package dev.shardlab.sim.kcl;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import org.jspecify.annotations.Nullable;

/** A worker's time as owner of one shard: how far it has got. It ends when the shard passes to somebody else. */
final class LeaseEpoch {

    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    final long number;
    final ShardId shard;
    /** The number of the owner's process. */
    final int process;
    /** Where the next GetRecords reads; null until it was handed out. */
    @Nullable
    ShardIterator iterator;
    /** When the last GetRecords left the worker. */
    long askedMicros;
    /** The next record to finish. */
    long finished;
    /** The record after the last one that came. */
    long received;
    /** Everything before it was written down by this owner, or done before its time. */
    long checkpointed;
    /** When it was written down; the beginning counts as such. */
    long checkpointedMicros;
    /** The shard is closed and everything of it has come. */
    boolean sawEnd;

    LeaseEpoch(long number, ShardId shard, int process, long startIndex, long nowMicros) {
        this.number = number;
        this.shard = shard;
        this.process = process;
        this.askedMicros = LONG_AGO;
        this.finished = startIndex;
        this.received = startIndex;
        this.checkpointed = startIndex;
        this.checkpointedMicros = nowMicros;
    }

    LeaseEpoch copy() {
        LeaseEpoch copy = new LeaseEpoch(number, shard, process, finished, checkpointedMicros);
        copy.askedMicros = askedMicros;
        copy.iterator = iterator;
        copy.received = received;
        copy.checkpointed = checkpointed;
        copy.sawEnd = sawEnd;
        return copy;
    }
}
