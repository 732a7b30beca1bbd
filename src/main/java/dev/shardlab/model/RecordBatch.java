package dev.shardlab.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of one request, in columns: what a producer sends, what an event remembers and what a shard's log points into.
 * A payload is stored once, here, however many places speak of it.
 *
 * <p>Keys and payloads lie behind each other in one array; {@code ends} holds for record {@code i} the end of its key at
 * {@code 2i} and of its payload at {@code 2i + 1}. Hash keys are taken once, when the batch is built. Immutable.
 */
public final class RecordBatch {

    private static final byte[] NO_KEY = {};

    private final byte[] bytes;
    private final int[] ends;
    private final long[] hashHighs;
    private final long[] hashLows;

    private RecordBatch(byte[] bytes, int[] ends, long[] hashHighs, long[] hashLows) {
        this.bytes = bytes;
        this.ends = ends;
        this.hashHighs = hashHighs;
        this.hashLows = hashLows;
    }

    public static Builder builder() {
        return new Builder(4, 256);
    }

    /** A builder with room for that much, keys and payloads together; it grows beyond, but then it copies. */
    public static Builder builder(int records, int totalBytes) {
        return new Builder(records, totalBytes);
    }

    public int size() {
        return hashHighs.length;
    }

    /** Empty if the record was put {@linkplain Builder#addUnkeyed without a key}. */
    public String partitionKey(int i) {
        int start = keyStart(i);
        return new String(bytes, start, ends[2 * i] - start, StandardCharsets.UTF_8);
    }

    /** Whether a record leaves the choice of its shard to the service. */
    public boolean hasUnkeyed() {
        for (int i = 0; i < size(); i++) {
            if (ends[2 * i] == keyStart(i)) {
                return true;
            }
        }
        return false;
    }

    private byte[] key(int i) {
        return Arrays.copyOfRange(bytes, keyStart(i), ends[2 * i]);
    }

    /** A copy of the payload, byte for byte as it was put. */
    public byte[] data(int i) {
        return Arrays.copyOfRange(bytes, ends[2 * i], ends[2 * i + 1]);
    }

    public int dataBytes(int i) {
        return ends[2 * i + 1] - ends[2 * i];
    }

    /** Payload and partition key together: what the service's limits count. */
    public int sizeBytes(int i) {
        return ends[2 * i + 1] - keyStart(i);
    }

    /** Payloads and partition keys of all records. */
    public int totalBytes() {
        return bytes.length;
    }

    public HashKey hashKey(int i) {
        return new HashKey(hashHighs[i], hashLows[i]);
    }

    public long hashHigh(int i) {
        return hashHighs[i];
    }

    public long hashLow(int i) {
        return hashLows[i];
    }

    /**
     * A number that depends on the partition key alone, not on an ExplicitHashKey: FNV-1a of its bytes. Equal keys have equal
     * numbers; different keys may share one.
     */
    public int keyFingerprint(int i) {
        int fingerprint = 0x811c9dc5;
        for (int at = keyStart(i); at < ends[2 * i]; at++) {
            fingerprint = (fingerprint ^ bytes[at]) * 0x01000193;
        }
        return fingerprint;
    }

    /** The given records alone, in the given order: what a producer sends again after a partial failure. */
    public RecordBatch select(IntColumn positions) {
        int selectedBytes = 0;
        for (int i = 0; i < positions.size(); i++) {
            selectedBytes += sizeBytes(positions.get(i));
        }
        Builder chosen = builder(positions.size(), selectedBytes);
        for (int i = 0; i < positions.size(); i++) {
            chosen.copy(this, positions.get(i));
        }
        return chosen.build();
    }

    /** Hands the raw bytes of keys and payloads, in order, to a digest or a file. */
    public void writeTo(ByteConsumer out) {
        out.accept(bytes, 0, bytes.length);
    }

    /** Takes a run of bytes; it must neither keep nor change the array. */
    @FunctionalInterface
    public interface ByteConsumer {
        void accept(byte[] bytes, int offset, int length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordBatch batch
                && Arrays.equals(ends, batch.ends)
                && Arrays.equals(hashHighs, batch.hashHighs)
                && Arrays.equals(hashLows, batch.hashLows)
                && Arrays.equals(bytes, batch.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashLows) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return size() + " records, " + totalBytes() + " bytes";
    }

    private int keyStart(int i) {
        return i == 0 ? 0 : ends[2 * i - 1];
    }

    /** Collects records into a batch; for one batch and one caller. */
    public static final class Builder {

        private @Nullable KeyHasher hasher;
        private byte[] bytes;
        private int byteCount;
        private int[] ends;
        private long[] hashHighs;
        private long[] hashLows;
        private int size;

        private Builder(int records, int totalBytes) {
            bytes = new byte[Math.max(totalBytes, 16)];
            ends = new int[2 * Math.max(records, 1)];
            hashHighs = new long[Math.max(records, 1)];
            hashLows = new long[Math.max(records, 1)];
        }

        /** Adds a record that is routed by the MD5 of its key. */
        public Builder add(String partitionKey, byte[] data) {
            KeyHasher md5 = hasher == null ? new KeyHasher() : hasher;
            hasher = md5;
            int keyStart = byteCount;
            append(partitionKey, data);
            md5.hash(bytes, keyStart, ends[2 * size] - keyStart);
            return hashed(md5.high(), md5.low());
        }

        /** Adds a record that is routed by an ExplicitHashKey in place of the MD5. */
        public Builder add(String partitionKey, HashKey explicitHashKey, byte[] data) {
            append(partitionKey, data);
            return hashed(explicitHashKey.high(), explicitHashKey.low());
        }

        /** Adds a record whose producer leaves the choice of the shard to the service; its key is empty. */
        public Builder addUnkeyed(byte[] data) {
            write(NO_KEY, data);
            return hashed(0, 0);
        }

        void copy(RecordBatch from, int i) {
            write(from.key(i), from.data(i));
            hashed(from.hashHigh(i), from.hashLow(i));
        }

        public int size() {
            return size;
        }

        public int totalBytes() {
            return byteCount;
        }

        public RecordBatch build() {
            return new RecordBatch(
                    Arrays.copyOf(bytes, byteCount),
                    Arrays.copyOf(ends, 2 * size),
                    Arrays.copyOf(hashHighs, size),
                    Arrays.copyOf(hashLows, size));
        }

        private void append(String partitionKey, byte[] data) {
            if (!PartitionKey.isValid(partitionKey)) {
                throw new IllegalArgumentException("A partition key has 1 to 256 characters");
            }
            write(partitionKey.getBytes(StandardCharsets.UTF_8), data);
        }

        private void write(byte[] key, byte[] data) {
            if (size == hashHighs.length) {
                ends = Arrays.copyOf(ends, 4 * size);
                hashHighs = Arrays.copyOf(hashHighs, 2 * size);
                hashLows = Arrays.copyOf(hashLows, 2 * size);
            }
            ends[2 * size] = write(key);
            ends[2 * size + 1] = write(data);
        }

        private int write(byte[] more) {
            int needed = Math.addExact(byteCount, more.length);
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            System.arraycopy(more, 0, bytes, byteCount, more.length);
            byteCount = needed;
            return needed;
        }

        private Builder hashed(long high, long low) {
            hashHighs[size] = high;
            hashLows[size] = low;
            size++;
            return this;
        }
    }
}
