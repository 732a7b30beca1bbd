package dev.shardlab.engine.stream;

import dev.shardlab.command.Reply.PutOutcome;
import dev.shardlab.model.EncryptionType;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.SequenceNumber;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.StreamState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns and counters of one PutRecords while it is decided, for reuse from request to request. Clearing costs O(shards
 * touched), not O(shards open): a stream may have 10,000.
 */
final class PutScratch {

    private final List<ShardShare> shares = new ArrayList<>();
    private int touched;
    /** By place among the open shards; null while the shard is untouched. */
    private @Nullable ShardShare[] shareAt = new ShardShare[16];

    private final int[] shareNumbers = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] offsets = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] storedPositions = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] storedShards = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] refusedPositions = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private int stored;
    private int refused;

    /** Finds every record its shard and its offset; at most {@link StreamLimits#MAX_RECORDS_PER_PUT} of them. */
    void place(RecordBatch batch, StreamState stream, VirtualTime now) {
        clear(stream.openShardCount());
        int size = batch.size();
        for (int i = 0; i < size; i++) {
            int openIndex = stream.openPlaceOf(batch.hashHigh(i), batch.hashLow(i));
            ShardShare share = shareAt[openIndex];
            if (share == null) {
                share = touch(stream, openIndex, now);
            }
            int offset = share.take(batch.sizeBytes(i));
            shareNumbers[i] = share.number();
            offsets[i] = offset;
            if (offset >= 0) {
                storedPositions[stored] = i;
                storedShards[stored++] = share.shardIndex();
            } else {
                refusedPositions[refused++] = i;
            }
        }
    }

    private void clear(int openShards) {
        for (int i = 0; i < touched; i++) {
            shareAt[shares.get(i).openIndex()] = null;
        }
        if (shareAt.length < openShards) {
            shareAt = Arrays.copyOf(shareAt, openShards);
        }
        touched = 0;
        stored = 0;
        refused = 0;
    }

    private ShardShare touch(StreamState stream, int openIndex, VirtualTime now) {
        if (touched == shares.size()) {
            shares.add(new ShardShare(touched));
        }
        ShardShare share = shares.get(touched++);
        share.begin(stream.openShard(openIndex), openIndex, now);
        shareAt[openIndex] = share;
        return share;
    }

    int storedCount() {
        return stored;
    }

    int refusedCount() {
        return refused;
    }

    IntColumn storedPositions() {
        return IntColumn.copyOf(storedPositions, stored);
    }

    IntColumn storedShards() {
        return IntColumn.copyOf(storedShards, stored);
    }

    /** The shards touched, as they were met. */
    List<ShardShare> shares() {
        return shares.subList(0, touched);
    }

    /** The records of a share that were refused with this offset, rising. */
    IntColumn refusedPositions(ShardShare share, int offset) {
        int[] positions = new int[share.refused(offset)];
        int count = 0;
        for (int i = 0; i < refused && count < positions.length; i++) {
            int position = refusedPositions[i];
            if (shareNumbers[position] == share.number() && offsets[position] == offset) {
                positions[count++] = position;
            }
        }
        return IntColumn.copyOf(positions, count);
    }

    PutOutcome outcome(RecordBatch batch) {
        List<SequenceNumber> starts = shares().stream().map(ShardShare::start).toList();
        return new PutOutcome(
                batch,
                starts,
                IntColumn.copyOf(shareNumbers, batch.size()),
                IntColumn.copyOf(offsets, batch.size()),
                IntColumn.copyOf(refusedPositions, refused),
                EncryptionType.NONE);
    }
}
