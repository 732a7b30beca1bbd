package dev.shardlab.journal.records;

import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordBatch.ByteConsumer;
import dev.shardlab.state.kinesis.ArchivedRecords;
import dev.shardlab.state.kinesis.RecordStretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes stretches of records at the ends of segments, block by block. One is enough for all: its buffers are larger than what a
 * collector of garbage likes to see again and again. For one thread.
 */
final class SectionWriter implements RecordStretch.Taker {

    /** A block is full when its keys and payloads take so much. */
    private static final int BLOCK_BYTES = 1 << 16;

    private static final int WRITTEN_AT_ONCE_BYTES = 1 << 18;

    private static final int USUAL_ROOM_BYTES = 2 * WRITTEN_AT_ONCE_BYTES;

    private @Nullable Segment segment;
    private long start;
    private int history;
    private ByteBuffer waiting = ByteBuffer.allocate(USUAL_ROOM_BYTES);
    private long written;

    private byte[] content = new byte[USUAL_ROOM_BYTES];
    private int contentBytes;
    private final int[] ends = new int[ArchivedRecords.MOST];
    private final int[] keyBytes = new int[ArchivedRecords.MOST];
    private final long[] hashes = new long[2 * ArchivedRecords.MOST];
    private int count;
    private int shard;
    private long first;
    private @Nullable KeyId key;
    private int sealBytes;
    private final ByteConsumer toContent = this::put;

    private int blocks;
    private int[] shards = new int[64];
    private int[] firsts = new int[64];
    private int[] offsets = new int[64];

    /**
     * Writes a stretch behind all that is in a segment.
     *
     * @param number of the history
     * @return where it stands; null if part of it has left memory
     * @throws ArithmeticException if it is more than a section can hold
     */
    @Nullable
    RecordSection write(Segment to, int number, RecordStretch stretch) throws IOException {
        begin(to, number);
        try {
            if (!stretch.handTo(this)) {
                return null;
            }
            endBlock();
            flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        addToDirectory(Integer.MAX_VALUE, 0);
        return new RecordSection(
                to,
                start,
                history,
                stretch.to(),
                IntColumn.copyOf(shards, blocks),
                IntColumn.copyOf(firsts, blocks),
                IntColumn.copyOf(offsets, blocks));
    }

    private void begin(Segment to, int number) {
        segment = to;
        start = to.sizeBytes();
        history = number;
        written = 0;
        count = 0;
        contentBytes = 0;
        blocks = 0;
        waiting = waiting.capacity() == USUAL_ROOM_BYTES ? waiting.clear() : ByteBuffer.allocate(USUAL_ROOM_BYTES);
        content = content.length == USUAL_ROOM_BYTES ? content : new byte[USUAL_ROOM_BYTES];
    }

    /** How long the section is that was written last. */
    long sizeBytes() {
        return written + waiting.position();
    }

    @Override
    public void take(int ordinal, long index, RecordBatch batch, IntColumn positions, int begin, int end) {
        KeyId under = batch.encryptionKey().orElse(null);
        for (int i = begin; i < end; i++) {
            int position = positions.get(i);
            boolean isAnother = ordinal != shard || sealBytes != batch.sealBytes() || !Objects.equals(key, under);
            if (count > 0 && (isAnother || count == ArchivedRecords.MOST || contentBytes >= BLOCK_BYTES)) {
                endBlock();
            }
            if (count == 0) {
                shard = ordinal;
                first = index + i - begin;
                key = under;
                sealBytes = batch.sealBytes();
            }
            add(batch, position);
        }
    }

    private void add(RecordBatch batch, int position) {
        batch.writeKeyTo(position, toContent);
        batch.writeDataTo(position, toContent);
        ends[count] = contentBytes;
        keyBytes[count] = batch.keyBytes(position);
        hashes[2 * count] = batch.hashHigh(position);
        hashes[2 * count + 1] = batch.hashLow(position);
        count++;
    }

    private void put(byte[] from, int offset, int length) {
        int needed = Math.addExact(contentBytes, length);
        if (needed > content.length) {
            content = Arrays.copyOf(content, Math.max(needed, 2 * content.length));
        }
        System.arraycopy(from, offset, content, contentBytes, length);
        contentBytes = needed;
    }

    private void endBlock() {
        if (count == 0) {
            return;
        }
        addToDirectory(shard, first);
        byte[] name = Block.name(key);
        ByteBuffer out = room(Math.addExact(Block.aroundBytes(count, name), contentBytes));
        int begin = out.position();
        out.putInt(0).putInt(history).putInt(shard).putLong(first).putInt(count);
        out.putInt(sealBytes).putInt(name.length).put(name);
        out.asIntBuffer().put(ends, 0, count).put(keyBytes, 0, count);
        out.position(out.position() + 2 * Integer.BYTES * count);
        out.asLongBuffer().put(hashes, 0, 2 * count);
        out.position(out.position() + 2 * Long.BYTES * count);
        out.put(content, 0, contentBytes);
        Block.seal(out, begin);
        count = 0;
        contentBytes = 0;
        if (waiting.position() >= WRITTEN_AT_ONCE_BYTES) {
            flush();
        }
    }

    private void addToDirectory(int ordinal, long index) {
        if (blocks == shards.length) {
            shards = Arrays.copyOf(shards, 2 * blocks);
            firsts = Arrays.copyOf(firsts, 2 * blocks);
            offsets = Arrays.copyOf(offsets, 2 * blocks);
        }
        shards[blocks] = ordinal;
        firsts[blocks] = Math.toIntExact(index);
        offsets[blocks] = Math.toIntExact(sizeBytes());
        blocks++;
    }

    private ByteBuffer room(int bytes) {
        if (waiting.remaining() < bytes) {
            flush();
        }
        if (waiting.remaining() < bytes) {
            waiting = ByteBuffer.allocate(bytes);
        }
        return waiting;
    }

    private void flush() {
        try {
            int bytes = waiting.position();
            Objects.requireNonNull(segment).storage().write(waiting.flip(), start + written);
            waiting.clear();
            written += bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
