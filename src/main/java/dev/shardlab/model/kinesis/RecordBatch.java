package dev.shardlab.model.kinesis;

import dev.shardlab.model.IntColumn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The records of one request, in columns: what a producer sends, what an event remembers and what a shard's log points into.
 * A payload is stored once, here, however many places speak of it.
 *
 * <p>Keys and payloads lie behind each other in one array; of a record it is kept where it ends and how long its key is, 3 bytes in
 * a request of ordinary size. Hash keys are taken once, when the batch is built: 16 bytes, the upper half of record {@code i} at
 * {@code 2i} and the lower at {@code 2i + 1}. Immutable.
 *
 * <p>A stream that encrypts stores a {@linkplain #sealed sealed} batch: the same records, each payload in cipher text that is longer
 * by a few bytes, which count nowhere.
 */
public final class RecordBatch {

    private static final byte[] NO_KEY = {};
    private static final int UNSEALED = 0;

    /** This, two columns and four arrays. */
    private static final int OBJECT_BYTES = 32 + 2 * 32 + 4 * 16;

    private final byte[] bytes;
    private final IntColumn ends;
    private final IntColumn keyBytes;
    private final long[] hashes;
    /** What it was encrypted under; null if it never was. */
    private final @Nullable KeyId key;
    /** By how much each payload is longer than it was. */
    private final int sealBytes;

    /** See {@link RecordColumns}. */
    RecordBatch(byte[] bytes, IntColumn ends, IntColumn keyBytes, long[] hashes, @Nullable KeyId key, int sealBytes) {
        this.bytes = bytes;
        this.ends = ends;
        this.keyBytes = keyBytes;
        this.hashes = hashes;
        this.key = key;
        this.sealBytes = sealBytes;
    }

    public static Builder builder() {
        return new Builder(4, 256);
    }

    /** A builder with room for that much, keys and payloads together; it grows beyond, but then it copies. */
    public static Builder builder(int records, int totalBytes) {
        return new Builder(records, totalBytes);
    }

    public int size() {
        return ends.size();
    }

    /** Empty if the record was put {@linkplain Builder#addUnkeyed without a key}. */
    public String partitionKey(int i) {
        return new String(bytes, start(i), keyBytes.get(i), StandardCharsets.UTF_8);
    }

    /** Whether a record leaves the choice of its shard to the service. */
    public boolean hasUnkeyed() {
        return size() > 0 && keyBytes.least() == 0;
    }

    private byte[] key(int i) {
        return Arrays.copyOfRange(bytes, start(i), dataStart(i));
    }

    /** A copy of the payload, byte for byte as it was put. */
    public byte[] data(int i) {
        return Arrays.copyOfRange(bytes, dataStart(i), ends.get(i));
    }

    public int dataBytes(int i) {
        return ends.get(i) - dataStart(i) - sealBytes;
    }

    /** Payload and partition key together: what the service's limits count. */
    public int sizeBytes(int i) {
        return ends.get(i) - start(i) - sealBytes;
    }

    /** How the records are stored, or were where they were read. */
    public EncryptionType encryption() {
        return key == null ? EncryptionType.NONE : EncryptionType.KMS;
    }

    /** What the payloads are, or were, encrypted under. */
    public Optional<KeyId> encryptionKey() {
        return Optional.ofNullable(key);
    }

    /** Whether the payloads are cipher text. */
    public boolean isSealed() {
        return sealBytes != UNSEALED;
    }

    /** By how much each payload in a {@link #isSealed sealed} batch is longer than the producer's; else 0. */
    public int sealBytes() {
        return sealBytes;
    }

    /** From one payload to the other. */
    @FunctionalInterface
    public interface PayloadChange {
        byte[] of(int position, byte[] payload);
    }

    /** The same records with payloads in cipher text, each of them longer by {@code longer} bytes. */
    public RecordBatch sealed(KeyId under, int longer, PayloadChange encrypt) {
        return withPayloads(encrypt, under, longer);
    }

    /** The same records with payloads in clear text again. */
    public RecordBatch opened(PayloadChange decrypt) {
        return withPayloads(decrypt, key, UNSEALED);
    }

    private RecordBatch withPayloads(PayloadChange change, @Nullable KeyId under, int longer) {
        Builder changed = builder(size(), totalBytes() + size() * (longer - sealBytes));
        for (int i = 0; i < size(); i++) {
            changed.add(key(i), change.of(i, data(i)));
            changed.hashed(hashHigh(i), hashLow(i));
        }
        return changed.build(under, longer);
    }

    /** The same records, but zeros for the payloads of some of them; for clear text. */
    public RecordBatch blanked(IntColumn positions) {
        byte[] others = bytes.clone();
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            Arrays.fill(others, dataStart(position), ends.get(position), (byte) 0);
        }
        return new RecordBatch(others, ends, keyBytes, hashes, key, sealBytes);
    }

    /** The same records with other hash keys, which {@code highs} gives the upper halves of; the lower halves are 0. */
    public RecordBatch placedAt(IntToLongFunction highs) {
        long[] others = new long[hashes.length];
        for (int i = 0; i < size(); i++) {
            others[2 * i] = highs.applyAsLong(i);
        }
        return new RecordBatch(bytes, ends, keyBytes, others, key, sealBytes);
    }

    /** Payloads and partition keys of all records. */
    public int totalBytes() {
        return bytes.length;
    }

    /** About what it takes in memory: keys and payloads, what is kept of each record, and the objects for all of it. */
    public long heapBytes() {
        return OBJECT_BYTES + (long) bytes.length + ends.bytes() + keyBytes.bytes() + (long) Long.BYTES * hashes.length;
    }

    public HashKey hashKey(int i) {
        return new HashKey(hashHigh(i), hashLow(i));
    }

    public long hashHigh(int i) {
        return hashes[2 * i];
    }

    public long hashLow(int i) {
        return hashes[2 * i + 1];
    }

    /**
     * A number that depends on the partition key alone, not on an ExplicitHashKey: FNV-1a of its bytes. Equal keys have equal
     * numbers; different keys may share one.
     */
    public int keyFingerprint(int i) {
        int fingerprint = 0x811c9dc5;
        int end = dataStart(i);
        for (int at = start(i); at < end; at++) {
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
        return chosen.build(key, sealBytes);
    }

    /** Hands the UTF-8 bytes of a partition key on, without a copy. */
    public void writeKeyTo(int i, ByteConsumer out) {
        out.accept(bytes, start(i), keyBytes.get(i));
    }

    /** How long a partition key is in UTF-8. */
    public int keyBytes(int i) {
        return keyBytes.get(i);
    }

    /** Hands a payload on, without a copy. */
    public void writeDataTo(int i, ByteConsumer out) {
        int start = dataStart(i);
        out.accept(bytes, start, ends.get(i) - start);
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
                && ends.equals(batch.ends)
                && keyBytes.equals(batch.keyBytes)
                && Arrays.equals(hashes, batch.hashes)
                && sealBytes == batch.sealBytes
                && Objects.equals(key, batch.key)
                && Arrays.equals(bytes, batch.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + ends.hashCode();
    }

    @Override
    public String toString() {
        return size() + " records, " + totalBytes() + " bytes";
    }

    private int start(int i) {
        return i == 0 ? 0 : ends.get(i - 1);
    }

    private int dataStart(int i) {
        return start(i) + keyBytes.get(i);
    }

    /** Collects records into a batch, and after {@link #clear} into the next; for one caller. */
    public static final class Builder {

        private @Nullable KeyHasher hasher;
        private byte[] bytes;
        private int byteCount;
        private int[] ends;
        private int[] keyBytes;
        private long[] hashes;
        private int size;

        private Builder(int records, int totalBytes) {
            bytes = new byte[Math.max(totalBytes, 16)];
            ends = new int[Math.max(records, 1)];
            keyBytes = new int[ends.length];
            hashes = new long[2 * ends.length];
        }

        /** Adds a record that is routed by the MD5 of its key. */
        public Builder add(String partitionKey, byte[] data) {
            int keyStart = byteCount;
            append(partitionKey, data);
            return hashed(keyStart);
        }

        /** Adds a record that is routed by an ExplicitHashKey in place of the MD5. */
        public Builder add(String partitionKey, HashKey explicitHashKey, byte[] data) {
            append(partitionKey, data);
            return hashed(explicitHashKey.high(), explicitHashKey.low());
        }

        /** Adds a record whose producer leaves the choice of the shard to the service; its key is empty. */
        public Builder addUnkeyed(byte[] data) {
            add(NO_KEY, data);
            return hashed(0, 0);
        }

        /**
         * Adds a record whose key and payload are runs of one array.
         *
         * @param keyBytes the length of a valid partition key in UTF-8; 0 if the choice of the shard is left to the service
         * @param explicitHashKey null for the MD5 of the key
         */
        public Builder add(
                byte[] from, int key, int keyBytes, int data, int dataBytes, @Nullable HashKey explicitHashKey) {
            int keyStart = byteCount;
            add(from, key, keyBytes, data, dataBytes);
            if (explicitHashKey != null) {
                return hashed(explicitHashKey.high(), explicitHashKey.low());
            }
            return keyBytes == 0 ? hashed(0, 0) : hashed(keyStart);
        }

        void copy(RecordBatch from, int i) {
            add(from.key(i), from.data(i));
            hashed(from.hashHigh(i), from.hashLow(i));
        }

        public int size() {
            return size;
        }

        public int totalBytes() {
            return byteCount;
        }

        public RecordBatch build() {
            return build(null, UNSEALED);
        }

        private RecordBatch build(@Nullable KeyId under, int longer) {
            return new RecordBatch(
                    Arrays.copyOf(bytes, byteCount),
                    IntColumn.copyOf(ends, size),
                    IntColumn.copyOf(keyBytes, size),
                    Arrays.copyOf(hashes, 2 * size),
                    under,
                    longer);
        }

        /** Begins the next batch in the room that this one has. */
        public void clear() {
            byteCount = 0;
            size = 0;
        }

        private void append(String partitionKey, byte[] data) {
            if (!PartitionKey.isValid(partitionKey)) {
                throw new IllegalArgumentException("A partition key has 1 to 256 characters");
            }
            add(partitionKey.getBytes(StandardCharsets.UTF_8), data);
        }

        private void add(byte[] key, byte[] data) {
            makeRoom();
            write(key, 0, key.length);
            write(data, 0, data.length);
            keyBytes[size] = key.length;
            ends[size] = byteCount;
        }

        private void add(byte[] from, int key, int length, int data, int dataBytes) {
            makeRoom();
            write(from, key, length);
            write(from, data, dataBytes);
            keyBytes[size] = length;
            ends[size] = byteCount;
        }

        private void makeRoom() {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                keyBytes = Arrays.copyOf(keyBytes, 2 * size);
                hashes = Arrays.copyOf(hashes, 4 * size);
            }
        }

        private void write(byte[] from, int offset, int length) {
            int needed = Math.addExact(byteCount, length);
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            System.arraycopy(from, offset, bytes, byteCount, length);
            byteCount = needed;
        }

        private Builder hashed(int keyStart) {
            KeyHasher md5 = hasher == null ? new KeyHasher() : hasher;
            hasher = md5;
            md5.hash(bytes, keyStart, keyBytes[size]);
            return hashed(md5.high(), md5.low());
        }

        private Builder hashed(long high, long low) {
            hashes[2 * size] = high;
            hashes[2 * size + 1] = low;
            size++;
            return this;
        }
    }
}
