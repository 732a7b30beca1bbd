package dev.shardlab.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: it is written beside its place and moved there when all of it is on the disk. So a
 * full disk or a killed program leaves what was there before. Into what is no regular file, a device or a pipe, is written at
 * once.
 */
public final class WholeFile implements AutoCloseable {

    /** What becomes of a file that is in the place already, and who may read the new one. */
    public enum Manner {
        /** In the place of another; read by whom the system lets. */
        OVER_ANOTHER,
        /** Never in the place of another, and for its owner alone. */
        NEW_AND_PRIVATE
    }

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path place;
    private final @Nullable Path draft;
    private final Manner manner;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean complete;

    private WholeFile(Path place, @Nullable Path draft, Manner manner) throws IOException {
        this.place = place;
        this.draft = draft;
        this.manner = manner;
        channel = FileChannel.open(draft == null ? place : draft, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    /** @throws IOException if nothing can be written there */
    public static WholeFile at(Path file, Manner manner) throws IOException {
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (exists && manner == Manner.NEW_AND_PRIVATE) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        if (exists && !Files.isRegularFile(place)) {
            return new WholeFile(place, null, manner);
        }
        if (exists && !Files.isWritable(place)) {
            throw new AccessDeniedException(file.toString());
        }
        return new WholeFile(
                place, Files.createTempFile(folderOf(place), ".shardlab-", ".part", readers(manner)), manner);
    }

    private static Path folderOf(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException("it has no name");
        }
        return folder;
    }

    /** Beyond what is said here the system takes away what its user does not want to give. */
    private static FileAttribute<?>[] readers(Manner manner) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        String permissions = manner == Manner.NEW_AND_PRIVATE ? "rw-------" : "rw-rw-rw-";
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** All of a file at once. */
    public static void write(Path file, Manner manner, byte[] bytes) throws IOException {
        try (WholeFile whole = at(file, manner)) {
            whole.out().write(bytes);
            whole.complete();
        }
    }

    /** Where to write; closed with this. */
    public OutputStream out() {
        return out;
    }

    /**
     * Puts it into its place.
     *
     * @throws IOException if that cannot be, or if what was written is not on the disk
     */
    public void complete() throws IOException {
        out.flush();
        if (draft != null) {
            channel.force(true);
        }
        out.close();
        if (draft != null && manner == Manner.NEW_AND_PRIVATE) {
            Files.move(draft, place);
        } else if (draft != null) {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        complete = true;
    }

    /** Takes away what is not complete. */
    @Override
    public void close() throws IOException {
        if (complete) {
            return;
        }
        // Not through the stream: it would try once more to write what could not be written.
        channel.close();
        if (draft != null) {
            Files.deleteIfExists(draft);
        }
    }
}
