package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects through the whole of it, asked for by clients that send what they like. */
@Timeout(60)
class ObjectsOverHttpTest {

    private static final String SIGNED = RawClient.SIGNED.replace("/kinesis/", "/s3/");
    private static final String CHUNKED = SIGNED
            + "Content-Encoding: aws-chunked\r\nx-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\n"
            + "x-amz-trailer: x-amz-checksum-crc32\r\n";

    private static LiveLab lab;
    private static Path folder;

    @BeforeAll
    static void open(@TempDir Path given) throws IOException {
        folder = given;
        lab = LiveLab.open(folder, Service.DEFAULT, options -> options);
        assertEquals(200, ask("PUT", "/logs", SIGNED, "").status());
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static Reply ask(String method, String path, String headers, String body) throws IOException {
        return askHost("localhost", method, path, headers, body);
    }

    private static Reply askHost(String host, String method, String path, String headers, String body)
            throws IOException {
        String text = method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + lab.endpoint.port() + "\r\n" + headers
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.send(text.getBytes(StandardCharsets.UTF_8)).reply();
        }
    }

    private static Reply put(String path, String body) throws IOException {
        return ask("PUT", path, SIGNED, body);
    }

    private static Reply get(String path) throws IOException {
        return ask("GET", path, SIGNED, "");
    }

    private static void assertRefused(int status, String code, Reply reply) {
        assertEquals(status, reply.status(), reply.body());
        assertTrue(reply.body().contains("<Error><Code>" + code + "</Code>"), reply.body());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("buckets"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void an_object_is_put_got_and_deleted_and_lies_where_it_was_said() throws IOException {
        Reply put = put("/logs/a/b.txt", "hello");
        assertEquals(200, put.status());
        assertEquals("\"5d41402abc4b2a76b9719d911017c592\"", put.headers().get("etag"));
        assertEquals("hello", Files.readString(folder.resolve("buckets/logs/a/b.txt")));
        Reply got = get("/logs/a/b.txt");
        assertEquals("hello", got.body());
        assertEquals(got.headers().get("x-amz-request-id").length(), 36);
        assertTrue(got.headers().containsKey("x-amz-id-2"));
        assertEquals(204, ask("DELETE", "/logs/a/b.txt", SIGNED, "").status());
        assertEquals(204, ask("DELETE", "/logs/a/b.txt", SIGNED, "").status());
        assertRefused(404, "NoSuchKey", get("/logs/a/b.txt"));
        assertFalse(Files.exists(folder.resolve("buckets/logs/a")));
    }

    @Test
    void who_is_to_go_on_is_told_so_and_who_is_refused_need_not_send_anything() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            client.send("PUT /logs/expected HTTP/1.1\r\nHost: localhost\r\n" + SIGNED
                    + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertEquals(100, client.reply().status());
            client.send("ok");
            assertEquals(200, client.reply().status());
        }
        try (var client = new RawClient(lab.endpoint.port())) {
            client.send("PUT /nowhere/expected HTTP/1.1\r\nHost: localhost\r\n" + SIGNED
                    + "Expect: 100-continue\r\nContent-Length: 2000000000\r\n\r\n");
            assertRefused(404, "NoSuchBucket", client.reply());
        }
    }

    @Test
    void a_head_says_how_long_an_object_is_and_a_refusal_of_one_has_no_body() throws IOException {
        put("/logs/headed", "12345");
        for (String path : List.of("/logs/headed", "/logs/none", "/nowhere/x")) {
            try (var client = new RawClient(lab.endpoint.port())) {
                client.send("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n" + SIGNED + "Connection: close\r\n\r\n");
                String answer = client.untilClosed();
                boolean isThere = path.equals("/logs/headed");
                assertTrue(answer.startsWith("HTTP/1.1 " + (isThere ? 200 : 404)), answer);
                assertEquals(isThere, answer.contains("Content-Length: 5\r\n"), answer);
                assertTrue(answer.endsWith("\r\n\r\n"), answer);
            }
        }
    }

    @Test
    void some_bytes_are_given_with_numbers_of_any_length_and_what_is_no_range_is_none() throws IOException {
        put("/logs/ranged", "0123456789");
        assertRange(206, "56789", "bytes=5-");
        assertRange(206, "9", "bytes=9-99999999999999999");
        assertRange(206, "0123456789", "bytes=-99999999999999999");
        for (String none : List.of(
                "bytes=5-2",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "bytes=0-99999999999999999999999",
                "bytes=--1",
                "lines=1-2",
                "bytes=-")) {
            assertRange(200, "0123456789", none);
        }
        for (String beyond : List.of("bytes=10-", "bytes=99999999999999999-", "bytes=-0")) {
            assertRefused(416, "InvalidRange", ask("GET", "/logs/ranged", SIGNED + "Range: " + beyond + "\r\n", ""));
        }
    }

    private static void assertRange(int status, String bytes, String range) throws IOException {
        Reply reply = ask("GET", "/logs/ranged", SIGNED + "Range: " + range + "\r\n", "");
        assertEquals(status, reply.status(), range);
        assertEquals(bytes, reply.body(), range);
    }

    @Test
    void an_object_is_given_under_conditions() throws IOException {
        String etag = put("/logs/conditioned", "x").headers().get("etag");
        String past = "Thu, 01 Jan 2026 00:00:00 GMT\r\n";
        String future = "Fri, 01 Jan 2100 00:00:00 GMT\r\n";
        assertEquals(304, conditioned("If-None-Match: " + etag + "\r\n"));
        assertEquals(200, conditioned("If-None-Match: \"other\"\r\nIf-Modified-Since: " + future));
        assertEquals(304, conditioned("If-Modified-Since: " + future));
        assertEquals(200, conditioned("If-Modified-Since: " + past));
        assertEquals(412, conditioned("If-Match: \"other\"\r\n"));
        assertEquals(200, conditioned("If-Match: \"other\", " + etag + "\r\nIf-Unmodified-Since: " + past));
        assertEquals(412, conditioned("If-Unmodified-Since: " + past));
    }

    private static int conditioned(String headers) throws IOException {
        return ask("GET", "/logs/conditioned", SIGNED + headers, "").status();
    }

    @Test
    void R1_a_bucket_may_stand_before_the_name_of_the_host_and_nothing_else_may() throws IOException {
        put("/logs/hosted", "here");
        assertEquals(
                "here", askHost("logs.localhost", "GET", "/hosted", SIGNED, "").body());
        assertRefused(404, "NoSuchBucket", askHost("other.localhost", "GET", "/hosted", SIGNED, ""));
        for (String host :
                List.of("page.example", "logs.page.example", "logs.127.0.0.1", "-x-.localhost", "a..localhost")) {
            assertEquals(421, askHost(host, "GET", "/hosted", SIGNED, "").status(), host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://page.example\r\n", "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n"})
    void R2_a_web_page_is_turned_away(String headers) throws IOException {
        put("/logs/paged", "secret");
        for (String method : List.of("GET", "PUT", "DELETE")) {
            Reply reply = ask(method, "/logs/paged", SIGNED + headers, "");
            assertEquals(403, reply.status());
            assertFalse(reply.body().contains("secret"));
        }
        assertEquals("secret", get("/logs/paged").body());
    }

    @Test
    void R3_nothing_is_heard_without_a_signature_nor_from_the_form_of_a_browser() throws IOException {
        put("/logs/unsigned", "secret");
        for (String method : List.of("GET", "PUT", "DELETE")) {
            assertRefused(403, "AccessDenied", ask(method, "/logs/unsigned", "", ""));
        }
        assertEquals(
                403,
                ask("POST", "/logs", "Content-Type: multipart/form-data; boundary=b\r\n", "--b--")
                        .status());
        assertRefused(
                405,
                "MethodNotAllowed",
                ask("POST", "/logs", SIGNED + "Content-Type: multipart/form-data; boundary=b\r\n", "--b--"));
        assertEquals("secret", get("/logs/unsigned").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../escaped",
                "../escaped",
                "%2Fetc%2Fpasswd",
                "/etc/passwd",
                "C:%5Cescaped",
                "con",
                "%25%32%65%25%32%65",
                "nul.txt."
            })
    void S1_whatever_a_key_says_its_object_lies_in_its_bucket(String key) throws IOException {
        List<String> before = files();
        assertEquals(200, put("/logs/" + key, "of " + key).status());
        assertEquals("of " + key, get("/logs/" + key).body());
        List<String> after = files();
        assertEquals(before.size() + 2, after.size());
        assertTrue(
                after.stream()
                        .filter(file -> !before.contains(file))
                        .allMatch(file -> file.startsWith("buckets/logs/") || file.startsWith("buckets/.notes/logs/")),
                after.toString());
        try (Stream<Path> beside = Files.list(folder)) {
            assertTrue(beside.noneMatch(file -> file.toString().contains("escaped")));
        }
        assertEquals(204, ask("DELETE", "/logs/" + key, SIGNED, "").status());
        assertEquals(before, files());
    }

    @Test
    void S1_an_address_that_leads_out_of_all_or_has_a_zero_byte_is_refused_before_it_is_heard() throws IOException {
        List<String> before = files();
        for (String key : List.of("../../escaped", "%2e%2e/%2e%2e/escaped", "a%00b")) {
            assertEquals(400, put("/logs/" + key, "").status(), key);
        }
        assertEquals(before, files());
    }

    @Test
    void S1_what_is_no_strict_UTF_8_or_too_long_is_no_key_and_what_is_no_name_no_bucket() throws IOException {
        for (String key : List.of("%c0%ae%c0%ae", "%ff", "%ed%a0%80", "%f4%90%80%80", "a%2", "%zz")) {
            Reply reply = put("/logs/" + key, "");
            assertEquals(400, reply.status(), key + " " + reply);
        }
        assertRefused(400, "KeyTooLongError", put("/logs/" + "x".repeat(1_025), ""));
        for (String bucket : List.of("..", ".notes", "Logs", "%2e%2e", "a%2fb", "con")) {
            Reply reply = put("/" + bucket + "/x", "");
            assertTrue(reply.status() == 400 || reply.status() == 404, bucket + " " + reply);
        }
    }

    @Test
    void S2_what_is_given_out_is_saved_by_a_browser_and_runs_nothing() throws IOException {
        ask(
                "PUT",
                "/logs/page.html",
                SIGNED + "Content-Type: text/html\r\nContent-Disposition: inline\r\n",
                "<script>");
        String inline = "?response-content-disposition=inline%3B%20filename%3Dx";
        for (String query : List.of("", inline)) {
            Reply got = get("/logs/page.html" + query);
            assertEquals("nosniff", got.headers().get("x-content-type-options"));
            assertEquals("attachment", got.headers().get("content-disposition"));
            assertEquals("sandbox", got.headers().get("content-security-policy"));
            assertEquals("text/html", got.headers().get("content-type"));
        }
        assertEquals(
                "attachment; filename=y",
                get("/logs/page.html?response-content-disposition=attachment%3B%20filename%3Dy")
                        .headers()
                        .get("content-disposition"));
        assertRefused(400, "InvalidArgument", get("/logs/page.html?response-content-type=a%0d%0aSet-Cookie:%20b"));
    }

    @Test
    void S4_chunks_are_no_longer_than_was_said_and_end_as_they_should() throws IOException {
        String good = "3\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:hYfYZQ==\r\n\r\n";
        assertEquals(200, chunked(5, good).status());
        assertEquals("abcde", get("/logs/chunked").body());
        assertEquals(null, get("/logs/chunked").headers().get("content-encoding"));
        assertRefused(400, "BadDigest", chunked(5, good.replace("hYfY", "hYfZ")));
        assertRefused(400, "IncompleteBody", chunked(6, good));
        assertRefused(400, "IncompleteBody", chunked(4, good));
        assertRefused(400, "IncompleteBody", chunked(5, "3\r\nabc\r\n2\r\nde\r\n0\r\n"));
        assertRefused(400, "IncompleteBody", chunked(5, "7fffffffffffff\r\nabc"));
        for (String bad : List.of(
                "ffffffffffffffff\r\nabc",
                "-3\r\nabc\r\n0\r\n\r\n",
                "\r\n",
                "3\r\nabcX\r\n",
                "x".repeat(2_000),
                good + "more")) {
            assertRefused(400, "InvalidRequest", chunked(5, bad));
        }
        assertEquals("abcde", get("/logs/chunked").body());
        assertRefused(411, "MissingContentLength", ask("PUT", "/logs/chunked", CHUNKED, good));
        assertRefused(
                411,
                "MissingContentLength",
                ask("PUT", "/logs/chunked", CHUNKED + "x-amz-decoded-content-length: -5\r\n", good));
    }

    private static Reply chunked(int decoded, String body) throws IOException {
        return ask("PUT", "/logs/chunked", CHUNKED + "x-amz-decoded-content-length: " + decoded + "\r\n", body);
    }

    @Test
    void S5_xml_with_a_document_type_with_entities_too_deep_or_too_long_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String entity = "<!DOCTYPE Delete [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String object = "<Delete><Object><Key>%s</Key></Object></Delete>";
        for (String bad : List.of(
                entity + object.formatted("&x;"),
                "<!DOCTYPE Delete>" + object.formatted("k"),
                object.formatted("&x;"),
                "<Delete>" + "<a>".repeat(32) + "</a>".repeat(32) + "</Delete>",
                object.formatted("x".repeat(1 << 20)),
                "<Delete>" + "<Object/>".repeat(20_000) + "</Delete>",
                "<Delete></Delete>",
                "<Other/>",
                "",
                "no xml")) {
            Reply reply = ask("POST", "/logs?delete", SIGNED, bad);
            assertRefused(400, "MalformedXML", reply);
            assertFalse(reply.body().contains("secret"));
        }
        assertTrue(ask("POST", "/logs?delete", SIGNED, object.formatted("a &amp; b"))
                .body()
                .contains("<Deleted><Key>a &amp; b</Key></Deleted>"));
    }

    @Test
    void what_a_client_leaves_half_sent_leaves_nothing() throws IOException {
        List<String> before = files();
        try (var client = new RawClient(lab.endpoint.port())) {
            client.send("PUT /logs/half HTTP/1.1\r\nHost: localhost\r\n" + SIGNED + "Content-Length: 1000000\r\n\r\n"
                    + "x".repeat(300_000));
            while (files().equals(before)) {
                Thread.onSpinWait(); // until it has begun to be written
            }
        }
        while (!files().equals(before) || lab.endpoint.heldBytes() > 0) {
            Thread.onSpinWait(); // the test has a time of its own
        }
        assertRefused(404, "NoSuchKey", get("/logs/half"));
    }

    @Test
    void sums_that_do_not_fit_what_came_refuse_it() throws IOException {
        assertRefused(400, "BadDigest", summed("Content-MD5: XUFAKrxLKna5cZ2REBfFkg==\r\n", "other"));
        assertEquals(
                200,
                summed("Content-MD5: XUFAKrxLKna5cZ2REBfFkg==\r\n", "hello").status());
        assertRefused(400, "InvalidDigest", summed("Content-MD5: nonsense\r\n", "hello"));
        assertRefused(400, "BadDigest", summed("x-amz-checksum-crc32: AAAAAA==\r\n", "hello"));
        assertEquals(200, summed("x-amz-checksum-crc32: NhCmhg==\r\n", "hello").status());
        assertRefused(
                400, "XAmzContentSHA256Mismatch", summed("x-amz-content-sha256: " + "0".repeat(64) + "\r\n", "hello"));
        assertRefused(
                400, "InvalidRequest", summed("x-amz-checksum-crc32: NhCmhg==\r\nx-amz-checksum-sha1: x\r\n", "hello"));
    }

    private static Reply summed(String header, String body) throws IOException {
        return ask("PUT", "/logs/summed", SIGNED + header, body);
    }

    @Test
    void an_address_that_was_signed_in_the_older_way_is_good_where_any_signature_will_do() throws IOException {
        put("/logs/old", "hello");
        assertEquals(
                "hello",
                ask("GET", "/logs/old?AWSAccessKeyId=any&Signature=x&Expires=1", "", "")
                        .body());
    }

    @Test
    void what_is_not_served_is_said_in_the_services_words() throws IOException {
        for (String path : List.of("/logs?acl", "/logs?versioning", "/logs/k?tagging", "/logs/k?versionId=1")) {
            assertRefused(501, "NotImplemented", get(path));
        }
        assertRefused(501, "NotImplemented", ask("PUT", "/logs/k", SIGNED + "x-amz-tagging: a=b\r\n", ""));
        assertRefused(404, "NoSuchUpload", get("/logs/k?uploadId=../../logs"));
        assertRefused(400, "InvalidArgument", get("/logs?list-type=2&continuation-token=none-of-ours"));
    }
}
