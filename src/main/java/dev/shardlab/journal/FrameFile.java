package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.Room;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries at the end of a journal, many at once.
 *
 * <p>{@link #append} only copies an entry behind the others that wait; it costs a checksum and no system call. {@link #commit}
 * hands over all that wait with one write and waits once until the disk has them. So what a thousand entries cost is a thousand
 * copies and one wait, and whoever acknowledges something does it after the commit.
 *
 * <p>After a failure nothing is written any more. What was committed is still there: a write that failed is cut off again, and
 * where even that fails the reader stops before it, because its checksum is wrong. A failed wait is not repeated: a system may
 * have thrown away what it could not write, and would answer the second time that nothing is left to do.
 */
final class FrameFile implements Closeable {

    private final DiskStorage storage;
    private final Room room;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer waiting = ByteBuffer.allocate(1 << 12);
    private long written;
    private long committed;
    private @Nullable IOException failure;

    /** @param sizeBytes of the good part of the file; there is nothing behind it */
    private FrameFile(DiskStorage storage, long sizeBytes, KeepLimits limits) {
        this.storage = storage;
        room = new Room(limits, storage);
        written = sizeBytes;
        committed = sizeBytes;
    }

    /** Begins a journal in an empty file; nothing is written before the first {@link #flush}. */
    static FrameFile begin(DiskStorage storage, KeepLimits limits) {
        FrameFile file = new FrameFile(storage, 0, limits);
        file.waiting.put(FileHead.bytes());
        return file;
    }

    /** Goes on behind the last entry of a journal that has no damage, or no longer. */
    static FrameFile goOn(DiskStorage storage, KeepLimits limits) throws IOException {
        if (FileHead.isOlder(storage)) {
            storage.write(FileHead.bytes(), 0); // what is written from now on, an older program must not skip
            storage.force();
        }
        return new FrameFile(storage, storage.sizeBytes(), limits);
    }

    /** Puts an entry behind the others that wait; its payload may come in parts. */
    void append(byte type, byte[]... parts) {
        int bytes = 0;
        for (byte[] part : parts) {
            bytes = Math.addExact(bytes, part.length);
        }
        if (type == 0 || bytes > EntryFrame.MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("No entry: type " + type + ", " + bytes + " bytes");
        }
        makeRoom(EntryFrame.AROUND_BYTES + bytes);
        int start = waiting.position();
        waiting.putInt(bytes).put(type);
        for (byte[] part : parts) {
            waiting.put(part);
        }
        crc.reset();
        crc.update(waiting.duplicate().flip().position(start));
        waiting.putInt((int) crc.getValue());
    }

    private void makeRoom(int bytes) {
        if (waiting.remaining() < bytes) {
            int needed = Math.addExact(waiting.position(), bytes);
            waiting = ByteBuffer.allocate(Math.max(needed, 2 * waiting.capacity()))
                    .put(waiting.flip());
        }
    }

    /** Hands over what waits to the system: it survives this process, though not yet the loss of power. */
    void flush() throws IOException {
        requireWell();
        if (waiting.position() > 0) {
            try {
                int bytes = waiting.position();
                storage.write(waiting.flip(), written);
                waiting.clear();
                written += bytes;
                room.written();
            } catch (IOException e) {
                giveUp(e, written);
            }
        }
    }

    /** Returns once everything appended so far would survive the loss of power. */
    void commit() throws IOException {
        flush();
        if (committed < written) {
            try {
                storage.force();
                committed = written;
            } catch (IOException e) {
                giveUp(e, committed);
            }
        }
    }

    /**
     * Why it must not grow by so much; empty if it may.
     *
     * @param takesLittle whether that is something for which there is a reserve
     */
    Optional<String> lackFor(int moreBytes, boolean takesLittle) throws IOException {
        return room.lackFor(sizeBytes() + moreBytes, takesLittle);
    }

    /** How long the file is once all that waits is in it. */
    long sizeBytes() {
        return written + waiting.position();
    }

    /** Whether nothing has reached the file. */
    boolean isEmpty() {
        return written == 0;
    }

    private void giveUp(IOException cause, long goodBytes) throws IOException {
        failure = cause;
        try {
            storage.truncate(goodBytes);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        throw cause;
    }

    private void requireWell() throws IOException {
        if (failure != null) {
            throw new IOException("nothing is written any more since it failed once", failure);
        }
    }

    @Override
    public void close() throws IOException {
        storage.close();
    }
}
