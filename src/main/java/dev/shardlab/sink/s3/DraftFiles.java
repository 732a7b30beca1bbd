package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The folder in which files lie that are being written. */
final class DraftFiles {

    private final Path folder;
    private final StoreRoom room;
    private final StoreDisk disk;

    DraftFiles(Path folder, StoreRoom room, StoreDisk disk) {
        this.folder = folder;
        this.room = room;
        this.disk = disk;
    }

    /** Where nothing lies. */
    Path path() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    ObjectDraft begin(Set<ChecksumAlgorithm> summed) throws IOException {
        return begin(summed, null);
    }

    /** @param seal under which it is encrypted; null if it is not */
    ObjectDraft begin(Set<ChecksumAlgorithm> summed, ObjectDraft.@Nullable Seal seal) throws IOException {
        room.requireFreeDisk();
        Path file = path();
        try {
            WritableByteChannel content = disk.create(file);
            return new ObjectDraft(
                    file, seal == null ? content : new SealingChannel(content, seal.key()), room, summed, seal);
        } catch (IOException e) {
            throw DiskFull.said(e);
        }
    }

    /** Whether this disk tells capitals from small letters. */
    boolean capitalsDiffer() throws IOException {
        Path small = folder.resolve("a" + UUID.randomUUID());
        Path capital = folder.resolve("A" + small.getFileName().toString().substring(1));
        Owned.createFile(small).close();
        try {
            return Owned.look(capital) == null;
        } finally {
            Files.delete(small);
        }
    }

    /** Deletes what was touched last before a time. */
    void deleteAbandoned(Instant time) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                BasicFileAttributes there = Owned.look(file);
                if (there != null
                        && there.isRegularFile()
                        && there.lastModifiedTime().toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
