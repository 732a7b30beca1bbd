package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareVerbTest {

    private static final Path HOT_SHARD = SCENARIOS.resolve("hot-shard.json");
    private static final Path APPLICATIONS = SCENARIOS.resolve("applications.json");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private static void checkGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("shardlab.golden"))) {
            Files.writeString(file, actual);
        }
        assertEquals(
                Files.readString(file),
                actual,
                name + " differs; if the new report is right, run again with -Dshardlab.golden=write");
    }

    private static JsonNode report(Ran ran) {
        assertEquals(0, ran.code(), ran.err());
        return JSON.readTree(ran.out());
    }

    private static JsonNode row(JsonNode report, String measure, String key, String name) {
        return report.get("rows")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals(measure))
                .filter(row -> key.isEmpty()
                        ? !row.has("stream") && !row.has("producer") && !row.has("application")
                        : row.has(key) && row.get(key).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_text_report_is_as_it_was_found_right() throws IOException {
        Ran ran = shardlab("compare", APPLICATIONS, "--set", "applications.archive.workers.-=b3");
        assertEquals(0, ran.code(), ran.err());
        checkGolden("compare-applications.txt", ran.out().replaceAll("in \\d+\\.\\d\\d s", "in 0.00 s"));
    }

    @Test
    void the_json_report_is_as_it_was_found_right() throws IOException {
        Object[] line = {"compare", HOT_SHARD, "--set", "streams.clicks.shards=4", "--until", "20s", "--report", "json"
        };
        Ran ran = shardlab(line);
        assertEquals(ran, shardlab(line));
        assertEquals(0, ran.code(), ran.err());
        checkGolden("compare-shards.json", ran.out());
    }

    @Test
    void more_keys_end_the_throttling_that_more_shards_do_not() {
        JsonNode shards =
                report(shardlab("compare", HOT_SHARD, "--set", "streams.clicks.shards=4", "--report", "json"));
        JsonNode keys = report(shardlab(
                "compare", HOT_SHARD, "--set", "producers.campaign.keys={\"count\": 100}", "--report", "json"));

        JsonNode still = row(shards, "recordsThrottled", "", "");
        assertTrue(still.get("a").asLong() > 100_000 && still.get("b").asLong() > 100_000, still.toString());
        JsonNode over = row(keys, "recordsThrottled", "", "");
        assertTrue(over.get("a").asLong() > 100_000 && over.get("b").asLong() == 0, over.toString());
        JsonNode moved = report(shardlab(
                "compare",
                HOT_SHARD,
                "--set",
                "producers.campaign.rate=200",
                "--set",
                "producers.campaign-by-visitor.rate=1400",
                "--report",
                "json"));
        JsonNode goal = moved.get("goals").get(0);
        assertEquals("MISSED", goal.at("/a/status").asString());
        assertEquals("REACHED", goal.at("/b/status").asString());
        assertTrue(row(shards, "costUsd", "", "").get("difference").asDouble() > 0, "four shards cost more than two");
    }

    @Test
    void each_side_is_what_run_makes_of_it() {
        JsonNode compared = report(shardlab("compare", HOT_SHARD, APPLICATIONS, "--until", "15s", "--report", "json"));
        for (String side : List.of("a", "b")) {
            Path file = side.equals("a") ? HOT_SHARD : APPLICATIONS;
            JsonNode ran = report(shardlab("run", file, "--until", "15s", "--report", "json"));
            assertEquals(ran.get("digest"), compared.at("/" + side + "/digest"));
            assertEquals(ran.get("events"), compared.at("/" + side + "/events"));
            assertEquals(
                    ran.at("/records/put"),
                    row(compared, "recordsStored", "", "").get(side));
        }
    }

    @Test
    void the_same_twice_is_the_same_to_the_byte() {
        Ran text = shardlab("compare", APPLICATIONS, APPLICATIONS, "--seed", "9");
        assertTrue(text.out().contains("The two are the same to the byte."), text.out());
        JsonNode json = report(shardlab("compare", APPLICATIONS, APPLICATIONS, "--seed", "9", "--report", "json"));
        assertTrue(json.get("identical").asBoolean());
        assertTrue(json.get("firstDifference").isNull());
        assertEquals(9, json.at("/b/seed").asInt());
    }

    @Test
    void settings_apply_to_the_second_of_two_files() {
        JsonNode json = report(shardlab(
                "compare", APPLICATIONS, APPLICATIONS, "--set", "applications.alarm.workers.-=a3", "--report", "json"));
        assertFalse(json.get("identical").asBoolean());
        assertEquals("[]", json.at("/a/settings").toString());
        assertEquals(
                "[\"applications.alarm.workers.-=a3\"]", json.at("/b/settings").toString());
    }

    @Test
    void a_setting_without_effect_is_told() {
        Ran ran = shardlab("compare", HOT_SHARD, "--set", "streams.clicks.shards=2", "--until", "2s");
        assertEquals(0, ran.code());
        assertEquals(
                "--set streams.clicks.shards=2 changes nothing: it is so already." + System.lineSeparator(), ran.err());
    }

    @Test
    void a_wrong_setting_ends_with_1_and_the_problem_of_the_format() {
        Ran ran = shardlab("compare", HOT_SHARD, "--set", "streams.clicks.shard=4");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("Did you mean \"shards\"?"), ran.err());
    }

    @Test
    void the_shorter_one_ends_the_comparison() {
        JsonNode json = report(shardlab("compare", HOT_SHARD, "--set", "duration=62s", "--report", "json"));
        assertEquals("PT1M2S", json.get("simulated").asString());
        assertEquals(0, row(json, "recordsStored", "", "").get("difference").asInt());
    }

    @Test
    void a_log_may_be_read_by_one_of_the_two() throws IOException {
        Path log = Files.writeString(
                folder.resolve("access.log"),
                "198.51.100.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"test\"\n");
        Path own = SCENARIOS.resolve("own-log.json");
        JsonNode json = report(
                shardlab("compare", APPLICATIONS, own, "--file", "log=" + log, "--until", "5s", "--report", "json"));
        assertEquals(1, row(json, "recordsStored", "", "").get("b").asInt());
    }
}
