package dev.shardlab.journal.disk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may look into, from the moment they are there; where a system knows such a thing. */
public final class OwnersOnly {

    private OwnersOnly() {}

    /** For a file that is made. */
    public static FileAttribute<?>[] file() {
        return permissions("rw-------");
    }

    /** Makes a folder, with those above it, if it is not there. One that is there stays as its owner has made it. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    private static FileAttribute<?>[] permissions(String all) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(all))}
                : new FileAttribute<?>[0];
    }
}
