package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.kinesis.HashKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunVerbTest {

    private static final Path OWN_LOG = SCENARIOS.resolve("own-log.json");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private static JsonNode report(Ran ran) {
        assertEquals(0, ran.code(), ran.err());
        return JSON.readTree(ran.out());
    }

    /** A log of our own making: 3,000 lines, addresses from the ranges kept for documentation. */
    private Path log(int lines) throws IOException {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            text.add("198.51.100." + i * i % 251 + " - - [17/May/2015:10:" + String.format("%02d", i / 60 % 60) + ":"
                    + String.format("%02d", i % 60) + " +0000] \"GET /page/" + i
                    + " HTTP/1.1\" 200 512 \"-\" \"test\"");
        }
        return Files.write(folder.resolve("access.log"), text);
    }

    /** Where a client's lines belong, by the platform's MD5 and big numbers alone. */
    private static int shardOf(String client, int shards) throws NoSuchAlgorithmException {
        byte[] md5 = MessageDigest.getInstance("MD5").digest(client.getBytes(StandardCharsets.UTF_8));
        BigInteger width = BigInteger.ONE.shiftLeft(128).divide(BigInteger.valueOf(shards));
        return new BigInteger(1, md5)
                .divide(width)
                .min(BigInteger.valueOf(shards - 1L))
                .intValueExact();
    }

    private Path queues() throws IOException {
        return Files.writeString(folder.resolve("queue.json"), """
                {"shardlab": 1, "title": "Queue", "duration": "2m", "network": "10ms", "streams": [],
                 "queues": [{"name": "orders"}],
                 "queueProducers": [{"name": "shop", "rate": 2, "payload": {"template": "sixsix"}, "stops": "20s"}],
                 "queueWorkers": [{"name": "packers", "messagesPerReceive": 10, "workPerMessage": "1s"}]}
                """);
    }

    @Test
    void a_run_tells_of_its_queues_under_the_services_own_names() throws Exception {
        String text = shardlab("run", queues()).out();
        assertTrue(text.contains("Queue orders: standard"), text);
        assertTrue(
                text.replaceAll(" +", " ").contains("\n NumberOfMessagesSent 40\n NumberOfMessagesReceived 40\n"),
                text);

        JsonNode orders = report(shardlab("run", queues(), "--report", "json")).at("/queues/orders");
        assertEquals(
                List.of(
                        "ApproximateNumberOfMessagesVisible",
                        "ApproximateNumberOfMessagesNotVisible",
                        "ApproximateNumberOfMessagesDelayed",
                        "ApproximateAgeOfOldestMessage",
                        "NumberOfMessagesSent",
                        "NumberOfMessagesReceived",
                        "NumberOfMessagesDeleted",
                        "NumberOfEmptyReceives",
                        "SentMessageSize"),
                List.copyOf(orders.propertyNames()).subList(0, 9));
        assertEquals(40, orders.get("NumberOfMessagesDeleted").asInt());
        assertEquals(3, orders.get("NumberOfEmptyReceives").asInt());
    }

    @Test
    void every_line_of_a_log_is_put_into_the_shard_of_its_clients_md5() throws Exception {
        Path log = log(3000);
        JsonNode report = report(shardlab("run", OWN_LOG, "--file", "log=" + log, "--report", "json"));

        JsonNode shards = report.at("/streams").iterator().next().get("shards");
        TreeMap<String, Long> expected = new TreeMap<>();
        shards.propertyNames().forEach(name -> expected.put(name, 0L));
        for (String line : Files.readAllLines(log)) {
            String client = line.substring(0, line.indexOf(' '));
            expected.merge("shardId-%012d".formatted(shardOf(client, expected.size())), 1L, Long::sum);
        }
        TreeMap<String, Long> counted = new TreeMap<>();
        shards.propertyStream()
                .forEach(shard -> counted.put(
                        shard.getKey(), shard.getValue().get("records").asLong()));
        assertEquals(expected, counted);
        assertEquals(3000, report.at("/records/put").asLong());
    }

    @Test
    void the_report_tells_all_that_is_promised_of_it() {
        JsonNode report = report(shardlab("run", SCENARIOS.resolve("resharding.json"), "--report", "json"));

        for (String pointer : List.of(
                "/events",
                "/digest",
                "/simulated",
                "/records/put",
                "/records/throttled",
                "/records/read",
                "/records/expired")) {
            assertTrue(report.at(pointer).isValueNode(), pointer + " is missing");
        }
        JsonNode shard = report.at("/streams").iterator().next().at("/shards/shardId-000000000000");
        for (String name : List.of("records", "bytes", "startingHashKey", "endingHashKey", "state")) {
            assertTrue(shard.has(name), name + " is missing in " + shard);
        }
        assertEquals(HashKey.MIN.toString(), shard.get("startingHashKey").asString());
        JsonNode application = report.at("/applications").iterator().next();
        assertTrue(application.has("read") && application.has("millisBehindLatest"), application.toString());
        assertTrue(report.at("/goals").isArray() && !report.at("/goals").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hot-shard", "queue-or-log", "firehose-buffering"})
    void the_events_of_every_system_are_written_one_a_line(String name) throws IOException {
        Path file = folder.resolve("events.ndjson");
        Ran ran = shardlab(
                "run", SCENARIOS.resolve(name + ".json"), "--until", "30s", "--events", file, "--report", "json");

        List<String> lines = Files.readAllLines(file);
        assertEquals(report(ran).get("events").asLong(), lines.size());
        for (String line : lines) {
            assertTrue(JSON.readTree(line).has("event"), line);
        }
    }

    @Test
    void the_same_seed_prints_the_same_bytes_and_another_seed_another_digest() {
        Object[] line = {"run", SCENARIOS.resolve("partition-keys.json"), "--report", "json"};
        Ran first = shardlab(line);
        assertEquals(first, shardlab(line));

        Ran other = shardlab("run", SCENARIOS.resolve("partition-keys.json"), "--report", "json", "--seed", "99");
        assertNotEquals(report(first).get("digest"), report(other).get("digest"));
    }

    @Test
    void R6_events_are_never_written_over_what_is_read() throws Exception {
        Path scenario = Files.copy(SCENARIOS.resolve("resharding.json"), folder.resolve("mine.json"));
        byte[] before = Files.readAllBytes(scenario);
        for (String more : List.of("--seed=7", "--overwrite")) {
            Ran ran = shardlab("run", scenario, "--events", folder.resolve(".").resolve("mine.json"), more);
            assertEquals(1, ran.code());
            assertTrue(ran.err().contains("this file is read, so nothing is written over it."), ran.err());
            assertArrayEquals(before, Files.readAllBytes(scenario));
        }
    }

    @Test
    void R6_events_are_written_over_a_file_that_is_there_only_if_that_is_said() throws Exception {
        Path events = Files.writeString(folder.resolve("events.ndjson"), "mine");
        Object[] run = {"run", SCENARIOS.resolve("resharding.json"), "--until", "1s", "--events", events};
        Ran refused = shardlab(run);
        assertEquals(1, refused.code());
        assertTrue(
                refused.err().contains("it exists already. Name another file, or say --overwrite as well."),
                refused.err());
        assertEquals("mine", Files.readString(events));
        Object[] overwrite = Arrays.copyOf(run, run.length + 1);
        overwrite[run.length] = "--overwrite";
        assertEquals(0, shardlab(overwrite).code());
        assertTrue(Files.readString(events).startsWith("{"));
    }

    @Test
    void every_event_is_one_line_of_the_event_file() throws IOException {
        Path events = folder.resolve("events.ndjson");
        JsonNode report = report(shardlab(
                "run", SCENARIOS.resolve("resharding.json"), "--until", "20s", "--events", events, "--report", "json"));

        List<String> lines = Files.readAllLines(events);
        assertEquals(report.get("events").asLong(), lines.size());
        Instant before = Instant.MIN;
        for (String line : lines) {
            JsonNode event = JSON.readTree(line);
            assertTrue(event.get("event").isString(), line);
            Instant at = Instant.parse(event.get("at").asString());
            assertFalse(at.isBefore(before), line);
            before = at;
        }
    }

    @Test
    void the_text_report_names_streams_applications_and_goals() {
        Ran ran = shardlab("run", SCENARIOS.resolve("applications.json"));
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("Stream "), ran.out());
        assertTrue(ran.out().contains("Application "), ran.out());
        assertTrue(ran.out().contains("Goals"), ran.out());
    }

    @Test
    void a_file_of_another_format_is_refused_before_the_run_with_its_name_its_lines_and_what_is_expected()
            throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.jsonl"), "{\"user\":\"u1\",\"msg\":\"hello\"}\n".repeat(70_000));
        Ran ran = shardlab("run", OWN_LOG, "--file", "log=" + other, "--report", "json");

        assertEquals(1, ran.code());
        assertEquals("", ran.out());
        assertEquals("""
                --file log=%1$s: none of its first 10,000 lines is a record.
                  %1$s, line 1: no partition key found in '{"user":"u1","msg":"hello"}'
                  %1$s, line 2: no partition key found in '{"user":"u1","msg":"hello"}'
                  %1$s, line 3: no partition key found in '{"user":"u1","msg":"hello"}'
                  web-server expects a web server's access log (apache-combined), with lines such as: \
                198.51.100.7 - - [02/Mar/2026:08:00:00 +0000] "GET / HTTP/1.1" 200 512 "-" "curl"
                  Give such a file, or say in the scenario how yours is read: "file" of the producer web-server, \
                docs/scenario-format.md. Without --file a small log that comes along is played.
                """.formatted(other), ran.err());
    }

    @Test
    void a_log_that_is_missing_empty_or_a_folder_is_said_at_once_by_every_verb_that_would_play_it() throws IOException {
        Path missing = folder.resolve("nowhere.log");
        Path empty = Files.createFile(folder.resolve("empty.log"));
        for (String verb : List.of("run", "compare", "play", "grade", "serve")) {
            List<String> told = new ArrayList<>();
            for (Path file : List.of(missing, empty, folder)) {
                List<Object> line = new ArrayList<>(List.of(verb));
                switch (verb) {
                    case "compare" -> line.addAll(List.of(OWN_LOG, "--set", "seed=2"));
                    case "grade" -> line.addAll(List.of(OWN_LOG, OWN_LOG));
                    case "serve" ->
                        line.addAll(List.of(
                                "--window", "--scenario", OWN_LOG, "--port", 0, "--data", folder.resolve("data")));
                    default -> line.add(OWN_LOG);
                }
                line.addAll(List.of("--file", "log=" + file));
                Ran ran = shardlab(line.toArray());
                assertEquals(1, ran.code(), verb + ": " + ran.err());
                assertEquals("", ran.out(), verb);
                told.add(ran.err().lines().findFirst().orElseThrow());
            }
            assertEquals(
                    List.of(
                            "--file log=" + missing + ": there is no file " + missing + ".",
                            "--file log=" + empty + ": the file is empty.",
                            "--file log=" + folder + ": " + folder + " is a folder, not a file."),
                    told,
                    verb);
        }
    }

    @Test
    void a_file_that_no_producer_reads_is_refused_with_the_names_there_are() {
        Ran ran = shardlab("run", OWN_LOG, "--file", "lag=access.log");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("lag") && ran.err().contains("It reads: log."), ran.err());
    }

    @Test
    void a_line_without_a_key_is_told_with_its_number_and_the_rest_is_put() throws IOException {
        Path log = log(10);
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        lines.set(4, "this is no request");
        Files.write(log, lines);

        Ran ran = shardlab("run", OWN_LOG, "--file", "log=" + log, "--report", "json");
        JsonNode report = report(ran);
        assertEquals(9, report.at("/records/put").asLong());
        assertEquals(1, report.get("inputProblems").size());
        assertTrue(report.get("inputProblems").get(0).asString().startsWith("line 5:"), ran.out());
        assertTrue(
                shardlab("run", OWN_LOG, "--file", "log=" + log).out().contains("  " + log + ", line 5: no partition"));
    }
}
