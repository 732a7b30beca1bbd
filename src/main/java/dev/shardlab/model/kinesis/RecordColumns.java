package dev.shardlab.model.kinesis;

import dev.shardlab.model.IntColumn;
import org.jspecify.annotations.Nullable;

/** A batch of records taken apart, as it is kept in a file. */
public final class RecordColumns {

    private RecordColumns() {}

    /**
     * The batch with these columns; it keeps the bytes and the hash keys.
     *
     * @param bytes keys and payloads behind each other
     * @param ends where each record ends there
     * @param keyBytes how long its key is
     * @param hashes two for each record, the upper half first
     * @param key what it was encrypted under; null if it never was
     * @param sealBytes by how much each payload is longer than it was
     * @throws IllegalArgumentException if the columns do not fit together
     */
    public static RecordBatch batch(
            byte[] bytes, int[] ends, int[] keyBytes, long[] hashes, @Nullable KeyId key, int sealBytes) {
        if (keyBytes.length != ends.length || hashes.length != 2 * ends.length || sealBytes < 0) {
            throw new IllegalArgumentException("%s ends, %s lengths of keys and %s hashes do not fit together"
                    .formatted(ends.length, keyBytes.length, hashes.length));
        }
        int begin = 0;
        for (int i = 0; i < ends.length; i++) {
            if (keyBytes[i] < 0 || (long) begin + keyBytes[i] + sealBytes > ends[i]) {
                throw new IllegalArgumentException("Record " + i + " does not fit into " + begin + " to " + ends[i]);
            }
            begin = ends[i];
        }
        if (begin != bytes.length) {
            throw new IllegalArgumentException("%s bytes for records that end at %s".formatted(bytes.length, begin));
        }
        return new RecordBatch(
                bytes,
                IntColumn.copyOf(ends, ends.length),
                IntColumn.copyOf(keyBytes, keyBytes.length),
                hashes,
                key,
                sealBytes);
    }
}
