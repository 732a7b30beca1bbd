package dev.shardlab.wire.s3;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.StoreLimits;
import dev.shardlab.wire.s3.S3Service.Beginning;
import dev.shardlab.wire.sign.ObjectSignatures;
import dev.shardlab.wire.sign.SignedParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ServiceTest {

    private static final Map<String, String> SIGNED = Map.of(
            "authorization",
            "AWS4-HMAC-SHA256 Credential=AK/20261120/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=00",
            "x-amz-date",
            "20261120T000000Z");

    private S3Service service;

    @BeforeEach
    void aService(@TempDir Path folder) {
        service = new S3Service(
                new BucketStore(folder.resolve("buckets"), StoreLimits.USUAL, InstantSource.system()),
                new ObjectSignatures(null, folder),
                Service.DEFAULT);
    }

    /** A head as it was sent. */
    private record Head(
            String method, String rawPath, @Nullable String rawQuery, Map<String, String> headers)
            implements SignedParts {

        @Override
        public List<String> header(String name) {
            String value = headers.get(name);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public Set<String> headerNames() {
            return headers.keySet();
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }
    }

    private static S3Visit from(boolean here) {
        return new S3Visit("id", "host-id", "https://lab:4568", here, null);
    }

    @Test
    void S4_a_body_that_nobody_signed_comes_from_this_machine_alone() {
        Head put = new Head("PUT", "/logs", null, SIGNED);
        assertInstanceOf(Beginning.Heard.class, service.begin(put, from(true)));
        Beginning.Refused refused = assertInstanceOf(Beginning.Refused.class, service.begin(put, from(false)));
        S3Answer.Body.Xml xml =
                assertInstanceOf(S3Answer.Body.Xml.class, refused.answer().body());
        String said = new String(xml.bytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("<Code>AccessDenied</Code><Message>From other machines a body must be signed"), said);
        assertInstanceOf(Beginning.Heard.class, service.begin(new Head("GET", "/logs", null, SIGNED), from(false)));
    }

    @Test
    void a_request_is_about_objects_if_it_is_signed_so_or_can_mean_nothing_else() {
        assertTrue(S3Service.isMeant(new Head("POST", "/logs", "delete", SIGNED)));
        assertTrue(
                S3Service.isMeant(new Head("GET", "/", "X-Amz-Credential=AK%2F1%2Fr%2Fs3%2Faws4_request", Map.of())));
        assertTrue(S3Service.isMeant(new Head("GET", "/logs/k", null, Map.of())));
        assertFalse(S3Service.isMeant(new Head("GET", "/", null, Map.of())));
        assertFalse(S3Service.isMeant(new Head("POST", "/logs/k", null, Map.of())));
        assertFalse(S3Service.isMeant(
                new Head("GET", "/000000000000/jobs", "Action=ReceiveMessage", Map.of("authorization", "x/sqs/y"))));
        assertFalse(
                S3Service.isMeant(new Head("POST", "/", null, Map.of("x-amz-target", "Kinesis_20131202.PutRecord"))));
    }
}
