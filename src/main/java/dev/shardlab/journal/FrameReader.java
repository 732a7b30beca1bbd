package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal entry by entry up to its end, or to the first that cannot be trusted.
 *
 * <p>Nothing behind a damaged entry is read, even if it looks well: each deed builds on those before it. A torn last entry is
 * what a sudden end leaves behind; it was never acknowledged, because that happens after the whole entry is on the disk.
 */
final class FrameReader {

    private final DiskStorage storage;
    private final long sizeBytes;
    private final CRC32C crc = new CRC32C();
    private long at;
    private @Nullable Damage damage;

    FrameReader(DiskStorage storage) throws IOException {
        this.storage = storage;
        sizeBytes = storage.sizeBytes();
    }

    /**
     * Reads a part of a file that is known to be a journal.
     *
     * @param at where an entry begins
     * @param endBytes where one ends; what lies behind does not matter
     */
    FrameReader(DiskStorage storage, long at, long endBytes) {
        this.storage = storage;
        this.at = at;
        sizeBytes = endBytes;
    }

    /** Reads how the file begins, once, before the first entry; answers why it is no journal, or nothing if it is one. */
    Optional<String> refusal() throws IOException {
        byte[] head = new byte[(int) Math.min(FileHead.BYTES, sizeBytes)];
        read(head.length).get(head);
        at = head.length;
        return FileHead.refusal(head);
    }

    /** The next entry; null at the end or where damage begins. */
    @Nullable
    EntryFrame next() throws IOException {
        if (damage != null || at == sizeBytes) {
            return null;
        }
        long left = sizeBytes - at;
        if (left < EntryFrame.AROUND_BYTES) {
            return stop("an entry of at least " + EntryFrame.AROUND_BYTES + " bytes", cutOff(left));
        }
        ByteBuffer head = read(EntryFrame.HEAD_BYTES);
        int payloadBytes = head.getInt();
        byte type = head.get();
        if (type == 0) {
            return stop("an entry", payloadBytes == 0 ? "found only zeros there" : "found one without a type");
        }
        if (payloadBytes < 0 || payloadBytes > EntryFrame.MAX_PAYLOAD_BYTES) {
            return stop(
                    "an entry of at most " + EntryFrame.MAX_PAYLOAD_BYTES + " bytes",
                    "found one that says it has " + Integer.toUnsignedString(payloadBytes));
        }
        int bytes = EntryFrame.AROUND_BYTES + payloadBytes;
        return bytes > left ? stop("an entry of " + bytes + " bytes", cutOff(left)) : checked(type, read(bytes));
    }

    private @Nullable EntryFrame checked(byte type, ByteBuffer entry) {
        int covered = entry.limit() - Integer.BYTES;
        crc.reset();
        crc.update(entry.duplicate().limit(covered));
        int sum = (int) crc.getValue();
        int written = entry.getInt(covered);
        if (sum != written) {
            return stop(
                    "an entry with the checksum " + Integer.toHexString(written),
                    "its bytes give " + Integer.toHexString(sum) + ": they have changed since they were written");
        }
        at += entry.limit();
        return new EntryFrame(type, entry.position(EntryFrame.HEAD_BYTES).limit(covered));
    }

    /** Takes back the entry that was read last: what it says makes no sense. */
    void refuse(EntryFrame frame, String expected, String found) {
        at -= EntryFrame.AROUND_BYTES + frame.payload().limit() - EntryFrame.HEAD_BYTES;
        stop(expected, found);
    }

    private @Nullable EntryFrame stop(String expected, String found) {
        damage = new Damage(at, expected, found, sizeBytes - at);
        return null;
    }

    private static String cutOff(long bytes) {
        return "the file ends after " + bytes + (bytes == 1 ? " byte" : " bytes") + " of it";
    }

    private ByteBuffer read(int bytes) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        while (into.hasRemaining()) {
            if (storage.read(into, at + into.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return into.flip();
    }

    /** Up to here the entries can be trusted. */
    long goodBytes() {
        return at;
    }

    Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }
}
