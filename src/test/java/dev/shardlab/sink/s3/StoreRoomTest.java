package dev.shardlab.sink.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Rules R7 and S6 of our security: a store takes no more of the machine than it may, says so, and leaves nothing half done. */
class StoreRoomTest {

    private static final BucketName LOGS = new BucketName("logs");
    private static final StoreLimits ANY_DISK = StoreLimits.USUAL.withFreeBytes(0);

    @TempDir
    private Path folder;

    private BucketStore store(StoreLimits limits) throws IOException {
        BucketStore store = new BucketStore(folder, limits, InstantSource.system());
        store.createBucket(LOGS);
        return store;
    }

    private static void put(BucketStore store, String key, int bytes) throws IOException {
        store.put(LOGS, new ObjectKey(key), new byte[bytes], ObjectMetadata.NONE);
    }

    private static void assertRefused(Reason reason, Executable deed) {
        assertEquals(reason, assertThrows(StoreRefusal.class, deed).reason());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_store_holds_so_many_bytes_and_no_more_and_goes_on_when_something_was_deleted() throws IOException {
        BucketStore store = store(ANY_DISK.withBytes(1_000));
        put(store, "a", 600);
        List<String> before = files();
        assertRefused(Reason.STORE_FULL, () -> put(store, "b", 401));
        assertEquals(before, files());
        put(store, "b", 400);
        put(store, "b", 0);
        put(store, "b", 400);
        assertRefused(Reason.STORE_FULL, () -> put(store, "c", 1));
        store.delete(LOGS, new ObjectKey("a"));
        put(store, "c", 600);
    }

    @Test
    void what_was_there_before_is_counted_and_what_was_deleted_by_hand_is_not() throws IOException {
        put(store(ANY_DISK), "a", 600);
        BucketStore later = new BucketStore(folder, ANY_DISK.withBytes(1_000), InstantSource.system());
        assertRefused(Reason.STORE_FULL, () -> put(later, "b", 500));
        Files.delete(folder.resolve("logs/a"));
        put(later, "b", 500);
    }

    @Test
    void a_store_holds_so_many_objects_and_buckets_and_no_more() throws IOException {
        BucketStore store = store(ANY_DISK.withObjects(2).withBuckets(2));
        put(store, "a", 1);
        put(store, "b", 1);
        put(store, "b", 2);
        assertRefused(Reason.STORE_FULL, () -> put(store, "c", 1));
        store.delete(LOGS, new ObjectKey("a"));
        put(store, "c", 1);
        store.createBucket(new BucketName("second"));
        assertRefused(Reason.TOO_MANY_BUCKETS, () -> store.createBucket(new BucketName("third")));
    }

    @Test
    void parts_are_counted_too_and_are_so_many_at_most() throws IOException {
        BucketStore store = store(ANY_DISK.withBytes(1_000).withParts(2));
        String id = store.beginUpload(new Upload.Beginning(LOGS, new ObjectKey("u"), ObjectMetadata.NONE, null, false))
                .id();
        part(store, id, 1, 400);
        part(store, id, 2, 400);
        part(store, id, 2, 100);
        assertRefused(Reason.TOO_MANY_PARTS, () -> part(store, id, 3, 1));
        assertRefused(Reason.STORE_FULL, () -> put(store, "a", 501));
        store.uploads().end(id);
        put(store, "a", 1_000);
        assertRefused(Reason.NO_SUCH_UPLOAD, () -> store.uploads().end(id));
    }

    private static void part(BucketStore store, String id, int number, int bytes) throws IOException {
        try (ObjectDraft draft = store.draft(Set.of())) {
            draft.write(ByteBuffer.allocate(bytes));
            store.uploads().keep(id, number, draft, null);
        }
    }

    /** A disk whose files become so long at most, and on which so much is free. */
    private record SmallDisk(int bytesOfFile, AtomicLong free) implements StoreDisk {

        @Override
        public WritableByteChannel create(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new WritableByteChannel() {
                @Override
                public int write(ByteBuffer some) throws IOException {
                    if (channel.position() + some.remaining() > bytesOfFile) {
                        throw new IOException("No space left on device");
                    }
                    return channel.write(some);
                }

                @Override
                public boolean isOpen() {
                    return channel.isOpen();
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public long freeBytes(Path folder) {
            return free.get();
        }
    }

    @Test
    void a_disk_that_becomes_full_is_said_and_nothing_is_left_of_what_was_written() throws IOException {
        BucketStore store =
                new BucketStore(folder, ANY_DISK, InstantSource.system(), new SmallDisk(100, new AtomicLong(1_000)));
        store.createBucket(LOGS);
        put(store, "a", 100);
        List<String> before = files();
        assertRefused(Reason.DISK_FULL, () -> put(store, "a", 101));
        assertRefused(Reason.DISK_FULL, () -> put(store, "x/y/z", 101));
        assertEquals(before, files());
        assertEquals(100, store.head(LOGS, new ObjectKey("a")).bytes());
        put(store, "x/y/z", 50);
    }

    @Test
    void of_a_disk_that_is_nearly_full_the_rest_is_left_to_others() throws IOException {
        AtomicLong free = new AtomicLong(10_000);
        BucketStore store = new BucketStore(
                folder, StoreLimits.USUAL.withFreeBytes(4_000), InstantSource.system(), new SmallDisk(1 << 20, free));
        store.createBucket(LOGS);
        put(store, "a", 1);
        List<String> before = files();
        free.set(3_999);
        assertRefused(Reason.DISK_FULL, () -> put(store, "b", 1));
        assertEquals(before, files());
        free.set(4_000);
        put(store, "b", 1);
    }

    @Test
    void of_a_disk_that_was_rather_full_from_the_beginning_half_of_the_rest_may_be_taken() throws IOException {
        AtomicLong free = new AtomicLong(1_000);
        BucketStore store =
                new BucketStore(folder, StoreLimits.USUAL, InstantSource.system(), new SmallDisk(1 << 20, free));
        store.createBucket(LOGS);
        put(store, "a", 1);
        free.set(499);
        assertRefused(Reason.DISK_FULL, () -> put(store, "b", 1));
    }

    @Test
    void what_was_abandoned_is_deleted_and_what_is_under_way_is_not() throws IOException {
        BucketStore store = store(ANY_DISK);
        String old = store.beginUpload(new Upload.Beginning(LOGS, new ObjectKey("u"), ObjectMetadata.NONE, null, false))
                .id();
        part(store, old, 1, 10);
        Path draft = Files.createFile(folder.resolve(BucketStore.DRAFTS).resolve("left"));
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
        Files.setLastModifiedTime(
                folder.resolve(BucketStore.UPLOADS).resolve(old),
                FileTime.from(Instant.now().minus(Duration.ofHours(23))));
        BucketStore next = new BucketStore(folder, ANY_DISK, InstantSource.system());
        assertEquals(1, next.buckets().size());
        assertTrue(Files.notExists(draft));
        assertEquals(1, next.uploads().parts(old).size());
        BucketStore tomorrow = new BucketStore(
                folder, ANY_DISK, InstantSource.fixed(Instant.now().plus(Duration.ofHours(2))));
        tomorrow.buckets();
        assertRefused(Reason.NO_SUCH_UPLOAD, () -> tomorrow.uploads().parts(old));
        assertEquals(List.of(), files());
    }
}
