package dev.shardlab.sim.kcl;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.sim.actor.Message;
import org.jspecify.annotations.Nullable;

/**
 * What an application is told. {@code epoch} is the number of a worker's time as owner of a shard: when the shard has passed
 * to somebody else in the meantime, what was on its way for the old owner is void.
 */
sealed interface ApplicationMessage extends Message {

    record Begin() implements ApplicationMessage {}

    /** A request for a shard iterator reaches the service. */
    record IteratorAsked(ShardId shard, long epoch) implements ApplicationMessage {}

    /** A GetRecords reaches the service. */
    record RecordsAsked(ShardId shard, long epoch) implements ApplicationMessage {}

    /**
     * The answer to a GetRecords reaches the worker.
     *
     * @param fromIndex the first record in it; later than asked for if retention has passed over some
     * @param toIndex the record after the last one in it
     * @param next null when the shard is closed and was read to its end
     */
    record RecordsCame(
            ShardId shard,
            long epoch,
            long fromIndex,
            long toIndex,
            @Nullable ShardIterator next) implements ApplicationMessage {}

    /** A worker has done what it was doing: the records of a shard up to before {@code index}. */
    record WorkDone(int process, ShardId shard, long epoch, long index) implements ApplicationMessage {}
}
