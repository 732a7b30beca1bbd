package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;

/**
 * A reader's place in a shard with the time it was handed out; good for {@link StreamLimits#ITERATOR_LIFE}.
 *
 * @param position the next record to read
 * @param createdAt when the service gave it out
 */
public record ShardIterator(ShardPosition position, VirtualTime createdAt) {}
