package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.FileStorage;
import dev.shardlab.journal.disk.OwnersOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one folder, by the sessions' ids. An id has no characters that could lead out of the folder, and links are not
 * followed, so nothing outside is ever read, written or deleted.
 */
final class SessionFolder {

    private static final String ENDING = ".journal";
    private static final String CALLS_ENDING = ".calls";
    private static final String RECORDS_ENDING = ".records-";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final int COPIED_AT_ONCE_BYTES = 1 << 20;

    private final Path folder;

    SessionFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws NoSuchFileException if this cannot be the id of a session */
    private Path file(String id) throws NoSuchFileException {
        if (!id.matches(ID)) {
            throw new NoSuchFileException(id);
        }
        return folder.resolve(id + ENDING);
    }

    private Path callsFile(String id) throws NoSuchFileException {
        file(id);
        return folder.resolve(id + CALLS_ENDING);
    }

    /** A new empty file for what clients ask. */
    FileStorage createCalls(String id) throws IOException {
        FileStorage storage = FileStorage.create(callsFile(id));
        forceFolder();
        return storage;
    }

    private Path recordsFile(String id, int number) throws NoSuchFileException {
        file(id);
        return folder.resolve(id + RECORDS_ENDING + number);
    }

    /** A new empty file for records that have left memory; in place of one that somebody else left behind. */
    FileStorage createRecords(String id, int number) throws IOException {
        Path file = recordsFile(id, number);
        Files.deleteIfExists(file);
        return FileStorage.create(file);
    }

    void deleteRecords(String id, int number) throws IOException {
        Files.deleteIfExists(recordsFile(id, number));
    }

    /** Deletes the records that a session left behind which was ended by something else than its user. */
    void deleteRecords(String id) throws IOException {
        file(id);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> areRecordsOf(id, file)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean areRecordsOf(String id, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(id + RECORDS_ENDING)
                && name.substring(id.length() + RECORDS_ENDING.length()).matches("[0-9]{1,9}");
    }

    /**
     * The id of a journal that somebody named by its file.
     *
     * @throws IllegalArgumentException if no journal can be called so; the message is a sentence
     */
    static String idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("A journal is called like lecture" + ENDING
                    + ", of letters, digits, dots and dashes; not " + name + ".");
        }
        return id;
    }

    boolean has(String id) throws NoSuchFileException {
        return Files.exists(file(id), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * A new empty journal of just this id.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    Created createExactly(String id) throws IOException {
        makeFolder();
        FileStorage storage = FileStorage.create(file(id));
        forceFolder();
        return new Created(id, storage);
    }

    /** What clients asked in a session, to go on with; empty if nobody did. */
    Optional<FileStorage> openCalls(String id) throws IOException {
        try {
            return FileStorage.open(callsFile(id));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** What a session takes on the disk, with what clients asked; nothing of what is gone. */
    long sizeBytes(String id) {
        long bytes = 0;
        for (String ending : List.of(ENDING, CALLS_ENDING)) {
            try {
                bytes += Files.size(folder.resolve(id + ending));
            } catch (IOException _) {
                // nobody asked anything, or it is being deleted
            }
        }
        return bytes;
    }

    /** Whether clients asked anything in a session. */
    boolean isAsked(String id) {
        return Files.exists(folder.resolve(id + CALLS_ENDING), LinkOption.NOFOLLOW_LINKS);
    }

    /** The ids of all journals; the one written last comes first. */
    List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        record Found(String id, Instant written) {}
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(ID + "\\" + ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(id -> new Found(id, lastWritten(id)))
                    .sorted(Comparator.comparing(Found::written)
                            .thenComparing(Found::id)
                            .reversed())
                    .map(Found::id)
                    .toList();
        }
    }

    /** When a journal was written last; the beginning of all time if it is gone. */
    Instant lastWritten(String id) {
        try {
            return Files.getLastModifiedTime(file(id), LinkOption.NOFOLLOW_LINKS)
                    .toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }

    /** Looks at a journal; empty if somebody has it open to write. */
    Optional<FileStorage> look(String id) throws IOException {
        return FileStorage.look(file(id));
    }

    /** Opens a journal to go on with; empty if somebody has it open. */
    Optional<FileStorage> open(String id) throws IOException {
        return FileStorage.open(file(id));
    }

    /**
     * A new empty journal.
     *
     * @param name what its id is to begin with; a number follows where that is taken
     */
    Created create(String name) throws IOException {
        makeFolder();
        for (int i = 1; ; i++) {
            String id = i == 1 ? name : name + "-" + i;
            try {
                FileStorage storage = FileStorage.create(file(id));
                forceFolder();
                return new Created(id, storage);
            } catch (FileAlreadyExistsException _) {
                // the next number
            }
        }
    }

    record Created(String id, FileStorage storage) {}

    /** A session tells what somebody did and where their files lie: nobody else's business. */
    private void makeFolder() throws IOException {
        OwnersOnly.makeFolder(folder);
    }

    /** After this a new file is found even if power is lost; not every system can do it, and some need not. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // what one can do without
        }
    }

    /**
     * Copies the end of a journal to a file of its own beside it, then cuts it off.
     *
     * @param goodBytes what remains
     * @return the name of that file
     */
    String moveAside(String id, DiskStorage journal, long goodBytes) throws IOException {
        return moveAside(file(id), journal, goodBytes);
    }

    /** The same for the end of what clients asked. */
    String moveCallsAside(String id, DiskStorage calls, long goodBytes) throws IOException {
        return moveAside(callsFile(id), calls, goodBytes);
    }

    private String moveAside(Path damaged, DiskStorage journal, long goodBytes) throws IOException {
        for (int i = 1; ; i++) {
            Path aside = folder.resolve(damaged.getFileName() + ".damaged-" + i);
            try (FileStorage copy = FileStorage.create(aside)) {
                copy(journal, goodBytes, copy);
                copy.force();
            } catch (FileAlreadyExistsException _) {
                continue;
            }
            forceFolder();
            journal.truncate(goodBytes);
            journal.force();
            return aside.getFileName().toString();
        }
    }

    /** There may be more behind the damage than memory holds. */
    static void copy(DiskStorage from, long at, DiskStorage to) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(COPIED_AT_ONCE_BYTES);
        long copied = 0;
        while (from.read(part, at + copied) >= 0) {
            int bytes = part.flip().remaining();
            to.write(part, copied);
            copied += bytes;
            part.clear();
        }
    }

    /** Deletes a journal, what clients asked in it, and what was moved aside from both. */
    void delete(String id) throws IOException {
        Path journal = file(id);
        Path calls = callsFile(id);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> isAsideOf(journal, file) || isAsideOf(calls, file))
                    .toList()) {
                Files.delete(file);
            }
        }
        deleteRecords(id);
        Files.deleteIfExists(calls);
        Files.delete(journal);
    }

    private static boolean isAsideOf(Path whole, Path file) {
        return file.getFileName().toString().startsWith(whole.getFileName() + ".damaged-");
    }
}
