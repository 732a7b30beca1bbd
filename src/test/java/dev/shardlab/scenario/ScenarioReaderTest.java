package dev.shardlab.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.producer.ApacheCombined;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    @Test
    void every_key_and_form_is_read() {
        assertEquals(
                List.of(),
                ScenarioReader.read("everything.json", Examples.EVERYTHING).problems());
    }

    @Test
    void the_least_scenario_has_defaults_everywhere() {
        Scenario scenario = ScenarioReader.read("least.json", Examples.LEAST).orThrow();
        Setup setup = Setup.of(
                new Conditions(
                        VirtualTime.of(Instant.parse("2026-03-02T09:00:00Z")),
                        Duration.ofMinutes(1),
                        1,
                        new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(40))),
                new StreamsSetup(List.of(new StreamSetup(new StreamName("clicks"), 1, Duration.ofDays(1), true))));
        assertEquals(
                new Scenario("Least", "", setup, new Scenario.View(1), List.of(), List.of(), List.of(), List.of()),
                scenario);
    }

    @Test
    void a_producer_needs_only_a_name_and_a_rate() {
        ProducerSetup producer = producer("{\"name\": \"web\", \"rate\": 620}");
        assertEquals(
                new Source.Generated(
                        new Rate.Constant(620), new Keys.Uniform("key-", 100), new Payload.Random(100, 100)),
                producer.source());
        assertEquals(new StreamName("clicks"), producer.stream());
        assertEquals(new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5)), producer.retry());
    }

    @Test
    void the_apache_combined_format_is_known_by_name() {
        ProducerSetup producer = producer(
                "{\"name\": \"web\", \"file\": {\"name\": \"log\", \"format\": \"apache-combined\", \"speedup\": 60}}");
        assertEquals(
                new Source.FileLines(
                        "log",
                        ApacheCombined.CLIENT,
                        new Source.Pacing.ByTimestamps(ApacheCombined.TIMESTAMP, ApacheCombined.TIMESTAMP_FORMAT, 60)),
                producer.source());
    }

    @Test
    void lines_of_prose_are_joined_and_an_empty_line_begins_a_paragraph() {
        Scenario scenario =
                ScenarioReader.read("everything.json", Examples.EVERYTHING).orThrow();
        assertEquals("Every key of the format, once.\nFor tests.", scenario.summary());
    }

    @Test
    void what_comes_later_in_time_comes_later_in_the_scenario() {
        Scenario scenario = ScenarioReader.read("order.json", """
                        {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "clicks", "shards": 2}],
                         "actions": [{"at": "20s", "split": {"shard": 2}}, {"at": "10s", "split": {"shard": 1}}],
                         "lesson": {"steps": [{"at": "9s", "title": "B", "text": "B"}, {"at": "1s", "title": "A", "text": "A"}]}}
                        """).orThrow();
        assertEquals(
                List.of(Duration.ofSeconds(10), Duration.ofSeconds(20)),
                scenario.setup().actions().stream().map(action -> action.at()).toList());
        assertEquals(
                List.of("A", "B"), scenario.steps().stream().map(Step::title).toList());
    }

    @Test
    void what_was_done_by_hand_may_be_refused_and_may_be_in_the_way_of_what_was_planned() {
        String file = """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "clicks", "shards": 2}],
                 "actions": [{"at": "10s", "split": {"shard": 0}, "recorded": %s}, {"at": "20s", "split": {"shard": 0}}]}
                """;
        assertEquals(
                List.of(), ScenarioReader.read("f.json", file.formatted("true")).problems());
        assertEquals(
                List.of("/actions/1/split/shard"),
                ScenarioReader.read("f.json", file.formatted("false")).problems().stream()
                        .map(Problem::pointer)
                        .toList());
    }

    @Test
    void every_scenario_that_comes_along_is_read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                assertEquals(
                        List.of(),
                        ScenarioReader.read(file.toString(), Files.readAllBytes(file))
                                .problems());
            }
        }
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        ReadResult expected = ScenarioReader.read("least.json", Examples.LEAST);
        assertEquals(expected, ScenarioReader.read("least.json", ("\uFEFF" + Examples.LEAST).getBytes(UTF_8)));
    }

    @Test
    void a_file_that_is_too_large_is_not_read() {
        assertEquals(
                List.of(Problem.ofFile(
                        "big.log",
                        "The file is larger than 10 MB, so it is no scenario.",
                        "A log to be played is given with --file NAME=PATH.")),
                ScenarioReader.read("big.log", new byte[ScenarioReader.MAX_BYTES + 1])
                        .problems());
    }

    @Test
    void brackets_by_the_million_are_refused_without_harm() {
        ReadResult result = ScenarioReader.read("deep.json", "[".repeat(1_000_000));
        assertEquals(1, result.problems().size());
        assertEquals(
                "The values are nested deeper than 64 levels.",
                result.problems().getFirst().message());
    }

    @Test
    void of_very_many_problems_the_first_are_told_and_the_rest_counted() {
        String streams =
                String.join(", ", IntStream.range(0, 700).mapToObj(i -> "{}").toList());
        List<Problem> problems = ScenarioReader.read(
                        "many.json",
                        "{\"shardlab\": 1, \"title\": \"t\", \"duration\": \"1m\", \"streams\": [" + streams + "]}")
                .problems();
        assertEquals(ScenarioReader.MAX_PROBLEMS + 1, problems.size());
        assertEquals("200 more problems are not shown.", problems.getLast().message());
    }

    @Test
    void a_problem_prints_as_compilers_print_theirs() {
        List<Problem> problems = ScenarioReader.read("lesson/a b.json", """
                        {"shardlab": 1, "title": "t", "duration": "1m",
                          "streams": [{"name": "clicks", "shard": 4}]}
                        """).problems();
        assertEquals(
                List.of("lesson/a b.json:2:34: /streams/0/shard: Unknown key \"shard\". Did you mean \"shards\"?"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void a_problem_stays_on_one_line_whatever_a_key_holds() {
        String read = ScenarioReader.read("a.json", "{\"shardlab\": 1, \"ti\\ntle\": \"t\"}")
                .problems()
                .toString();
        assertFalse(read.contains("\n"), read);
    }

    @Test
    void a_number_of_workers_means_the_same_however_it_is_written() {
        String scenario = """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "clicks"}],
                 "applications": [{"name": "audit", "workers": %s}],
                 "actions": [{"at": "1s", "stopWorker": {"application": "audit", "worker": "bob"}, "recorded": true}]}""";
        List<String> plainly = messages(scenario.formatted("2"));
        assertTrue(plainly.toString().contains("never has a worker"), plainly::toString);
        assertEquals(plainly, messages(scenario.formatted("2.0")));
        assertEquals(plainly, messages(scenario.formatted("2e0")));
    }

    private static List<String> messages(String json) {
        return ScenarioReader.read("a.json", json).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_pointer_escapes_what_json_pointers_escape() {
        List<Problem> problems = ScenarioReader.read("p.json", "{\"a/b~c\": 1}").problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.pointer().equals("/a~1b~0c")), problems.toString());
    }

    private static ProducerSetup producer(String json) {
        return ScenarioReader.read("p.json", """
                        {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "clicks"}], "producers": [%s]}
                        """.formatted(json))
                .orThrow()
                .setup()
                .producers()
                .getFirst();
    }
}
