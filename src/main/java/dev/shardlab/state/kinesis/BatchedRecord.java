package dev.shardlab.state.kinesis;

import dev.shardlab.model.kinesis.RecordBatch;

/**
 * Where key, payload and hash key of a stored record stand now.
 *
 * @param batch the request it came in, or records that were kept together with it
 * @param position its place there
 */
public record BatchedRecord(RecordBatch batch, int position) {}
