package dev.shardlab.sink.firehose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.ListQuery;
import dev.shardlab.sink.s3.OpenObject;
import dev.shardlab.sink.s3.StoreLimits;
import io.airlift.compress.v3.snappy.SnappyFramedInputStream;
import io.airlift.compress.v3.snappy.SnappyHadoopStreams;
import io.airlift.compress.v3.snappy.SnappyJavaDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects are made of the event of their delivery, byte for byte. */
class DeliveredObjectsTest {

    private static final BucketName LAKE = new BucketName("lake");
    private static final VirtualTime AT = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void every_compression_gives_the_records_back_byte_for_byte(Compression compression) throws IOException {
        byte[] bytes =
                ObjectBytes.of(delivered("a/b" + compression.extension(), compression, false, "one", "two", "ä€𝄞"));
        assertEquals("onetwoä€𝄞", new String(opened(compression, bytes), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_event_makes_the_same_bytes(Compression compression) {
        ObjectDelivered object = delivered("a/b", compression, true, "one", "two");
        assertArrayEquals(ObjectBytes.of(object), ObjectBytes.of(object));
    }

    @Test
    void records_follow_each_other_without_anything_between_unless_a_delimiter_is_asked_for() {
        assertEquals("onetwo", text(delivered("k", Compression.UNCOMPRESSED, false, "one", "two")));
        assertEquals("one\ntwo\n", text(delivered("k", Compression.UNCOMPRESSED, true, "one", "two")));
    }

    @Test
    void only_those_records_are_in_it_that_were_delivered_with_it_and_no_keys() {
        RecordBatch batch = RecordBatch.builder()
                .add("key-1", "one".getBytes(StandardCharsets.UTF_8))
                .add("key-2", "two".getBytes(StandardCharsets.UTF_8))
                .add("key-3", "three".getBytes(StandardCharsets.UTF_8))
                .build();
        ObjectDelivered object = delivered(
                "k",
                Compression.UNCOMPRESSED,
                false,
                List.of(new BufferedRecords(AT, batch, IntColumn.of(2, 0, 1), 0, 2)));
        assertEquals("threeone", text(object));
    }

    @Test
    void an_object_lies_in_its_bucket_as_a_plain_file_under_its_name() throws IOException {
        BucketStore store = store();
        assertTrue(new DeliveredObjects(store)
                .put(delivered("2026/01/01/00/logs-1", Compression.UNCOMPRESSED, false, "one")));
        assertEquals("one", Files.readString(store.root().resolve("lake").resolve("2026/01/01/00/logs-1")));
    }

    @Test
    void with_a_key_an_object_lies_encrypted_and_is_read_in_the_clear() throws IOException {
        BucketStore store = store();
        BufferedRecords secret = BufferedRecords.first(
                1,
                RecordBatch.builder()
                        .addUnkeyed("secret".getBytes(StandardCharsets.UTF_8))
                        .build(),
                AT);
        new DeliveredObjects(store)
                .put(delivered(
                        "logs-1", Compression.UNCOMPRESSED, ObjectEncryption.under("k"), false, List.of(secret)));
        byte[] lies = Files.readAllBytes(store.root().resolve("lake").resolve("logs-1"));
        assertFalse(new String(lies, StandardCharsets.ISO_8859_1).contains("secret"));
        try (OpenObject open = store.open(LAKE, new ObjectKey("logs-1"))) {
            ByteBuffer read = ByteBuffer.allocate(6);
            open.content().read(read, 0);
            assertEquals("secret", new String(read.array(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_object_that_is_there_is_never_written_again() throws IOException {
        BucketStore store = store();
        DeliveredObjects objects = new DeliveredObjects(store);
        objects.put(delivered("logs-1", Compression.UNCOMPRESSED, false, "one"));
        assertFalse(objects.put(delivered("logs-1", Compression.UNCOMPRESSED, false, "another")));
        assertEquals("one", Files.readString(store.root().resolve("lake").resolve("logs-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "/etc/passwd", "a/../../b", "C:\\x", "CON", "trailing.", "nul\0byte"})
    void a_prefix_that_looks_like_a_way_out_stays_inside(String key) throws IOException {
        BucketStore store = store();
        new DeliveredObjects(store).put(delivered(key, Compression.UNCOMPRESSED, false, "one"));
        try (var files = Files.walk(folder)) {
            assertTrue(files.filter(Files::isRegularFile).allMatch(file -> file.startsWith(store.root())));
        }
        assertEquals(
                1, store.list(LAKE, new ListQuery("", "", "", 10)).objects().size());
    }

    @Test
    void where_there_is_no_room_nothing_is_visible_and_it_goes_on_once_there_is() throws IOException {
        BucketStore full =
                new BucketStore(folder.resolve("full"), StoreLimits.USUAL.withBytes(2), () -> AT.toInstant());
        ObjectDelivered object = delivered("logs-1", Compression.UNCOMPRESSED, false, "one");
        assertThrows(IOException.class, () -> new DeliveredObjects(full).put(object));
        assertEquals(0, full.list(LAKE, new ListQuery("", "", "", 10)).objects().size());
        BucketStore roomy = new BucketStore(folder.resolve("full"), StoreLimits.USUAL, () -> AT.toInstant());
        assertTrue(new DeliveredObjects(roomy).put(object));
    }

    private BucketStore store() {
        return new BucketStore(folder.resolve("buckets"), StoreLimits.USUAL, () -> AT.toInstant());
    }

    private static String text(ObjectDelivered object) {
        return new String(ObjectBytes.of(object), StandardCharsets.UTF_8);
    }

    private static ObjectDelivered delivered(
            String key, Compression compression, boolean delimited, String... records) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (String record : records) {
            batch.addUnkeyed(record.getBytes(StandardCharsets.UTF_8));
        }
        return delivered(
                key, compression, delimited, List.of(BufferedRecords.first(records.length, batch.build(), AT)));
    }

    private static ObjectDelivered delivered(
            String key, Compression compression, boolean delimited, List<BufferedRecords> content) {
        return delivered(key, compression, ObjectEncryption.NONE, delimited, content);
    }

    private static ObjectDelivered delivered(
            String key,
            Compression compression,
            ObjectEncryption encryption,
            boolean delimited,
            List<BufferedRecords> content) {
        S3Destination destination = new S3Destination(
                LAKE,
                ObjectPrefix.NONE,
                null,
                BufferingHints.S3_DEFAULT,
                compression,
                encryption,
                null,
                ZoneOffset.UTC);
        return new ObjectDelivered(
                AT,
                new DeliveryStreamName("logs"),
                1,
                Outlet.DATA,
                TippedBy.SIZE,
                new DeliveryStreamSettings(new DeliverySource.DirectPut(), destination, delimited),
                key,
                content.stream().mapToInt(BufferedRecords::size).sum(),
                content.stream().mapToLong(BufferedRecords::bytes).sum(),
                AT,
                content);
    }

    /** Read back by a reader that is not the writer's own. */
    private static byte[] opened(Compression compression, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (compression) {
            case UNCOMPRESSED -> bytes;
            case GZIP -> new GZIPInputStream(in).readAllBytes();
            case ZIP -> {
                ZipInputStream zip = new ZipInputStream(in);
                zip.getNextEntry();
                yield zip.readAllBytes();
            }
            case SNAPPY -> new SnappyFramedInputStream(new SnappyJavaDecompressor(), in).readAllBytes();
            case HADOOP_SNAPPY ->
                new SnappyHadoopStreams().createInputStream(in).readAllBytes();
        };
    }
}
