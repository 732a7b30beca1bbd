package dev.shardlab.model.kinesis;

import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;

/**
 * Neighbours in a shard that came in one request, as a reader meets them: they arrived together, and their sequence numbers follow
 * each other. Holds no copy: keys and payloads stay in their batch.
 *
 * @param first the sequence number of the first of them
 * @param arrival when they were stored (ApproximateArrivalTimestamp)
 * @param batch the request they came in
 * @param positions where in the request records stand; those of this run from {@code begin} to before {@code end}
 */
public record RecordRun(
        SequenceNumber first, VirtualTime arrival, RecordBatch batch, IntColumn positions, int begin, int end) {

    public int size() {
        return end - begin;
    }

    /** Where in the batch the {@code i}-th record of this run stands. */
    public int position(int i) {
        return positions.get(begin + i);
    }

    public SequenceNumber sequenceNumber(int i) {
        return i == 0 ? first : first.plus(i);
    }
}
