package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects that come in parts. What has come is kept apart until it is put together, or was left alone for too long. Any thread. */
public final class Uploads {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int COPIED_AT_ONCE = 256 << 10;

    private final Path folder;
    private final StoreLimits limits;
    private final StoreRoom room;
    private final DraftFiles drafts;
    private final InstantSource clock;

    Uploads(Path folder, StoreLimits limits, StoreRoom room, DraftFiles drafts, InstantSource clock) {
        this.folder = folder;
        this.limits = limits;
        this.room = room;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A part as whoever completes an upload names it.
     *
     * @param etag without quotes
     */
    public record NamedPart(int number, String etag) {}

    /** What the parts of an upload are together. */
    record Whole(ObjectDraft draft, Upload upload, String etag, ObjectMetadata metadata) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            draft.close();
        }
    }

    /** Begins one; the bucket must be there. */
    synchronized Upload begin(Upload.Beginning beginning) throws IOException {
        deleteAbandoned(clock.instant().minus(limits.abandonedAfter()));
        String id = UUID.randomUUID().toString().replace("-", "");
        UploadFolder begun = new UploadFolder(folder.resolve(id));
        try {
            begun.begin(beginning, clock.instant());
        } catch (IOException e) {
            begun.delete();
            throw DiskFull.said(e);
        }
        return upload(id);
    }

    private UploadFolder folder(String id) throws StoreRefusal {
        if (!ID.matcher(id).matches()) {
            throw noSuchUpload();
        }
        return new UploadFolder(folder.resolve(id));
    }

    private static StoreRefusal noSuchUpload() {
        return new StoreRefusal(Reason.NO_SUCH_UPLOAD, "There is no such upload, or it is over.");
    }

    /** One that was begun and is not over. */
    public synchronized Upload upload(String id) throws IOException {
        Upload upload = folder(id).upload();
        if (upload == null) {
            throw noSuchUpload();
        }
        return upload;
    }

    /** Those of a bucket that are not over, in the order of their keys. */
    public synchronized List<Upload> of(BucketName bucket) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        if (Owned.isFolder(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    Upload upload = Owned.isFolder(entry) ? new UploadFolder(entry).upload() : null;
                    if (upload != null && upload.bucket().equals(bucket)) {
                        uploads.add(upload);
                    }
                }
            }
        }
        uploads.sort(Comparator.comparing(Upload::key)
                .thenComparing(Upload::initiated)
                .thenComparing(Upload::id));
        return uploads;
    }

    /**
     * Keeps a part; another of its number goes.
     *
     * @param number 1 to {@link StoredPart#MOST_NUMBER}
     */
    public synchronized StoredPart keep(String id, int number, ObjectDraft draft, @Nullable Checksum checksum)
            throws IOException {
        upload(id);
        UploadFolder upload = folder(id);
        StoredPart before = upload.part(number);
        if (before == null && upload.parts().size() >= limits.parts()) {
            throw new StoreRefusal(
                    Reason.TOO_MANY_PARTS,
                    "An upload has at most " + limits.parts() + " parts here: make them larger.");
        }
        try {
            draft.end();
            upload.keep(number, draft, checksum, drafts.path());
        } catch (IOException e) {
            throw DiskFull.said(e);
        }
        draft.settle();
        room.add(0, before == null ? 0 : -before.bytes());
        StoredPart kept = upload.part(number);
        if (kept == null) {
            throw noSuchUpload();
        }
        return kept;
    }

    /** The parts that have come, in their order. */
    public synchronized List<StoredPart> parts(String id) throws IOException {
        upload(id);
        return folder(id).parts();
    }

    /** Ends an upload; its parts go. */
    public synchronized void end(String id) throws IOException {
        upload(id);
        delete(folder(id));
    }

    private void delete(UploadFolder upload) throws IOException {
        long bytes = upload.parts().stream().mapToLong(StoredPart::bytes).sum();
        upload.delete();
        room.add(0, -bytes);
    }

    synchronized void deleteOf(BucketName bucket) throws IOException {
        for (Upload upload : of(bucket)) {
            delete(folder(upload.id()));
        }
    }

    /** Deletes uploads to which nothing has come since a time. */
    synchronized void deleteAbandoned(Instant time) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                BasicFileAttributes there = Owned.look(entry);
                if (there != null
                        && there.isDirectory()
                        && there.lastModifiedTime().toInstant().isBefore(time)) {
                    delete(new UploadFolder(entry));
                }
            }
        }
    }

    /** Puts parts together, where nobody sees it yet. */
    Whole whole(String id, List<NamedPart> named) throws IOException {
        Upload upload = upload(id);
        UploadFolder place = folder(id);
        List<StoredPart> parts = chosen(place, named);
        ChecksumAlgorithm algorithm = upload.algorithm();
        boolean isSummedWhole = algorithm != null && upload.isSummedWhole();
        ObjectDraft draft = drafts.begin(isSummedWhole ? Set.of(algorithm) : Set.of());
        try {
            for (StoredPart part : parts) {
                copy(place.file(part.number()), draft);
            }
            Checksum checksum = algorithm == null
                    ? null
                    : isSummedWhole ? new Checksum(algorithm, draft.sum(algorithm)) : sumOfSums(algorithm, parts);
            draft.end();
            return new Whole(draft, upload, etag(parts), upload.metadata().withChecksum(checksum));
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    private static List<StoredPart> chosen(UploadFolder place, List<NamedPart> named) throws IOException {
        List<StoredPart> parts = new ArrayList<>();
        int last = 0;
        for (NamedPart each : named) {
            if (each.number() <= last) {
                throw new StoreRefusal(Reason.PARTS_OUT_OF_ORDER, "Part " + each.number() + " comes after " + last);
            }
            last = each.number();
            StoredPart part = place.part(each.number());
            if (part == null || !part.etag().equals(each.etag())) {
                throw new StoreRefusal(Reason.NO_SUCH_PART, "Part " + each.number() + " has not come like this.");
            }
            parts.add(part);
        }
        for (StoredPart part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            if (part.bytes() < StoredPart.LEAST_BYTES) {
                throw new StoreRefusal(Reason.PART_TOO_SMALL, "Part " + part.number() + " is too small.");
            }
        }
        return parts;
    }

    private static void copy(Path file, ObjectDraft draft) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(COPIED_AT_ONCE);
        try (FileChannel in = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            while (in.read(some) >= 0) {
                draft.write(some.flip());
                some.clear();
            }
        }
    }

    private static String etag(List<StoredPart> parts) {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        parts.forEach(part -> sums.writeBytes(HexFormat.of().parseHex(part.etag())));
        byte[] md5 = StoreHashes.begin("MD5").digest(sums.toByteArray());
        return HexFormat.of().formatHex(md5) + "-" + parts.size();
    }

    private static @Nullable Checksum sumOfSums(ChecksumAlgorithm algorithm, List<StoredPart> parts) {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        for (StoredPart part : parts) {
            Checksum sum = part.checksum();
            if (sum == null || sum.algorithm() != algorithm) {
                return null;
            }
            sums.writeBytes(Base64.getDecoder().decode(sum.value()));
        }
        ChecksumAlgorithm.Sum all = algorithm.begin();
        all.add(ByteBuffer.wrap(sums.toByteArray()));
        return new Checksum(algorithm, ChecksumAlgorithm.text(all.result()) + "-" + parts.size());
    }
}
