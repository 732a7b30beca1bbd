package dev.shardlab.sink.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedObjectsTest {

    private static final BucketName LAKE = new BucketName("lake");
    private static final ObjectKey KEY = new ObjectKey("a/b");
    private static final String SEALED_UNDER = "arn:aws:kms:us-east-1:000000000000:key/lake";
    private static final int SEGMENT = Sealing.SEGMENT_BYTES;

    @TempDir
    private Path folder;

    private BucketStore store;

    @BeforeEach
    void make() throws IOException {
        store = open();
        store.createBucket(LAKE);
    }

    private BucketStore open() {
        return new BucketStore(folder, StoreLimits.USUAL.withFreeBytes(0), () -> Instant.parse("2026-08-01T00:00:00Z"));
    }

    private StoredObject put(byte[] bytes) throws IOException {
        try (ObjectDraft draft = store.sealedDraft(SEALED_UNDER)) {
            // In slices that fit no segment.
            for (int at = 0; at < bytes.length; at += 9_999) {
                draft.write(ByteBuffer.wrap(bytes, at, Math.min(9_999, bytes.length - at)));
            }
            return store.put(draft, LAKE, KEY, ObjectMetadata.NONE, PutCondition.ALWAYS);
        }
    }

    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(BucketStore from, int first, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (OpenObject open = from.open(LAKE, KEY)) {
            while (bytes.hasRemaining()) {
                if (open.content().read(bytes, first + bytes.position()) < 0) {
                    break;
                }
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 200_001})
    void an_encrypted_object_is_read_in_the_clear_byte_for_byte(int length) throws IOException {
        byte[] bytes = some(length);
        assertEquals(length, put(bytes).bytes());
        assertEquals(length, store.head(LAKE, KEY).bytes());
        assertEquals(
                length,
                store.list(LAKE, new ListQuery("", "", "", 10))
                        .objects()
                        .getFirst()
                        .bytes());
        assertArrayEquals(bytes, read(open(), 0, length + 10));
    }

    @Test
    void any_part_of_it_can_be_read() throws IOException {
        byte[] bytes = some(3 * SEGMENT + 5);
        put(bytes);
        var random = new Random(3);
        for (int i = 0; i < 50; i++) {
            int first = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - first);
            assertArrayEquals(Arrays.copyOfRange(bytes, first, first + length), read(store, first, length));
        }
    }

    @Test
    void what_lies_in_the_folder_tells_nothing_and_is_never_the_same_twice() throws IOException {
        byte[] bytes = "secret ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        byte[] first = Files.readAllBytes(put(bytes).file());
        byte[] second = Files.readAllBytes(put(bytes).file());
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("secret"));
        assertNotEquals(ByteBuffer.wrap(first), ByteBuffer.wrap(second));
    }

    @Test
    void a_file_that_was_changed_cut_off_or_put_together_anew_is_not_read() throws IOException {
        byte[] bytes = some(3 * SEGMENT);
        Path file = put(bytes).file();
        byte[] sealed = Files.readAllBytes(file);

        byte[] changed = sealed.clone();
        changed[Sealing.HEADER_BYTES + 100] ^= 1;
        byte[] cut = Arrays.copyOf(sealed, sealed.length - Sealing.SEALED_SEGMENT_BYTES);
        byte[] swapped = sealed.clone();
        System.arraycopy(
                sealed,
                Sealing.HEADER_BYTES,
                swapped,
                Sealing.HEADER_BYTES + Sealing.SEALED_SEGMENT_BYTES,
                Sealing.SEALED_SEGMENT_BYTES);
        for (byte[] other : new byte[][] {changed, cut, swapped}) {
            Files.write(file, other);
            try (var channel = Files.newByteChannel(file)) {
                var content = new SealedContent(
                        (java.nio.channels.FileChannel) channel,
                        new SealKeys(folder.resolve(BucketStore.KEYS)).key(SEALED_UNDER));
                IOException refused = assertThrows(IOException.class, () -> {
                    for (long at = 0; ; at += SEGMENT) {
                        if (content.read(ByteBuffer.allocate(1), at) < 0) {
                            return;
                        }
                    }
                });
                assertTrue(String.valueOf(refused.getMessage()).contains("changed"));
            }
        }
    }

    @Test
    void a_key_is_a_file_that_only_its_owner_reads() throws IOException {
        put(some(10));
        try (var keys = Files.list(folder.resolve(BucketStore.KEYS))) {
            Path key = keys.toList().getFirst();
            assertEquals(32, Files.size(key));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
    }

    @Test
    void an_object_says_under_which_key_and_one_that_is_put_in_its_place_in_the_clear_no_more() throws IOException {
        StoredObject sealed = put(some(10));
        assertEquals("aws:kms", sealed.metadata().headers().get(ObjectMetadata.ENCRYPTION));
        assertEquals(SEALED_UNDER, sealed.metadata().headers().get(ObjectMetadata.ENCRYPTION_KEY));
        try (ObjectDraft draft = store.draft(Set.of())) {
            StoredObject clear = store.put(draft, LAKE, KEY, sealed.metadata(), PutCondition.ALWAYS);
            assertNull(clear.metadata().headers().get(ObjectMetadata.ENCRYPTION));
        }
    }
}
