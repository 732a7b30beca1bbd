package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of objects in a folder. An object is a plain file; what else is known of it lies apart. It is written where nobody lists it and
 * moved to its place in one step, so that whoever looks sees all of it or nothing. Nothing is touched before something is asked.
 *
 * <p>Any thread. Bytes are written and read without the others waiting; what lies where is decided by one at a time.
 */
public final class BucketStore {

    static final String NOTES = ".notes";
    static final String DRAFTS = ".drafts";
    static final String UPLOADS = ".uploads";
    static final String KEYS = ".keys";

    private static final int COPIED_AT_ONCE = 64 << 10;

    private final Path root;
    private final StoreLimits limits;
    private final InstantSource clock;
    private final DraftFiles drafts;
    private final StoreRoom room;
    private final Notes notes;
    private final Uploads uploads;
    private final SealKeys keys;
    private @Nullable Ways ways;

    /** What depends on how the disk takes names. */
    private record Ways(ObjectPlaces places, FolderKeys folders) {}

    /** A store in a folder, which need not be there yet. */
    public BucketStore(Path root, StoreLimits limits, InstantSource clock) {
        this(root, limits, clock, StoreDisk.REAL);
    }

    BucketStore(Path root, StoreLimits limits, InstantSource clock, StoreDisk disk) {
        this.root = root.toAbsolutePath();
        this.limits = limits;
        this.clock = clock;
        this.room = new StoreRoom(this.root, limits, disk);
        this.drafts = new DraftFiles(this.root.resolve(DRAFTS), room, disk);
        this.notes = new Notes(this.root.resolve(NOTES));
        this.keys = new SealKeys(this.root.resolve(KEYS));
        this.uploads = new Uploads(this.root.resolve(UPLOADS), limits, room, drafts, clock);
    }

    /** The folder in which the buckets lie. */
    public Path root() {
        return root;
    }

    /** Makes the folders, finds out about the disk, and deletes what was abandoned; once. */
    private Ways ways() throws IOException {
        Ways known = ways;
        if (known == null) {
            for (Path folder : List.of(root, root.resolve(NOTES), root.resolve(DRAFTS), root.resolve(UPLOADS))) {
                Owned.createFolders(folder);
            }
            Instant abandoned = clock.instant().minus(limits.abandonedAfter());
            drafts.deleteAbandoned(abandoned);
            uploads.deleteAbandoned(abandoned);
            StoredNames names = new StoredNames(drafts.capitalsDiffer());
            known = new Ways(new ObjectPlaces(names), new FolderKeys(names));
            ways = known;
        }
        return known;
    }

    /** The buckets in the order of their names. */
    public synchronized List<Bucket> buckets() throws IOException {
        ways();
        List<Bucket> buckets = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                BasicFileAttributes there = BucketName.isValid(name) ? Owned.look(entry) : null;
                if (there != null && there.isDirectory()) {
                    buckets.add(new Bucket(
                            new BucketName(name), there.creationTime().toInstant(), entry));
                }
            }
        }
        buckets.sort((one, other) -> one.name().compareTo(other.name()));
        return List.copyOf(buckets);
    }

    /** Makes a bucket. */
    public synchronized void createBucket(BucketName bucket) throws IOException {
        ways();
        Path folder = root.resolve(bucket.value());
        if (Owned.look(folder) != null) {
            throw new StoreRefusal(Reason.BUCKET_EXISTS, "There is a bucket " + bucket + ".");
        }
        if (buckets().size() >= limits.buckets()) {
            throw new StoreRefusal(
                    Reason.TOO_MANY_BUCKETS, "There are " + limits.buckets() + " buckets, and there may be no more.");
        }
        notes.deleteAll(bucket);
        Owned.createFolder(folder);
    }

    /** Deletes a bucket in which there is nothing. */
    public synchronized void deleteBucket(BucketName bucket) throws IOException {
        Path folder = folder(bucket);
        if (!list(bucket, new ListQuery("", "", "", 1)).objects().isEmpty()) {
            throw new StoreRefusal(Reason.BUCKET_NOT_EMPTY, "There are objects in " + bucket + ".");
        }
        uploads.deleteOf(bucket);
        Trees.delete(folder);
        notes.deleteAll(bucket);
    }

    /** Its folder. */
    private Path folder(BucketName bucket) throws IOException {
        ways();
        Path folder = root.resolve(bucket.value());
        if (!Owned.isFolder(folder)) {
            throw new StoreRefusal(Reason.NO_SUCH_BUCKET, "There is no bucket " + bucket + ".");
        }
        return folder;
    }

    /** Does nothing if there is such a bucket. */
    public synchronized void requireBucket(BucketName bucket) throws IOException {
        folder(bucket);
    }

    /**
     * Begins to write an object, wherever it will be put.
     *
     * @param summed which sums of it are wanted, beside its MD5
     */
    public ObjectDraft draft(Set<ChecksumAlgorithm> summed) throws IOException {
        synchronized (this) {
            ways();
        }
        return drafts.begin(summed);
    }

    /**
     * Begins to write an object that is encrypted where it lies, and is read in the clear.
     *
     * @param key the name of the key, which is made if there is none of that name
     */
    public ObjectDraft sealedDraft(String key) throws IOException {
        synchronized (this) {
            ways();
            return drafts.begin(Set.of(), new ObjectDraft.Seal(key, keys.key(key)));
        }
    }

    /** Puts what was written in its place. */
    public StoredObject put(
            ObjectDraft draft, BucketName bucket, ObjectKey key, ObjectMetadata metadata, PutCondition condition)
            throws IOException {
        return put(draft, bucket, key, draft.md5(), metadata, condition);
    }

    private synchronized StoredObject put(
            ObjectDraft draft,
            BucketName bucket,
            ObjectKey key,
            String etag,
            ObjectMetadata metadata,
            PutCondition condition)
            throws IOException {
        Path folder = folder(bucket);
        ObjectPlaces places = ways().places();
        StoredObject before = find(folder, bucket, key);
        requireCondition(before, condition);
        if (before == null) {
            room.requireRoomForObject();
        }
        try {
            Files.setLastModifiedTime(
                    draft.file(), FileTime.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            ObjectMetadata sealed = metadata.withSealedUnder(draft.sealedUnder());
            notes.write(bucket, key, etag, draft.file(), sealed, drafts.path());
            Path place = places.make(folder, key);
            try {
                Files.move(draft.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                ObjectPlaces.tidy(folder, place);
                throw e;
            }
            draft.settle();
            room.add(before == null ? 1 : 0, before == null ? 0 : -before.bytes());
            return notes.read(bucket, key, place, Files.readAttributes(place, BasicFileAttributes.class));
        } catch (IOException e) {
            if (before == null) {
                notes.delete(bucket, key);
            }
            throw DiskFull.said(e);
        }
    }

    private static void requireCondition(@Nullable StoredObject before, PutCondition condition) throws StoreRefusal {
        String ifMatch = condition.ifMatch();
        if (ifMatch != null && before == null) {
            throw new StoreRefusal(Reason.NO_SUCH_KEY, "There is no object whose ETag could match.");
        }
        boolean isOther = ifMatch != null && before != null && !ifMatch.equals("*") && !ifMatch.equals(before.etag());
        if (isOther || (condition.onlyIfNew() && before != null)) {
            throw new StoreRefusal(Reason.CONDITION_NOT_MET, "The object that is there does not allow it.");
        }
    }

    /** Puts an object of these bytes. */
    public StoredObject put(BucketName bucket, ObjectKey key, byte[] bytes, ObjectMetadata metadata)
            throws IOException {
        try (ObjectDraft draft = draft(Set.of())) {
            draft.write(ByteBuffer.wrap(bytes));
            return put(draft, bucket, key, metadata, PutCondition.ALWAYS);
        }
    }

    /** Puts an object of all that comes. */
    public StoredObject put(BucketName bucket, ObjectKey key, InputStream bytes, ObjectMetadata metadata)
            throws IOException {
        byte[] some = new byte[COPIED_AT_ONCE];
        try (ObjectDraft draft = draft(Set.of())) {
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                draft.write(ByteBuffer.wrap(some, 0, read));
            }
            return put(draft, bucket, key, metadata, PutCondition.ALWAYS);
        }
    }

    private @Nullable StoredObject find(Path folder, BucketName bucket, ObjectKey key) throws IOException {
        Path file = ways().places().find(folder, key);
        BasicFileAttributes attributes = file == null ? null : Owned.look(file);
        return file == null || attributes == null ? null : notes.read(bucket, key, file, attributes);
    }

    /** What is known of an object. */
    public synchronized StoredObject head(BucketName bucket, ObjectKey key) throws IOException {
        StoredObject found = find(folder(bucket), bucket, key);
        if (found == null) {
            throw new StoreRefusal(Reason.NO_SUCH_KEY, "There is no object " + key + " in " + bucket + ".");
        }
        return found;
    }

    /** Opens an object. */
    public synchronized OpenObject open(BucketName bucket, ObjectKey key) throws IOException {
        StoredObject object = head(bucket, key);
        FileChannel file = FileChannel.open(object.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        String sealedUnder = object.metadata().sealedUnder();
        if (sealedUnder == null) {
            return new OpenObject(object, ObjectContent.of(file));
        }
        try {
            return new OpenObject(object, new SealedContent(file, keys.key(sealedUnder)));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Deletes an object; false if there is none. */
    public synchronized boolean delete(BucketName bucket, ObjectKey key) throws IOException {
        Path folder = folder(bucket);
        StoredObject found = find(folder, bucket, key);
        if (found == null) {
            return false;
        }
        Files.delete(found.file());
        ObjectPlaces.tidy(folder, found.file());
        notes.delete(bucket, key);
        room.add(-1, -found.bytes());
        return true;
    }

    /** Lists objects, without those that come and go meanwhile. */
    public synchronized Listing list(BucketName bucket, ListQuery query) throws IOException {
        Path folder = folder(bucket);
        return new Lister(notes, ways().folders(), bucket, folder).list(query);
    }

    /** Begins an upload in parts. */
    public synchronized Upload beginUpload(Upload.Beginning beginning) throws IOException {
        folder(beginning.bucket());
        return uploads.begin(beginning);
    }

    /** Uploads in parts. */
    public Uploads uploads() {
        return uploads;
    }

    /**
     * Puts together the parts of an upload, which is over then.
     *
     * @param parts in their order
     */
    public StoredObject complete(String uploadId, List<Uploads.NamedPart> parts, PutCondition condition)
            throws IOException {
        synchronized (this) {
            ways();
        }
        try (Uploads.Whole whole = uploads.whole(uploadId, parts)) {
            StoredObject put = put(
                    whole.draft(),
                    whole.upload().bucket(),
                    whole.upload().key(),
                    whole.etag(),
                    whole.metadata(),
                    condition);
            uploads.end(uploadId);
            return put;
        }
    }
}
