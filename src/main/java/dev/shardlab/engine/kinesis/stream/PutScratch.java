package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns and counters of one PutRecords while it is decided, for reuse from request to request. Clearing costs O(shards
 * touched), not O(shards open): a stream may have 10,000.
 */
final class PutScratch {

    private static final int UNTOUCHED = -1;

    /** More than a processor's cache of the first level has room for. */
    private static final int MANY_SHARDS = 64;

    private final List<ShardShare> shares = new ArrayList<>();
    private int touched;
    /** The number of the share by place among the open shards, or {@link #UNTOUCHED}. */
    private int[] shareAt = {};

    private final int[] places = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] shareNumbers = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] offsets = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] refusedPositions = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private int size;
    private int refused;
    private boolean limited;

    /** The shares that stored a record, by the first one each stored; with them the columns of a placement. */
    private final int[] storing = new int[StreamLimits.MAX_RECORDS_PER_PUT];

    private int storingCount;

    @SuppressWarnings("UnusedVariable") // written so that what it comes from is read
    private int approached;

    private final int[] groupShards = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] groupEnds = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] groupBegins = new int[StreamLimits.MAX_RECORDS_PER_PUT];
    private final int[] groupedPositions = new int[StreamLimits.MAX_RECORDS_PER_PUT];

    /** Finds every record its shard and its offset; at most {@link StreamLimits#MAX_RECORDS_PER_PUT} of them. */
    void place(RecordBatch batch, StreamState stream, VirtualTime now, boolean toLimits) {
        limited = toLimits;
        clear(stream.openShardCount());
        size = batch.size();
        for (int i = 0; i < size; i++) {
            places[i] = stream.openPlaceOf(batch.hashHigh(i), batch.hashLow(i));
        }
        if (stream.openShardCount() > MANY_SHARDS) {
            approached = stream.approach(places, size);
        }
        for (int i = 0; i < size; i++) {
            int openIndex = places[i];
            int number = shareAt[openIndex];
            if (number == UNTOUCHED) {
                number = touch(stream, openIndex, now);
            }
            int offset = shares.get(number).take(batch.sizeBytes(i));
            shareNumbers[i] = number;
            offsets[i] = offset;
            if (offset == 0) {
                storing[storingCount++] = number;
            } else if (offset < 0) {
                refusedPositions[refused++] = i;
            }
        }
    }

    private void clear(int openShards) {
        for (int i = 0; i < touched; i++) {
            shareAt[shares.get(i).openIndex()] = UNTOUCHED;
        }
        if (shareAt.length < openShards) {
            shareAt = new int[openShards];
            Arrays.fill(shareAt, UNTOUCHED);
        }
        touched = 0;
        refused = 0;
        storingCount = 0;
    }

    private int touch(StreamState stream, int openIndex, VirtualTime now) {
        int number = touched++;
        if (number == shares.size()) {
            shares.add(new ShardShare());
        }
        shares.get(number).begin(stream.openShard(openIndex), openIndex, now, limited);
        shareAt[openIndex] = number;
        return number;
    }

    int storedCount() {
        return size - refused;
    }

    /** What was stored. A record's offset is its place in its group, so one pass puts all records where they belong. */
    Placement placement() {
        int end = 0;
        for (int group = 0; group < storingCount; group++) {
            int number = storing[group];
            ShardShare share = shares.get(number);
            groupShards[group] = share.shardIndex();
            groupBegins[number] = end;
            end += share.stored();
            groupEnds[group] = end;
        }
        for (int i = 0; i < size; i++) {
            if (offsets[i] >= 0) {
                groupedPositions[groupBegins[shareNumbers[i]] + offsets[i]] = i;
            }
        }
        return new Placement(
                IntColumn.copyOf(groupShards, storingCount),
                IntColumn.copyOf(groupEnds, storingCount),
                IntColumn.copyOf(groupedPositions, end));
    }

    int refusedCount() {
        return refused;
    }

    /** The shards touched, as they were met. */
    List<ShardShare> shares() {
        return shares.subList(0, touched);
    }

    /** The records of the share of that number that were refused with this offset, rising. */
    IntColumn refusedPositions(int share, int offset) {
        int[] positions = new int[shares.get(share).refused(offset)];
        int count = 0;
        for (int i = 0; i < refused && count < positions.length; i++) {
            int position = refusedPositions[i];
            if (shareNumbers[position] == share && offsets[position] == offset) {
                positions[count++] = position;
            }
        }
        return IntColumn.copyOf(positions, count);
    }

    PutOutcome outcome(RecordBatch batch) {
        SequenceNumber[] starts = new SequenceNumber[touched];
        for (int i = 0; i < touched; i++) {
            starts[i] = shares.get(i).start();
        }
        return new PutOutcome(
                batch,
                List.of(starts),
                IntColumn.copyOf(shareNumbers, batch.size()),
                IntColumn.copyOf(offsets, batch.size()),
                IntColumn.copyOf(refusedPositions, refused),
                batch.encryption());
    }
}
