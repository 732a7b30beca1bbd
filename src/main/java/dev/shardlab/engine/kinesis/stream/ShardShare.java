package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.ShardState;

/**
 * One shard's share of one PutRecords: the room it has left in the present second, and what it has taken. Used again for other
 * shards by later requests.
 *
 * <p>The limits count in fixed seconds of the clock, 1000 records and 1 MiB in each; the service does not document its own way of
 * counting.
 */
final class ShardShare {

    private int openIndex;
    private int shardIndex;
    private long createdEpochSecond;
    private long nextIndex;
    private long nowEpochSecond;
    private int recordsLeft;
    private int bytesLeft;
    private long burstLeft;
    private int stored;
    private int refusedForRecords;
    private int refusedForBytes;

    /** @param limited whether the shard keeps its limits */
    void begin(ShardState shard, int placeAmongOpen, VirtualTime now, boolean limited) {
        openIndex = placeAmongOpen;
        shardIndex = shard.id().index();
        createdEpochSecond = shard.createdEpochSecond();
        nextIndex = shard.next();
        nowEpochSecond = now.epochSecond();
        recordsLeft = limited
                ? StreamLimits.SHARD_WRITE_RECORDS_PER_SEC - shard.recordsWrittenInSecond(now)
                : Integer.MAX_VALUE;
        bytesLeft =
                limited ? StreamLimits.SHARD_WRITE_BYTES_PER_SEC - shard.bytesWrittenInSecond(now) : Integer.MAX_VALUE;
        burstLeft = shard.burstBytes(now);
        stored = 0;
        refusedForRecords = 0;
        refusedForBytes = 0;
    }

    /** Takes a record if there is room; the answer is its offset in {@link PutOutcome}'s sense. */
    int take(int sizeBytes) {
        if (recordsLeft == 0) {
            refusedForRecords++;
            return PutOutcome.OVER_RECORDS;
        }
        if (bytesLeft < sizeBytes) {
            return takeLarge(sizeBytes);
        }
        recordsLeft--;
        bytesLeft -= sizeBytes;
        return stored++;
    }

    /** Only a record that no second has room for is taken on credit. */
    private int takeLarge(int sizeBytes) {
        if (sizeBytes <= StreamLimits.MAX_RECORD_BYTES || burstLeft < sizeBytes) {
            refusedForBytes++;
            return PutOutcome.OVER_BYTES;
        }
        recordsLeft--;
        burstLeft -= sizeBytes;
        return stored++;
    }

    /** How many records it has taken. */
    int stored() {
        return stored;
    }

    int openIndex() {
        return openIndex;
    }

    int shardIndex() {
        return shardIndex;
    }

    /** How many records were refused with this offset. */
    int refused(int offset) {
        return offset == PutOutcome.OVER_RECORDS ? refusedForRecords : refusedForBytes;
    }

    /** The sequence number of the shard's next record when the request came. */
    SequenceNumber start() {
        return new SequenceNumber(createdEpochSecond, new ShardId(shardIndex), nextIndex + 1, nowEpochSecond);
    }
}
