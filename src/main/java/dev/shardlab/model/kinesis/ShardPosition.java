package dev.shardlab.model.kinesis;

/**
 * A place between two records of a shard: the number of records ever appended to the shard before it. What a shard iterator,
 * a consumer's cursor and a checkpoint point at.
 *
 * @param stream the stream
 * @param shard the shard
 * @param index the index of the next record to read, 0 for the first the shard ever had
 */
public record ShardPosition(StreamName stream, ShardId shard, long index) {}
