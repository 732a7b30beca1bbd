package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The AWS SDK for Java as it comes: it sums what it sends, in chunks, and compares the sums of what it gets. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ObjectSdkTest {

    private static final String BUCKET = "logs";

    private static StaticCredentialsProvider any() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));
    }

    private static void with(Consumer<S3Client> work) {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                S3Client client = S3Client.builder()
                        .endpointOverride(endpoint.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(any())
                        .build()) {
            client.createBucket(r -> r.bucket(BUCKET));
            work.accept(client);
        }
    }

    private static PutObjectResponse put(S3Client client, String key, String text) {
        return client.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void an_object_comes_back_as_it_was_put_with_all_that_was_said_of_it() {
        with(client -> {
            byte[] body = bytes(300_000);
            String etag = client.putObject(
                            r -> r.bucket(BUCKET)
                                    .key("a b/ü+%2F&=<x>.gz")
                                    .contentType("application/json")
                                    .contentEncoding("gzip")
                                    .metadata(Map.of("made-by", "firehose")),
                            RequestBody.fromBytes(body))
                    .eTag();
            ResponseBytes<GetObjectResponse> got =
                    client.getObjectAsBytes(r -> r.bucket(BUCKET).key("a b/ü+%2F&=<x>.gz"));
            assertArrayEquals(body, got.asByteArray());
            assertEquals(etag, got.response().eTag());
            assertEquals("application/json", got.response().contentType());
            assertEquals("gzip", got.response().contentEncoding());
            assertEquals(Map.of("made-by", "firehose"), got.response().metadata());
            HeadObjectResponse head = client.headObject(r -> r.bucket(BUCKET).key("a b/ü+%2F&=<x>.gz"));
            assertEquals(300_000, head.contentLength());
            assertEquals(etag, head.eTag());
        });
    }

    @Test
    void every_sum_that_the_client_can_make_is_compared_and_given_back() {
        with(client -> {
            Map<ChecksumAlgorithm, Function<GetObjectResponse, String>> sums = Map.of(
                    ChecksumAlgorithm.CRC32, GetObjectResponse::checksumCRC32,
                    ChecksumAlgorithm.SHA1, GetObjectResponse::checksumSHA1,
                    ChecksumAlgorithm.SHA256, GetObjectResponse::checksumSHA256);
            sums.forEach((algorithm, sum) -> {
                client.putObject(
                        r -> r.bucket(BUCKET).key("summed").checksumAlgorithm(algorithm),
                        RequestBody.fromBytes(bytes(100_000)));
                GetObjectResponse got = client.getObjectAsBytes(
                                r -> r.bucket(BUCKET).key("summed").checksumMode("ENABLED"))
                        .response();
                assertNotNull(sum.apply(got), algorithm.toString());
            });
        });
    }

    @Test
    void some_bytes_of_an_object_come_as_they_were_asked_for() {
        with(client -> {
            put(client, "k", "0123456789");
            assertEquals("234", got(client, "bytes=2-4"));
            assertEquals("89", got(client, "bytes=-2"));
            assertEquals("789", got(client, "bytes=7-"));
            S3Exception refused = assertThrows(S3Exception.class, () -> got(client, "bytes=10-"));
            assertEquals(416, refused.statusCode());
            assertEquals("InvalidRange", refused.awsErrorDetails().errorCode());
        });
    }

    private static String got(S3Client client, String range) {
        return client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range(range))
                .asUtf8String();
    }

    @Test
    void buckets_and_objects_are_listed_page_by_page_in_order_and_deleted() {
        with(client -> {
            for (String key : List.of("b", "a/2", "a/1", "c/1", "a-b", "😀", "ü")) {
                put(client, key, key);
            }
            List<String> keys = new ArrayList<>();
            client.listObjectsV2Paginator(r -> r.bucket(BUCKET).maxKeys(2))
                    .contents()
                    .forEach(object -> keys.add(object.key()));
            assertEquals(List.of("a-b", "a/1", "a/2", "b", "c/1", "ü", "😀"), keys);
            var page = client.listObjectsV2(r -> r.bucket(BUCKET).delimiter("/"));
            assertEquals(
                    List.of("a/", "c/"),
                    page.commonPrefixes().stream().map(CommonPrefix::prefix).toList());
            assertEquals(
                    List.of("a-b", "b", "ü", "😀"),
                    page.contents().stream().map(S3Object::key).toList());
            assertEquals(6, page.keyCount());
            assertEquals(
                    List.of("a/1", "a/2"),
                    client.listObjects(r -> r.bucket(BUCKET).prefix("a/")).contents().stream()
                            .map(S3Object::key)
                            .toList());
            assertEquals(
                    List.of(BUCKET),
                    client.listBuckets().buckets().stream().map(Bucket::name).toList());
            client.deleteObject(r -> r.bucket(BUCKET).key("b"));
            client.deleteObjects(r -> r.bucket(BUCKET)
                    .delete(Delete.builder()
                            .objects(keys.stream()
                                    .map(key ->
                                            ObjectIdentifier.builder().key(key).build())
                                    .toList())
                            .build()));
            client.deleteBucket(r -> r.bucket(BUCKET));
            assertEquals(List.of(), client.listBuckets().buckets());
        });
    }

    @Test
    void an_object_is_put_together_from_parts_and_copied() {
        with(client -> {
            byte[] body = bytes(6 << 20);
            String id = client.createMultipartUpload(r -> r.bucket(BUCKET).key("big"))
                    .uploadId();
            List<CompletedPart> parts = new ArrayList<>();
            int first = 5 << 20;
            for (int number = 1; number <= 2; number++) {
                int from = number == 1 ? 0 : first;
                int to = number == 1 ? first : body.length;
                int part = number;
                String etag = client.uploadPart(
                                r -> r.bucket(BUCKET).key("big").uploadId(id).partNumber(part),
                                RequestBody.fromBytes(Arrays.copyOfRange(body, from, to)))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(part).eTag(etag).build());
            }
            assertEquals(
                    2,
                    client.listParts(r -> r.bucket(BUCKET).key("big").uploadId(id))
                            .parts()
                            .size());
            String etag = client.completeMultipartUpload(
                            r -> r.bucket(BUCKET).key("big").uploadId(id).multipartUpload(u -> u.parts(parts)))
                    .eTag();
            assertEquals("-2\"", etag.substring(etag.length() - 3));
            client.copyObject(r -> r.sourceBucket(BUCKET)
                    .sourceKey("big")
                    .destinationBucket(BUCKET)
                    .destinationKey("copies/ü big"));
            assertArrayEquals(
                    body,
                    client.getObjectAsBytes(r -> r.bucket(BUCKET).key("copies/ü big"))
                            .asByteArray());
        });
    }

    @Test
    void a_refusal_is_the_exception_that_bears_its_name() {
        with(client -> {
            assertThrows(
                    NoSuchKeyException.class,
                    () -> client.getObjectAsBytes(r -> r.bucket(BUCKET).key("none")));
            assertThrows(
                    NoSuchKeyException.class,
                    () -> client.headObject(r -> r.bucket(BUCKET).key("none")));
            assertThrows(NoSuchBucketException.class, () -> client.listObjectsV2(r -> r.bucket("nowhere")));
            put(client, "k", "1");
            S3Exception refused = assertThrows(
                    S3Exception.class,
                    () -> client.putObject(
                            r -> r.bucket(BUCKET).key("k").ifNoneMatch("*"), RequestBody.fromString("2")));
            assertEquals("PreconditionFailed", refused.awsErrorDetails().errorCode());
            S3Exception full = assertThrows(S3Exception.class, () -> client.deleteBucket(r -> r.bucket(BUCKET)));
            assertEquals("BucketNotEmpty", full.awsErrorDetails().errorCode());
            S3Exception beyond =
                    assertThrows(S3Exception.class, () -> client.getBucketVersioning(r -> r.bucket(BUCKET)));
            assertEquals("NotImplemented", beyond.awsErrorDetails().errorCode());
        });
    }

    @Test
    void the_asynchronous_client_speaks_to_it_as_well_and_keeps_files_as_they_are() throws Exception {
        Path file = Files.createTempFile("object", ".bin");
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                S3AsyncClient client = S3AsyncClient.builder()
                        .endpointOverride(endpoint.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(any())
                        .build()) {
            Files.write(file, bytes(3 << 20));
            client.createBucket(r -> r.bucket(BUCKET)).join();
            client.putObject(r -> r.bucket(BUCKET).key("f"), AsyncRequestBody.fromFile(file))
                    .join();
            assertArrayEquals(
                    Files.readAllBytes(file),
                    client.getObject(r -> r.bucket(BUCKET).key("f"), AsyncResponseTransformer.toBytes())
                            .join()
                            .asByteArray());
        } finally {
            Files.delete(file);
        }
    }
}
