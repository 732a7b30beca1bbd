package dev.shardlab.wire.sign;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures were used, on the disk, so that none is taken again by whoever listens here next. There are two files that take turns, as in
 * {@link UsedSignatures}; of each signature they have its first 64 bits and until when it is good, sixteen bytes.
 *
 * <p>Where nothing can be written, what was used is known to this program alone.
 */
final class SignatureNotes implements Closeable {

    private static final int ENTRY_BYTES = 2 * Long.BYTES;

    /** More than one turn can have. */
    private static final long MOST_BYTES = 32 << 20;

    private final Path now;
    private final Path before;
    private @Nullable SeekableByteChannel out;

    /** @param service whose signatures they are */
    SignatureNotes(Path folder, String service) {
        now = folder.resolve("signatures-" + service);
        before = folder.resolve("signatures-" + service + "-before");
    }

    /** Those that are still good at a time, and until when. From now on more can be added. */
    Map<Long, Instant> begin(Instant at) {
        Map<Long, Instant> good = new TreeMap<>();
        try {
            Files.createDirectories(now.toAbsolutePath().getParent());
            read(before, at, good);
            read(now, at, good);
            turn(good);
        } catch (IOException _) {
            out = null;
        }
        return good;
    }

    private static void read(Path file, Instant at, Map<Long, Instant> good) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return;
        }
        ByteBuffer entries = ByteBuffer.wrap(Files.readAllBytes(file));
        while (entries.remaining() >= ENTRY_BYTES) {
            long digits = entries.getLong();
            long until = entries.getLong();
            if (until > at.getEpochSecond() && until < Instant.MAX.getEpochSecond()) {
                good.put(digits, Instant.ofEpochSecond(until));
            }
        }
    }

    /** Begins the next file; of what was kept before last only this stays known. */
    void turn(Map<Long, Instant> stillGood) {
        try {
            close();
            if (Files.exists(now)) {
                Files.move(now, before, StandardCopyOption.REPLACE_EXISTING);
            }
            out = create(now);
            ByteBuffer entries = ByteBuffer.allocate(stillGood.size() * ENTRY_BYTES);
            stillGood.forEach((digits, until) -> entries.putLong(digits).putLong(until.getEpochSecond()));
            write(entries.flip());
        } catch (IOException _) {
            out = null;
        }
    }

    private static SeekableByteChannel create(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean hasOwners =
                Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] owners = hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.newByteChannel(file, options, owners);
    }

    void add(long digits, Instant goodUntil) {
        try {
            write(ByteBuffer.allocate(ENTRY_BYTES)
                    .putLong(digits)
                    .putLong(goodUntil.getEpochSecond())
                    .flip());
        } catch (IOException _) {
            out = null;
        }
    }

    private void write(ByteBuffer entries) throws IOException {
        SeekableByteChannel open = out;
        while (open != null && entries.hasRemaining()) {
            open.write(entries);
        }
    }

    @Override
    public void close() throws IOException {
        SeekableByteChannel open = out;
        out = null;
        if (open != null) {
            open.close();
        }
    }
}
