package dev.shardlab.sink.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BucketStoreTest {

    private static final BucketName LOGS = new BucketName("logs");
    private static final Instant NOW = Instant.parse("2026-11-05T09:00:00.123Z");

    @TempDir
    private Path folder;

    private BucketStore store;

    @BeforeEach
    void aBucket() throws IOException {
        store = new BucketStore(
                folder.resolve("buckets"), StoreLimits.USUAL.withFreeBytes(0), InstantSource.fixed(NOW));
        store.createBucket(LOGS);
    }

    private StoredObject put(String key, String text) throws IOException {
        return store.put(LOGS, new ObjectKey(key), text.getBytes(StandardCharsets.UTF_8), ObjectMetadata.NONE);
    }

    private String text(String key) throws IOException {
        try (OpenObject open = store.open(LOGS, new ObjectKey(key))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) open.object().bytes());
            open.content().read(bytes, 0);
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }
    }

    private List<String> keys() throws IOException {
        return store.list(LOGS, ListQuery.withPrefix("")).objects().stream()
                .map(object -> object.key().value())
                .toList();
    }

    private static void assertRefused(Reason reason, Executable deed) {
        assertEquals(reason, assertThrows(StoreRefusal.class, deed).reason());
    }

    /** All that lies below the store's folder. */
    private List<String> files() throws IOException {
        Path root = store.root();
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(BucketStore.NOTES))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void an_object_is_a_plain_file_under_its_key() throws IOException {
        put("a/b/2026/11/x.txt", "hello");
        assertEquals("hello", Files.readString(store.root().resolve("logs/a/b/2026/11/x.txt")));
        assertEquals(List.of("logs/a/b/2026/11/x.txt"), files());
    }

    @Test
    void what_was_said_of_an_object_is_known_of_it_afterwards_by_another_store_too() throws IOException {
        ObjectMetadata metadata = new ObjectMetadata(
                new TreeMap<>(ObjectMetadata.of("text/plain", "gzip").headers()),
                new TreeMap<>(java.util.Map.of("by", "ü = \n%")),
                new ObjectMetadata.Checksum(ChecksumAlgorithm.CRC32, "AAAAAA=="));
        store.put(LOGS, new ObjectKey("k"), new ByteArrayInputStream(new byte[] {1, 2, 3}), metadata);
        StoredObject found =
                new BucketStore(store.root(), StoreLimits.USUAL, InstantSource.system()).head(LOGS, new ObjectKey("k"));
        assertEquals(metadata, found.metadata());
        assertEquals(3, found.bytes());
        assertEquals("5289df737df57326fcdd22597afb1fac", found.etag());
        assertEquals(Instant.parse("2026-11-05T09:00:00Z"), found.lastModified());
    }

    @Test
    void a_file_that_somebody_put_there_by_hand_is_an_object_and_one_changed_by_hand_is_another() throws IOException {
        Path byHand = store.root().resolve("logs/by-hand.csv");
        Files.writeString(byHand, "1,2");
        put("k", "mine");
        String etag = store.head(LOGS, new ObjectKey("k")).etag();
        Files.writeString(store.root().resolve("logs/k"), "theirs");
        assertEquals(List.of("by-hand.csv", "k"), keys());
        assertEquals("1,2", text("by-hand.csv"));
        assertEquals("theirs", text("k"));
        assertFalse(store.head(LOGS, new ObjectKey("k")).etag().equals(etag));
    }

    @Test
    void a_key_may_go_on_where_another_ends() throws IOException {
        for (String key : List.of("a", "a/b", "a/b/c", "a/", "a//", "/a", "/")) {
            put(key, "1 " + key);
            put(key, "2 " + key);
        }
        assertEquals(List.of("/", "/a", "a", "a/", "a//", "a/b", "a/b/c"), keys());
        for (String key : keys()) {
            assertEquals("2 " + key, text(key));
        }
        for (String key : keys()) {
            assertTrue(store.delete(LOGS, new ObjectKey(key)));
            assertFalse(store.delete(LOGS, new ObjectKey(key)));
        }
        assertEquals(List.of(), files());
        store.deleteBucket(LOGS);
    }

    @Test
    void strange_keys_stay_inside_their_bucket_and_apart_from_each_other() throws IOException {
        List<String> strange = List.of(
                "../x",
                "../../x",
                "..",
                ".",
                "/etc/passwd",
                "C:\\x",
                "CON",
                "con",
                "a:b",
                "a.",
                "a",
                "A",
                "a\0b",
                "%2e",
                "x".repeat(1024),
                "x".repeat(1023),
                "ü".repeat(512),
                ".notes/x",
                "%long/x",
                "\u202egz.exe");
        for (String key : strange) {
            put(key, "of " + key);
        }
        for (String key : strange) {
            assertEquals("of " + key, text(key));
        }
        assertEquals(strange.size(), keys().size());
        assertEquals(
                keys().stream()
                        .map(ObjectKey::new)
                        .sorted()
                        .map(ObjectKey::value)
                        .toList(),
                keys());
        assertTrue(files().stream().allMatch(file -> file.startsWith("logs/")), () -> strange.toString());
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(store.root()), beside.toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_are_neither_listed_nor_followed_nor_written_through() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("f"), "secret");
        Path bucket = store.root().resolve("logs");
        Files.createSymbolicLink(bucket.resolve("link"), secret);
        Files.createSymbolicLink(bucket.resolve("folder"), elsewhere);
        Files.createSymbolicLink(store.root().resolve("linked-bucket"), elsewhere);
        assertEquals(List.of(), keys());
        assertEquals(List.of(LOGS), store.buckets().stream().map(Bucket::name).toList());
        assertRefused(Reason.NO_SUCH_KEY, () -> store.open(LOGS, new ObjectKey("link")));
        assertRefused(Reason.NO_SUCH_KEY, () -> store.head(LOGS, new ObjectKey("folder/f")));
        assertRefused(Reason.NO_SUCH_BUCKET, () -> store.head(new BucketName("linked-bucket"), new ObjectKey("f")));
        assertRefused(Reason.IN_THE_WAY, () -> put("link", "x"));
        assertRefused(Reason.IN_THE_WAY, () -> put("folder/f", "x"));
        assertFalse(store.delete(LOGS, new ObjectKey("folder/f")));
        store.deleteBucket(LOGS);
        assertEquals("secret", Files.readString(secret));
        assertEquals("secret", Files.readString(elsewhere.resolve("f")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_look_into_it_from_the_beginning() throws IOException {
        put("a/b", "1");
        store.beginUpload(new Upload.Beginning(LOGS, new ObjectKey("u"), ObjectMetadata.NONE, null, false));
        try (ObjectDraft draft = store.draft(Set.of());
                Stream<Path> all = Files.walk(store.root())) {
            draft.write(ByteBuffer.wrap(new byte[] {1}));
            for (Path each : all.toList()) {
                assertEquals(
                        Files.isDirectory(each) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
                        each.toString());
            }
        }
    }

    @Test
    void an_object_is_there_whole_or_not_at_all_and_what_is_read_stays_as_it_was() throws IOException {
        put("k", "first");
        try (OpenObject open = store.open(LOGS, new ObjectKey("k"));
                ObjectDraft draft = store.draft(Set.of())) {
            draft.write(ByteBuffer.wrap("second".getBytes(StandardCharsets.UTF_8)));
            assertEquals("first", text("k"));
            store.put(draft, LOGS, new ObjectKey("k"), ObjectMetadata.NONE, PutCondition.ALWAYS);
            assertEquals("second", text("k"));
            ByteBuffer bytes = ByteBuffer.allocate(5);
            open.content().read(bytes, 0);
            assertArrayEquals("first".getBytes(StandardCharsets.UTF_8), bytes.array());
        }
        store.draft(Set.of()).close();
        assertEquals(List.of("logs/k"), files());
    }

    @Test
    void an_object_is_put_under_a_condition_or_stays_as_it_is() throws IOException {
        String etag = put("k", "1").etag();
        for (PutCondition unmet : List.of(new PutCondition(true, null), new PutCondition(false, "other"))) {
            assertRefused(Reason.CONDITION_NOT_MET, () -> put("k", "2", unmet));
        }
        assertRefused(Reason.NO_SUCH_KEY, () -> put("none", "2", new PutCondition(false, etag)));
        assertEquals("1", text("k"));
        put("k", "2", new PutCondition(false, etag));
        put("new", "3", new PutCondition(true, null));
        assertEquals("2", text("k"));
        assertEquals(List.of("logs/k", "logs/new"), files());
    }

    private void put(String key, String text, PutCondition condition) throws IOException {
        try (ObjectDraft draft = store.draft(Set.of())) {
            draft.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            store.put(draft, LOGS, new ObjectKey(key), ObjectMetadata.NONE, condition);
        }
    }

    @Test
    void buckets_are_made_once_listed_by_name_and_deleted_when_they_are_empty() throws IOException {
        BucketName other = new BucketName("archive");
        store.createBucket(other);
        assertEquals(
                List.of(other, LOGS), store.buckets().stream().map(Bucket::name).toList());
        assertRefused(Reason.BUCKET_EXISTS, () -> store.createBucket(LOGS));
        put("k", "1");
        assertRefused(Reason.BUCKET_NOT_EMPTY, () -> store.deleteBucket(LOGS));
        store.delete(LOGS, new ObjectKey("k"));
        store.deleteBucket(LOGS);
        assertRefused(Reason.NO_SUCH_BUCKET, () -> store.deleteBucket(LOGS));
        assertRefused(Reason.NO_SUCH_BUCKET, () -> put("k", "1"));
        assertEquals(List.of(), files());
    }

    @Test
    void nothing_is_touched_before_something_is_asked() {
        Path nowhere = folder.resolve("not yet");
        BucketStore unused = new BucketStore(nowhere, StoreLimits.USUAL, InstantSource.system());
        assertEquals(nowhere, unused.root());
        assertFalse(Files.exists(nowhere));
    }
}
