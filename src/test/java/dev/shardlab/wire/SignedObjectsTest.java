package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.model.Service;
import dev.shardlab.wire.sign.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Rules R4 and S4 of our security: where there are keys, heads, bodies and each of their chunks must be signed with them. */
@Timeout(60)
class SignedObjectsTest {

    private static final SigningKeys KEYS = new SigningKeys("AKTEST", "secret");

    private static LiveLab lab;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, Service.DEFAULT, options -> options.withKeys(KEYS));
        try (S3Client client = client("AKTEST", "secret")) {
            client.createBucket(r -> r.bucket("logs"));
        }
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static StaticCredentialsProvider credentials(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    private static S3Client client(String id, String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create(lab.endpoint.address()))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(id, secret))
                .build();
    }

    @Test
    void whoever_has_the_keys_is_heard_with_keys_of_any_kind_in_signed_chunks() {
        byte[] body = new byte[400_000];
        new Random(5).nextBytes(body);
        try (S3Client client = client("AKTEST", "secret")) {
            for (String key : new String[] {"plain", "a b/ü+&=~*'()!", "a//b", "%2F"}) {
                client.putObject(r -> r.bucket("logs").key(key), RequestBody.fromBytes(body));
                assertArrayEquals(
                        body,
                        client.getObjectAsBytes(r -> r.bucket("logs").key(key)).asByteArray());
            }
            assertEquals(
                    1,
                    client.listObjectsV2(r -> r.bucket("logs").prefix("a b/ü")).keyCount());
        }
    }

    @Test
    void the_asynchronous_client_is_heard_too_whose_chunks_are_not_signed() {
        try (S3AsyncClient client = S3AsyncClient.builder()
                .endpointOverride(URI.create(lab.endpoint.address()))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials("AKTEST", "secret"))
                .build()) {
            client.putObject(r -> r.bucket("logs").key("async"), AsyncRequestBody.fromString("hello"))
                    .join();
        }
    }

    @Test
    void whoever_has_other_keys_is_refused() {
        try (S3Client other = client("AKTEST", "guessed");
                S3Client stranger = client("AKOTHER", "secret")) {
            S3Exception wrong = assertThrows(
                    S3Exception.class,
                    () -> other.getObjectAsBytes(r -> r.bucket("logs").key("k")));
            assertEquals("SignatureDoesNotMatch", wrong.awsErrorDetails().errorCode());
            S3Exception unknown = assertThrows(
                    S3Exception.class,
                    () -> stranger.putObject(r -> r.bucket("logs").key("k"), RequestBody.fromString("x")));
            assertEquals("InvalidAccessKeyId", unknown.awsErrorDetails().errorCode());
        }
    }

    @Test
    void an_address_that_was_signed_before_is_good_once() throws Exception {
        try (S3Client client = client("AKTEST", "secret");
                S3Presigner presigner = S3Presigner.builder()
                        .endpointOverride(URI.create(lab.endpoint.address()))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials("AKTEST", "secret"))
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(true)
                                .build())
                        .build();
                HttpClient browser = HttpClient.newHttpClient()) {
            client.putObject(r -> r.bucket("logs").key("signed before"), RequestBody.fromString("hello"));
            URI address = presigner
                    .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(get -> get.bucket("logs").key("signed before")))
                    .url()
                    .toURI();
            HttpResponse<String> first = ask(browser, address);
            assertEquals("hello", first.body());
            assertEquals(403, ask(browser, address).statusCode());
        }
    }

    @Test
    void an_address_that_was_signed_in_the_older_way_is_good_no_longer() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI address = URI.create(
                    lab.endpoint.address() + "/logs/plain?AWSAccessKeyId=AKTEST&Signature=x&Expires=9999999999");
            assertEquals(400, ask(browser, address).statusCode());
        }
    }

    private static HttpResponse<String> ask(HttpClient browser, URI address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
