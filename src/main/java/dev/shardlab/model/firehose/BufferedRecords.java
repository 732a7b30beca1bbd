package dev.shardlab.model.firehose;

import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.stream.IntStream;

/**
 * Records that came to a delivery stream together, as a buffer holds them: no copy, payloads stay in their batch.
 *
 * @param arrival when the service first had them
 * @param batch what they came in
 * @param positions where in the batch records stand; these from {@code begin} to before {@code end}
 */
public record BufferedRecords(VirtualTime arrival, RecordBatch batch, IntColumn positions, int begin, int end) {

    public BufferedRecords {
        if (begin < 0 || end < begin || end > positions.size()) {
            throw new IllegalArgumentException(begin + " to " + end + " of " + positions.size());
        }
    }

    /** The first so many of a batch. */
    public static BufferedRecords first(int count, RecordBatch batch, VirtualTime arrival) {
        return new BufferedRecords(
                arrival, batch, IntColumn.of(IntStream.range(0, count).toArray()), 0, count);
    }

    public int size() {
        return end - begin;
    }

    /** Where in the batch the {@code i}-th of these stands. */
    public int position(int i) {
        return positions.get(begin + i);
    }

    /** Their payloads; a partition key is not delivered. */
    public long bytes() {
        long bytes = 0;
        for (int i = 0; i < size(); i++) {
            bytes += batch.dataBytes(position(i));
        }
        return bytes;
    }

    /** The {@code from}-th to before the {@code to}-th of these. */
    public BufferedRecords part(int from, int to) {
        return new BufferedRecords(arrival, batch, positions, begin + from, begin + to);
    }
}
