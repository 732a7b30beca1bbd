package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of objects beside their bytes, in a folder of its own so that buckets hold nothing but objects. A note counts as long as
 * its object is as long and as old as it says: what somebody changed by hand, or a crash left half done, is an object of which nothing
 * else is known.
 */
final class Notes {

    private static final String KEY = "key";
    private static final String ETAG = "etag";
    private static final String BYTES = "bytes";
    private static final String MODIFIED = "modified";

    private final Path folder;

    Notes(Path folder) {
        this.folder = folder;
    }

    private Path file(BucketName bucket, String hash) {
        return folder(bucket, hash).resolve(hash);
    }

    private Path folder(BucketName bucket, String hash) {
        return folder.resolve(bucket.value()).resolve(hash.substring(0, 2));
    }

    /** @param draft where it is written first */
    void write(BucketName bucket, ObjectKey key, String etag, Path object, ObjectMetadata metadata, Path draft)
            throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        NoteFile.add(metadata, lines);
        lines.put(KEY, key.value());
        lines.put(ETAG, etag);
        BasicFileAttributes attributes = Files.readAttributes(object, BasicFileAttributes.class);
        lines.put(BYTES, Long.toString(attributes.size()));
        lines.put(MODIFIED, Long.toString(attributes.lastModifiedTime().toMillis()));
        try {
            NoteFile.write(draft, lines);
            Path file = file(bucket, StoredNames.hash(key));
            Owned.createFolders(folder.resolve(bucket.value()));
            Owned.createFolder(folder(bucket, StoredNames.hash(key)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void delete(BucketName bucket, ObjectKey key) throws IOException {
        Files.deleteIfExists(file(bucket, StoredNames.hash(key)));
    }

    /** Of a bucket that is no more. */
    void deleteAll(BucketName bucket) throws IOException {
        Trees.delete(folder.resolve(bucket.value()));
    }

    /** The key of an object that lies under its hash; null if that is not known. */
    @Nullable
    ObjectKey key(BucketName bucket, String hash) throws IOException {
        SortedMap<String, String> lines = hash.length() < 2 ? null : NoteFile.read(file(bucket, hash));
        String key = lines == null ? null : lines.get(KEY);
        if (key == null || !ObjectKey.isValid(key)) {
            return null;
        }
        ObjectKey known = new ObjectKey(key);
        return StoredNames.hash(known).equals(hash) ? known : null;
    }

    /** The keys of objects that lie under their hashes, in order. */
    List<ObjectKey> longKeys(BucketName bucket, Path longFolder) throws IOException {
        List<ObjectKey> keys = new ArrayList<>();
        if (Owned.isFolder(longFolder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(longFolder)) {
                for (Path file : files) {
                    ObjectKey key = key(bucket, file.getFileName().toString());
                    if (key != null && Owned.isFile(file)) {
                        keys.add(key);
                    }
                }
            }
        }
        keys.sort(null);
        return keys;
    }

    /** @param attributes of the file, which is an object's */
    StoredObject read(BucketName bucket, ObjectKey key, Path file, BasicFileAttributes attributes) throws IOException {
        String bytes = Long.toString(attributes.size());
        String modified = Long.toString(attributes.lastModifiedTime().toMillis());
        SortedMap<String, String> lines = NoteFile.read(file(bucket, StoredNames.hash(key)));
        String etag = lines == null || !bytes.equals(lines.get(BYTES)) || !modified.equals(lines.get(MODIFIED))
                ? null
                : lines.get(ETAG);
        ObjectMetadata metadata = etag == null || lines == null ? ObjectMetadata.NONE : metadata(lines);
        return new StoredObject(
                key,
                metadata.sealedUnder() == null ? attributes.size() : Sealing.plainBytes(attributes.size()),
                etag == null ? unknownEtag(bytes, modified) : etag,
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS),
                metadata,
                file);
    }

    private static ObjectMetadata metadata(SortedMap<String, String> lines) {
        try {
            return NoteFile.metadata(lines);
        } catch (IllegalArgumentException _) {
            return ObjectMetadata.NONE;
        }
    }

    /** Changes with the file, and looks like that of an object made of parts, which nobody takes for an MD5. */
    private static String unknownEtag(String bytes, String modified) {
        byte[] hash = StoreHashes.sha256((bytes + " " + modified).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16) + "-1";
    }
}
