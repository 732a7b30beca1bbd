package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a journal begins, whatever its version: eight bytes that say what it is, the version of the format in four, and the
 * CRC-32C of these twelve, so that a changed byte is not taken for a newer version.
 */
final class FileHead {

    static final int VERSION = 4;

    /** The first that can still be read: what came later only added types of entries. */
    private static final int OLDEST = 1;

    static final int BYTES = 16;

    private static final byte[] MAGIC = "SHARDLAB".getBytes(StandardCharsets.US_ASCII);

    private FileHead() {}

    static ByteBuffer bytes() {
        return bytes(VERSION);
    }

    static ByteBuffer bytes(int version) {
        ByteBuffer head = ByteBuffer.allocate(BYTES).put(MAGIC).putInt(version);
        return head.putInt(crc(head)).flip();
    }

    /** Whether a file that is a journal was begun in an older version. */
    static boolean isOlder(DiskStorage storage) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(BYTES);
        return storage.read(head, 0) == BYTES && head.getInt(MAGIC.length) < VERSION;
    }

    private static int crc(ByteBuffer head) {
        CRC32C crc = new CRC32C();
        crc.update(head.duplicate().position(0).limit(BYTES - Integer.BYTES));
        return (int) crc.getValue();
    }

    /**
     * Why this is no journal that can be read here; empty if it is one.
     *
     * @param start the first {@link #BYTES} of the file, or fewer if it has no more
     */
    static Optional<String> refusal(byte[] start) {
        if (start.length == 0) {
            return Optional.of("the file is empty");
        }
        if (start.length < BYTES) {
            return Optional.of("the file ends after " + start.length + " bytes, within its first " + BYTES);
        }
        ByteBuffer head = ByteBuffer.wrap(start);
        byte[] magic = new byte[MAGIC.length];
        head.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            return Optional.of("the file does not begin as a journal does");
        }
        int version = head.getInt();
        if (head.getInt() != crc(head)) {
            return Optional.of("the first " + BYTES + " bytes of the file have changed since they were written");
        }
        if (version < OLDEST || version > VERSION) {
            return Optional.of("it was written in version " + version
                    + " of the format by a newer Shardlab; this one reads version " + VERSION);
        }
        return Optional.empty();
    }
}
