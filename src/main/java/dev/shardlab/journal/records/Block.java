package dev.shardlab.journal.records;

import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordColumns;
import dev.shardlab.state.kinesis.ArchivedRecords;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Some records of one shard, all stored under the same key or none, as they stand in a file. Numbers are big-endian:
 *
 * <pre>
 * CRC-32C of all that follows    4 bytes
 * history, ordinal of the shard  4, 4
 * index of the first record      8
 * number of records              4
 * by how much payloads are sealed, length of the key's name, the name   4, 4, ...
 * for each record where it ends  4
 * for each record how long its partition key is   4
 * for each record its hash key   16
 * partition keys and payloads
 * </pre>
 */
final class Block {

    private static final int HEAD_BYTES = Integer.BYTES * 6 + Long.BYTES;
    private static final int COLUMNS_BYTES = 2 * Integer.BYTES + 2 * Long.BYTES;

    private Block() {}

    /** How many bytes a block has around keys and payloads. */
    static int aroundBytes(int records, byte[] keyName) {
        return HEAD_BYTES + keyName.length + records * COLUMNS_BYTES;
    }

    static byte[] name(@Nullable KeyId key) {
        return key == null ? new byte[0] : key.value().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts the checksum before what was written behind {@code start}. */
    static void seal(ByteBuffer out, int start) {
        CRC32C crc = new CRC32C();
        crc.update(out.duplicate().flip().position(start + Integer.BYTES));
        out.putInt(start, (int) crc.getValue());
    }

    /**
     * Takes a block apart.
     *
     * @throws IllegalArgumentException if it is not as it was written, or another block; the message says what was found
     */
    static ArchivedRecords read(byte[] bytes, int history, int shard, long index) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CRC32C crc = new CRC32C();
        crc.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        require(in.getInt() == (int) crc.getValue(), "its bytes have changed since they were written");
        require(in.getInt() == history && in.getInt() == shard, "it holds records of another shard");
        long first = in.getLong();
        int count = in.getInt();
        require(index >= first && index - first < count, "it holds other records");
        int sealBytes = in.getInt();
        String name = text(in);
        require((long) count * COLUMNS_BYTES <= in.remaining(), "it is too short");
        int[] ends = ints(in, count);
        int[] keyBytes = ints(in, count);
        long[] hashes = new long[2 * count];
        in.asLongBuffer().get(hashes);
        in.position(in.position() + Long.BYTES * hashes.length);
        byte[] payloads = new byte[in.remaining()];
        in.get(payloads);
        Optional<KeyId> key = name.isEmpty() ? Optional.empty() : Optional.of(new KeyId(name));
        return new ArchivedRecords(
                first, RecordColumns.batch(payloads, ends, keyBytes, hashes, key.orElse(null), sealBytes));
    }

    private static void require(boolean condition, String found) {
        if (!condition) {
            throw new IllegalArgumentException(found);
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        require(length >= 0 && length <= in.remaining(), "it is too short");
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] ints = new int[count];
        in.asIntBuffer().get(ints);
        in.position(in.position() + Integer.BYTES * count);
        return ints;
    }
}
