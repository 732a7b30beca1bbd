package dev.shardlab.wire.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.model.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against the worked example of the service's own guide (key AKIDEXAMPLE, 30 August 2015), and against requests that were
 * signed by botocore.
 */
class VerifierTest {

    private static final SigningKeys KEYS = new SigningKeys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    record Sent(String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body)
            implements SignedParts {
        @Override
        public List<String> header(String name) {
            String value = headers.get(name.toLowerCase(Locale.ROOT));
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public Set<String> headerNames() {
            return headers.keySet();
        }
    }

    private static SignatureRefusal check(Sent sent, SigningKeys keys, String service, Instant now) {
        Claim claim = assertInstanceOf(Claim.class, Claims.of(sent));
        return new Verifier(keys, service, () -> now).check(sent, claim);
    }

    /** The example of the guide: ListUsers of IAM. */
    private static Sent listUsers(String signature) {
        return new Sent(
                "GET",
                "/",
                "Action=ListUsers&Version=2010-05-08",
                Map.of(
                        "host", "iam.amazonaws.com",
                        "content-type", "application/x-www-form-urlencoded; charset=utf-8",
                        "x-amz-date", "20150830T123600Z",
                        "authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
                                        + " SignedHeaders=content-type;host;x-amz-date, Signature=" + signature),
                new byte[0]);
    }

    private static final String DOCUMENTED = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

    @Test
    void the_example_of_the_guide_is_right() {
        assertNull(check(listUsers(DOCUMENTED), KEYS, "iam", THEN));
    }

    @Test
    void one_digit_else_is_wrong() {
        assertEquals(
                new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, MISMATCH),
                check(listUsers(DOCUMENTED.replace('7', '8')), KEYS, "iam", THEN));
        assertEquals(
                new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, MISMATCH), check(listUsers("00"), KEYS, "iam", THEN));
    }

    @Test
    void another_secret_is_wrong_and_another_key_unknown() {
        assertEquals(
                new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, MISMATCH),
                check(listUsers(DOCUMENTED), new SigningKeys("AKIDEXAMPLE", "another"), "iam", THEN));
        assertEquals(
                new SignatureRefusal(
                        ErrorCode.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid."),
                check(listUsers(DOCUMENTED), new SigningKeys("AKOTHER", "another"), "iam", THEN));
    }

    @Test
    void another_service_is_told_so() {
        assertEquals(
                new SignatureRefusal(
                        ErrorCode.INVALID_SIGNATURE, "Credential should be scoped to correct service: 'kinesis'. "),
                check(listUsers(DOCUMENTED), KEYS, "kinesis", THEN));
    }

    @Test
    void five_minutes_are_allowed_either_way_and_no_more() {
        Duration five = Duration.ofMinutes(5);
        assertNull(check(listUsers(DOCUMENTED), KEYS, "iam", THEN.plus(five)));
        assertNull(check(listUsers(DOCUMENTED), KEYS, "iam", THEN.minus(five)));
        assertEquals(
                new SignatureRefusal(
                        ErrorCode.INVALID_SIGNATURE,
                        "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z"
                                + " (20150830T124101Z - 5 min.)"),
                check(listUsers(DOCUMENTED), KEYS, "iam", THEN.plus(five).plusSeconds(1)));
        assertEquals(
                new SignatureRefusal(
                        ErrorCode.INVALID_SIGNATURE,
                        "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z"
                                + " (20150830T123059Z + 5 min.)"),
                check(listUsers(DOCUMENTED), KEYS, "iam", THEN.minus(five).minusSeconds(1)));
    }

    private static Sent with(String authorization, String date) {
        return new Sent(
                "POST", "/", "", Map.of("host", "h", "x-amz-date", date, "authorization", authorization), new byte[0]);
    }

    private static String message(String credential, String signedHeaders, String date) {
        SignatureRefusal refusal = check(
                with(
                        "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=" + signedHeaders
                                + ", Signature=0",
                        date),
                KEYS,
                "kinesis",
                THEN);
        return refusal.error().wireName() + ": " + refusal.message();
    }

    @Test
    void a_scope_must_fit_the_request() {
        assertEquals(
                "IncompleteSignatureException: Credential must have exactly 5 slash-delimited elements,"
                        + " e.g. keyid/date/region/service/term, got 'AK/20150830/kinesis'",
                message("AK/20150830/kinesis", "host", "20150830T123600Z"));
        assertEquals(
                "InvalidSignatureException: Credential should be scoped with a valid terminator: 'aws4_request', not 'x'.",
                message("AK/20150830/r/kinesis/x", "host", "20150830T123600Z"));
        assertEquals(
                "InvalidSignatureException: Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date"
                        + " from HTTP: '20150829' != '20150830', from '20150830T123600Z'.",
                message("AK/20150829/r/kinesis/aws4_request", "host", "20150830T123600Z"));
        assertEquals(
                "InvalidSignatureException: 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
                message("AK/20150830/r/kinesis/aws4_request", "x-amz-date", "20150830T123600Z"));
        assertEquals(
                "IncompleteSignatureException: Date must be in ISO-8601 'basic format'. Got 'today'. See"
                        + " http://en.wikipedia.org/wiki/ISO_8601",
                message("AK/20150830/r/kinesis/aws4_request", "host", "today"));
    }

    private static final SigningKeys OURS = new SigningKeys("AKIASHARDLAB", "not/so+secret");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SCOPE = "AKIASHARDLAB/20261120/eu-central-1/kinesis/aws4_request";

    private static String authorization(String signedHeaders, String signature) {
        return "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_botocore_signs_is_right() {
        Sent sent = new Sent(
                "POST",
                "/",
                null,
                Map.of(
                        "host", "127.0.0.1:4567",
                        "content-type", "application/x-amz-json-1.1",
                        "x-amz-target", "Kinesis_20131202.ListStreams",
                        "x-amz-date", "20261120T120000Z",
                        "x-amz-security-token", "a token==",
                        "authorization",
                                authorization(
                                        "content-type;host;x-amz-date;x-amz-security-token;x-amz-target",
                                        "8401fdc3470bd2d1ef79998fc44684b5db7e98c0fef6e02e34f2f50d4b7b9c91")),
                utf8("{}"));
        assertNull(check(sent, OURS, "kinesis", NOON));
        Sent changed = new Sent("POST", "/", null, sent.headers(), utf8("{ }"));
        assertEquals(
                new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, MISMATCH), check(changed, OURS, "kinesis", NOON));
    }

    @Test
    void what_botocore_signs_with_a_path_and_a_query_is_right() {
        Sent sent = new Sent(
                "POST",
                "/a%20b/\u00fc",
                "x=1&a=b%2Fc&a=&X=~-_.",
                Map.of(
                        "host", "127.0.0.1:4567",
                        "x-amz-date", "20261120T120000Z",
                        "authorization",
                                authorization(
                                        "host;x-amz-date",
                                        "43dd1c40c3d3001bda5b725c30c42f48b5bb4a6c784d525a7bb85f593b2d50cf")),
                utf8("{\"StreamName\":\"\u00fc\"}"));
        assertNull(check(sent, OURS, "kinesis", NOON));
    }

    @Test
    void what_botocore_signs_in_the_query_is_right_for_as_long_as_it_says() {
        Sent sent = new Sent(
                "POST",
                "/",
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIASHARDLAB%2F20261120%2Feu-central-1%2Fkinesis%2F"
                        + "aws4_request&X-Amz-Date=20261120T120000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=553320a6c99a1568ab422273ddb6dc54b4503b32a7cbb68cf19bad0dfde60899",
                Map.of("host", "127.0.0.1:4567"),
                new byte[0]);
        assertNull(check(sent, OURS, "kinesis", NOON));
        assertNull(check(sent, OURS, "kinesis", NOON.plusSeconds(900)));
        assertEquals(
                new SignatureRefusal(
                        ErrorCode.INVALID_SIGNATURE,
                        "Signature expired: 20261120T120000Z is now earlier than 20261120T120001Z"
                                + " (20261120T121501Z - 15 min.)"),
                check(sent, OURS, "kinesis", NOON.plusSeconds(901)));
    }

    @Test
    void R4_a_presigned_request_is_taken_once_however_long_it_is_good() {
        Sent sent = new Sent(
                "POST",
                "/",
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIASHARDLAB%2F20261120%2Feu-central-1%2Fkinesis%2F"
                        + "aws4_request&X-Amz-Date=20261120T120000Z&X-Amz-Expires=604800&X-Amz-SignedHeaders=host",
                Map.of("host", "127.0.0.1:4567"),
                new byte[0]);
        var now = new AtomicReference<>(NOON);
        var verifier = new Verifier(OURS, "kinesis", now::get);
        Sent signed = presigned(sent);
        Claim claim = assertInstanceOf(Claim.class, Claims.of(signed));
        assertNull(verifier.check(signed, claim));
        for (int minutes = 1; minutes < 7 * 24 * 60; minutes += 9) {
            now.set(NOON.plus(Duration.ofMinutes(minutes)));
            assertEquals(
                    new SignatureRefusal(
                            ErrorCode.INVALID_SIGNATURE,
                            "Signature was used before: each request must be signed anew."),
                    verifier.check(signed, claim));
        }
    }

    private static Sent presigned(Sent sent) {
        var claim = new Claim(
                "AKIASHARDLAB/20261120/eu-central-1/kinesis/aws4_request", List.of("host"), "", "", true, "604800");
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                "20261120T120000Z",
                "20261120/eu-central-1/kinesis/aws4_request",
                Digests.hex(Digests.sha256(CanonicalRequest.of(sent, claim, Digests.hex(Digests.sha256(sent.body())))
                        .getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + OURS.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of("20261120", "eu-central-1", "kinesis", "aws4_request")) {
            key = Digests.hmac(key, step);
        }
        return new Sent(
                sent.method(),
                sent.rawPath(),
                sent.rawQuery() + "&X-Amz-Signature=" + Digests.hex(Digests.hmac(key, toSign)),
                sent.headers(),
                sent.body());
    }

    @Test
    void R5_escapes_that_are_no_utf8_never_become_a_slash() {
        for (String escapes : List.of("%c0%af", "%e0%80%af", "%f0%80%80%af")) {
            String value = Query.of("X-Amz-Credential=a" + escapes + "b").first("X-Amz-Credential");
            assertEquals("ab", String.valueOf(value).replace("\ufffd", ""));
        }
    }

    @Test
    void a_secret_is_never_printed() {
        assertEquals("SigningKeys[AKIDEXAMPLE]", KEYS.toString());
    }

    private static final String HASH_OF_TWO_BRACES = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    /** Whoever hears a request could otherwise have it done again, or another action done in its name. */
    @Test
    void R4_a_signature_is_taken_once_within_the_time_in_which_it_is_good() {
        Sent sent = listUsers(DOCUMENTED);
        Claim claim = assertInstanceOf(Claim.class, Claims.of(sent));
        var time = new AtomicReference<>(THEN.minusSeconds(300));
        Verifier verifier = new Verifier(KEYS, "iam", time::get);
        SignatureRefusal used = new SignatureRefusal(
                ErrorCode.INVALID_SIGNATURE, "Signature was used before: each request must be signed anew.");

        assertNull(verifier.checkHead(sent, claim));
        assertNull(verifier.check(sent, claim));
        for (int second = -300; second <= 300; second += 100) {
            time.set(THEN.plusSeconds(second));
            assertEquals(used, verifier.check(sent, claim));
        }
    }

    /** boto3 twice in a second: the same signature, but another number, which it does not sign; and so when it repeats a request. */
    @Test
    void R4_what_a_client_asks_twice_in_a_second_it_may_ask_twice() {
        var time = new AtomicReference<>(THEN);
        Verifier verifier = new Verifier(KEYS, "iam", time::get);
        assertEquals(true, isTaken(verifier, numbered("a", "attempt=1")));
        assertEquals(true, isTaken(verifier, numbered("b", "attempt=1")));
        assertEquals(true, isTaken(verifier, numbered("b", "attempt=2; max=3")));
        assertEquals(false, isTaken(verifier, numbered("a", "attempt=1")));
        assertEquals(false, isTaken(verifier, numbered("b", "attempt=2; max=3")));
        assertEquals(false, isTaken(verifier, listUsers(DOCUMENTED)));

        time.set(THEN.plusSeconds(2));
        assertEquals(true, isTaken(verifier, numbered("c", "attempt=1")));
        time.set(THEN.plusSeconds(3));
        assertEquals(false, isTaken(verifier, numbered("d", "attempt=1")));
    }

    @Test
    void R4_a_number_does_not_help_who_repeats_what_had_none() {
        Verifier verifier = new Verifier(KEYS, "iam", () -> THEN);
        assertEquals(true, isTaken(verifier, listUsers(DOCUMENTED)));
        assertEquals(false, isTaken(verifier, numbered("a", "attempt=1")));
    }

    /** Whoever heard a request could wait for the next start. */
    @Test
    void R4_a_signature_that_was_used_is_not_taken_after_a_new_start(@TempDir Path folder) throws IOException {
        var time = new AtomicReference<>(THEN);
        assertEquals(true, isTaken(Verifier.remembering(KEYS, "iam", time::get, folder), listUsers(DOCUMENTED)));
        for (int start = 0; start < 3; start++) {
            time.set(time.get().plusSeconds(60));
            Verifier next = Verifier.remembering(KEYS, "iam", time::get, folder);
            assertEquals(false, isTaken(next, listUsers(DOCUMENTED)));
            assertEquals(false, isTaken(next, numbered("a", "attempt=1")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals(16, Files.size(file), "what was used once is kept once");
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
        }
        time.set(THEN.plusSeconds(900));
        var unused = Verifier.remembering(KEYS, "iam", time::get, folder);
        assertEquals(0, Files.size(folder.resolve("signatures-iam")), "what is good no longer is forgotten");
    }

    @Test
    void R4_notes_that_were_damaged_or_cannot_be_written_keep_nobody_out(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("signatures-iam"),
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, -1, -1, -1, -1, -1, -1, -1, -1, 9});
        assertEquals(true, isTaken(Verifier.remembering(KEYS, "iam", () -> THEN, folder), listUsers(DOCUMENTED)));
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(true, isTaken(Verifier.remembering(KEYS, "iam", () -> THEN, file), listUsers(DOCUMENTED)));
    }

    private static boolean isTaken(Verifier verifier, Sent sent) {
        return verifier.check(sent, assertInstanceOf(Claim.class, Claims.of(sent))) == null;
    }

    private static Sent numbered(String invocation, String attempt) {
        Sent sent = listUsers(DOCUMENTED);
        var headers = new TreeMap<>(sent.headers());
        headers.put("amz-sdk-invocation-id", invocation);
        headers.put("amz-sdk-request", attempt);
        return new Sent(sent.method(), sent.rawPath(), sent.rawQuery(), headers, sent.body());
    }

    @Test
    void R4_what_begins_with_x_amz_and_the_content_type_are_signed() {
        for (String unsigned : List.of("x-amz-target", "content-type", "x-amz-security-token")) {
            Sent sent = new Sent(
                    "POST",
                    "/",
                    null,
                    Map.of(
                            "host",
                            "127.0.0.1:4567",
                            "x-amz-date",
                            "20261120T120000Z",
                            unsigned,
                            "Kinesis_20131202.DeleteStream",
                            "authorization",
                            authorization("host;x-amz-date", "00")),
                    utf8("{}"));
            assertEquals(
                    new SignatureRefusal(
                            ErrorCode.INVALID_SIGNATURE,
                            "'" + unsigned + "' must be a 'SignedHeader' in the AWS Authorization."),
                    check(sent, OURS, "kinesis", NOON));
        }
    }

    @Test
    void R5_a_signature_is_judged_by_the_hash_that_is_claimed_before_the_body_has_come() {
        Map<String, String> headers = Map.of(
                "host",
                "127.0.0.1:4567",
                "x-amz-date",
                "20261120T120000Z",
                "x-amz-content-sha256",
                HASH_OF_TWO_BRACES,
                "authorization",
                authorization("host;x-amz-content-sha256;x-amz-date", "00"));
        Sent head = new Sent("POST", "/", null, headers, new byte[0]);
        Claim claim = assertInstanceOf(Claim.class, Claims.of(head));

        assertEquals(
                new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, MISMATCH),
                new Verifier(OURS, "kinesis", () -> NOON).checkHead(head, claim));
    }

    @Test
    void the_canonical_form_undoes_what_a_proxy_may_do() {
        Sent sent = new Sent(
                "GET",
                "/a/./b%20c/../d//",
                "b=2&a=%2f+x&a=&X-Amz-Signature=00",
                Map.of("host", " h ", "x-y", "a   b"),
                "{}".getBytes(StandardCharsets.UTF_8));
        var claim = new Claim("", List.of("host", "x-y"), "", "", true, null);
        assertEquals("""
                GET
                /a/d/
                a=&a=%2F%20x&b=2
                host:h
                x-y:a b

                host;x-y
                44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a""", CanonicalRequest.of(sent, claim, HASH_OF_TWO_BRACES));
        assertEquals(
                "/b%2520c",
                CanonicalRequest.of(new Sent("GET", "/b%20c", null, Map.of(), new byte[0]), claim, "")
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }
}
