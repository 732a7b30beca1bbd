package dev.shardlab.journal.records;

import dev.shardlab.model.IntColumn;
import dev.shardlab.state.kinesis.ArchivedRecords;
import java.io.IOException;

/**
 * The blocks of a stretch of records, those of a shard behind each other. Which block is where stands here and not in the file: it is
 * needed as long as this program runs, since the next one makes its segments anew.
 *
 * @param start where the section begins in its segment
 * @param history whose records they are
 * @param to the number of the record after the last of them
 * @param shards for each block the ordinal of its shard, rising; behind the last block a larger one
 * @param firsts for each block the index of its first record
 * @param offsets for each block where it begins in the section; behind the last where that ends
 */
record RecordSection(
        Segment segment, long start, int history, long to, IntColumn shards, IntColumn firsts, IntColumn offsets) {

    /**
     * Reads the block with a record.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the block is damaged
     */
    ArchivedRecords read(int shard, long index) throws IOException {
        int block = block(shard, index);
        if (block < 0) {
            throw new IllegalArgumentException("it has no such record");
        }
        int offset = offsets.get(block);
        byte[] bytes = segment.read(start + offset, offsets.get(block + 1) - offset);
        return Block.read(bytes, history, shard, index);
    }

    /** The last block that begins with the record or one before it; -1 if there is none. */
    private int block(int shard, long index) {
        int low = -1;
        int high = shards.size() - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int other = shards.get(middle);
            if (other < shard || (other == shard && firsts.get(middle) <= index)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
