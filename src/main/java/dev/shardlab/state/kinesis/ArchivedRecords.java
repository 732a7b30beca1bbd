package dev.shardlab.state.kinesis;

import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.stream.IntStream;

/**
 * Neighbours in a shard as they are read from a {@link RecordArchive}; they may have come in several requests.
 *
 * @param first the index of the first of them
 * @param batch all of them in their order, at most {@value #MOST}
 */
public record ArchivedRecords(long first, RecordBatch batch) {

    /** So many at most are read together. */
    public static final int MOST = 1024;

    /** Each is where it stands. */
    static final IntColumn POSITIONS = IntColumn.of(IntStream.range(0, MOST).toArray());

    boolean holds(long index) {
        return index >= first && index < end();
    }

    long end() {
        return first + batch.size();
    }

    /** Where in the batch the record at an index stands. */
    int position(long index) {
        return (int) (index - first);
    }
}
