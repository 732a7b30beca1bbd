package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of one upload: what was begun, and of each part its bytes and a note. */
final class UploadFolder {

    private static final String BEGINNING = "upload";
    private static final String NOTE = ".note";
    private static final Pattern PART = Pattern.compile("part-(\\d{1,5})");

    private static final String BUCKET = "bucket";
    private static final String KEY = "key";
    private static final String INITIATED = "initiated";
    private static final String ALGORITHM = "algorithm";
    private static final String WHOLE = "whole";
    private static final String ETAG = "etag";

    private final Path folder;

    UploadFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a file holds the bytes of a part. */
    static boolean isPart(Path file) {
        return PART.matcher(file.getFileName().toString()).matches();
    }

    void begin(Upload.Beginning beginning, Instant now) throws IOException {
        Owned.createFolder(folder);
        SortedMap<String, String> lines = new TreeMap<>();
        NoteFile.add(beginning.metadata(), lines);
        lines.put(BUCKET, beginning.bucket().value());
        lines.put(KEY, beginning.key().value());
        lines.put(INITIATED, Long.toString(now.toEpochMilli()));
        ChecksumAlgorithm algorithm = beginning.algorithm();
        if (algorithm != null) {
            lines.put(ALGORITHM, algorithm.name());
        }
        lines.put(WHOLE, Boolean.toString(beginning.isSummedWhole()));
        NoteFile.write(folder.resolve(BEGINNING), lines);
    }

    /** What was begun here; null if nothing was. */
    @Nullable
    Upload upload() throws IOException {
        SortedMap<String, String> lines = NoteFile.read(folder.resolve(BEGINNING));
        if (lines == null) {
            return null;
        }
        try {
            String algorithm = lines.get(ALGORITHM);
            return new Upload(
                    folder.getFileName().toString(),
                    new BucketName(lines.getOrDefault(BUCKET, "")),
                    new ObjectKey(lines.getOrDefault(KEY, "")),
                    Instant.ofEpochMilli(Long.parseLong(lines.getOrDefault(INITIATED, ""))),
                    NoteFile.metadata(lines),
                    algorithm == null ? null : ChecksumAlgorithm.valueOf(algorithm),
                    Boolean.parseBoolean(lines.get(WHOLE)));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    Path file(int number) {
        return folder.resolve("part-" + number);
    }

    /** @param note where it is written first */
    void keep(int number, ObjectDraft draft, @Nullable Checksum checksum, Path note) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        NoteFile.add(ObjectMetadata.NONE.withChecksum(checksum), lines);
        lines.put(ETAG, draft.md5());
        try {
            NoteFile.write(note, lines);
            Path file = file(number);
            Files.move(draft.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    note,
                    folder.resolve(file.getFileName() + NOTE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(note);
        }
    }

    /** A part that has come; null if it has not. */
    @Nullable
    StoredPart part(int number) throws IOException {
        Path file = file(number);
        BasicFileAttributes there = Owned.look(file);
        SortedMap<String, String> lines = NoteFile.read(folder.resolve(file.getFileName() + NOTE));
        String etag = lines == null ? null : lines.get(ETAG);
        return there == null || lines == null || etag == null
                ? null
                : new StoredPart(
                        number,
                        there.size(),
                        etag,
                        there.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS),
                        NoteFile.metadata(lines).checksum());
    }

    /** Those that have come, in their order. */
    List<StoredPart> parts() throws IOException {
        List<StoredPart> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                var name = PART.matcher(file.getFileName().toString());
                StoredPart part = name.matches() ? part(Integer.parseInt(name.group(1))) : null;
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        parts.sort(Comparator.comparingInt(StoredPart::number));
        return parts;
    }

    void delete() throws IOException {
        Trees.delete(folder);
    }
}
