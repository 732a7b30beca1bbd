package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;

/**
 * One stored record as a reader meets it. Holds no copy: the payload stays in its batch.
 *
 * @param stream the stream
 * @param shard the shard it was routed to
 * @param sequenceNumber its place in the shard
 * @param arrival when it was stored (ApproximateArrivalTimestamp)
 * @param batch the request it came in
 * @param position its place in that request, from 0
 */
public record StreamRecord(
        StreamName stream,
        ShardId shard,
        SequenceNumber sequenceNumber,
        VirtualTime arrival,
        RecordBatch batch,
        int position) {

    public String partitionKey() {
        return batch.partitionKey(position);
    }

    public HashKey hashKey() {
        return batch.hashKey(position);
    }

    /** How it is stored. */
    public EncryptionType encryption() {
        return batch.encryption();
    }

    public byte[] data() {
        return batch.data(position);
    }
}
