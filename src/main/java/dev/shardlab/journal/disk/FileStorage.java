package dev.shardlab.journal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that only one process has open for writing.
 *
 * <p>The lock is the system's, so it ends with the process, however that ends. It covers one byte far behind any end: some
 * systems refuse to read what another has locked. On others a process loses its lock as soon as it closes the file anywhere,
 * even where it only read it; so what this process has open is also listed here, and never opened twice.
 */
public final class FileStorage implements DiskStorage {

    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path name;
    private @Nullable FileStore disk;

    private FileStorage(FileChannel channel, Path name) {
        this.channel = channel;
        this.name = name;
    }

    /**
     * A new file.
     *
     * @throws FileAlreadyExistsException if there is one of this name
     */
    public static FileStorage create(Path file) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return open(file, false, options, OwnersOnly.file())
                .orElseThrow(() -> new FileAlreadyExistsException(file.toString()));
    }

    /** A file that is there, to go on with; empty if somebody has it open. */
    public static Optional<FileStorage> open(Path file) throws IOException {
        return openRegular(
                file, false, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    /** A file that is there, to look at; empty if somebody has it open to write. */
    public static Optional<FileStorage> look(Path file) throws IOException {
        return openRegular(file, true, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** To open a pipe would wait for whoever writes into it, and a device may never end. */
    private static Optional<FileStorage> openRegular(Path file, boolean shared, Set<OpenOption> options)
            throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is no file, but a link, a folder, a device or a pipe");
        }
        return open(file, shared, options);
    }

    private static Optional<FileStorage> open(
            Path file, boolean shared, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        Path name = file.toAbsolutePath().normalize();
        if (!OPEN.add(name)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, options, attributes);
            if (isLocked(channel, shared)) {
                return Optional.of(new FileStorage(channel, name));
            }
            channel.close();
        } catch (IOException e) {
            OPEN.remove(name);
            throw e;
        }
        OPEN.remove(name);
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, shared) != null;
        } catch (OverlappingFileLockException _) {
            return false; // under another name of the same file
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long sizeBytes() throws IOException {
        return channel.size();
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return channel.read(into, at);
    }

    @Override
    public void write(ByteBuffer bytes, long at) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public long freeBytes() throws IOException {
        if (disk == null) {
            disk = Files.getFileStore(name);
        }
        return disk.getUsableSpace();
    }

    @Override
    public void truncate(long sizeBytes) throws IOException {
        channel.truncate(sizeBytes);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(name);
        }
    }
}
