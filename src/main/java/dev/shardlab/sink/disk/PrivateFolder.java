package dev.shardlab.sink.disk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that nobody but their owner may look into, from the moment they are there; where a system knows such a thing. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /**
     * Makes a folder, with those above it, if it is not there.
     *
     * @return the folder
     */
    public static Path make(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownersOnly("rwx------"));
    }

    /** Makes a folder of its own among the system's temporary ones, its name beginning as given. */
    public static Path temporary(String name) throws IOException {
        return Files.createTempDirectory(name, ownersOnly("rwx------"));
    }

    /** Makes an empty file that was not there. */
    public static Path newFile(Path file) throws IOException {
        return Files.createFile(file, ownersOnly("rw-------"));
    }

    /** Takes from everybody else what they may do with a file that is there; what cannot be taken stays, in a folder that is closed. */
    public static void close(Path file) throws IOException {
        if (isPosix() && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Removes a folder with all that is in it, as far as the system lets it go; what is left lies where temporary things lie. */
    public static void remove(Path folder) {
        try (Stream<Path> left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).forEach(PrivateFolder::delete);
        } catch (IOException _) {
            // as below
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // somebody still has it open
        }
    }

    private static FileAttribute<?>[] ownersOnly(String all) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(all))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
