package dev.shardlab.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioSettingsTest {

    private static final String SHOP = """
            {"shardlab": 1, "title": "Shop", "duration": "1m",
             "streams": [{"name": "clicks", "shards": 2}, {"name": "shop.eu", "shards": 3}],
             "producers": [{"name": "web", "stream": "clicks", "rate": 100}],
             "applications": [{"name": "billing", "stream": "clicks", "workers": ["b1"]}],
             "actions": [{"at": "10s", "split": {"stream": "clicks", "shard": 0}}],
             "lesson": {
               "steps": [{"at": "20s", "title": "Split", "text": "Look.", "highlight": {"stream": "clicks", "shard": 3}}],
               "goals": [{"id": "calm", "text": "Calm.", "all": [{"measure": "recordsThrottled", "stream": "clicks", "exactly": 0}]}]
             }}
            """;

    private static ScenarioSettings.Changed set(String... settings) {
        return ScenarioSettings.read(
                "shop.json",
                SHOP.getBytes(UTF_8),
                Stream.of(settings).map(Setting::parse).toList());
    }

    private static Scenario shop(String... settings) {
        return set(settings).result().orThrow();
    }

    private static List<String> problems(String... settings) {
        return set(settings).result().problems().stream().map(Problem::toString).toList();
    }

    private static int shards(Scenario scenario, int stream) {
        return scenario.setup().streams().get(stream).shards();
    }

    @ParameterizedTest
    @CsvSource({
        "streams.clicks.shards",
        "streams.0.shards",
        "streams[0].shards",
        "streams[clicks].shards",
        "/streams/0/shards",
        "/streams/clicks/shards"
    })
    void an_element_of_a_list_is_found_by_its_name_and_by_its_number(String path) {
        assertEquals(4, shards(shop(path + "=4"), 0));
    }

    @Test
    void a_name_may_hold_dots_itself() {
        assertEquals(5, shards(shop("streams.shop.eu.shards=5"), 1));
    }

    @Test
    void what_is_no_json_is_a_text() {
        assertEquals(Duration.ofSeconds(90), shop("duration=90s").setup().duration());
        assertEquals("Two words", shop("title=Two words").title());
    }

    @Test
    void a_value_may_be_a_whole_object_and_a_key_may_be_new() {
        Source.Generated source = (Source.Generated) shop("producers.web.keys={\"prefix\": \"user-\", \"count\": 9}")
                .setup()
                .producers()
                .getFirst()
                .source();
        assertEquals(new Keys.Uniform("user-", 9), source.keys());
        assertEquals(
                source,
                shop("producers.web.keys.prefix=user-", "producers.web.keys.count=9")
                        .setup()
                        .producers()
                        .getFirst()
                        .source());
    }

    @Test
    void workers_may_be_counted_where_they_were_named() {
        assertEquals(
                List.of("worker-1", "worker-2", "worker-3", "worker-4"),
                shop("applications.billing.workers=4").setup().applications().getFirst().workers().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void null_takes_away_and_a_dash_adds() {
        assertEquals(
                List.of(), shop("actions.0=null", "lesson.steps=null").setup().actions());
        assertEquals(List.of(), shop("lesson=null").goals());
        assertEquals(
                2,
                shop("actions.-={\"at\": \"30s\", \"split\": {\"stream\": \"clicks\", \"shard\": 1}}")
                        .setup()
                        .actions()
                        .size());
    }

    @Test
    void everything_not_set_stays() {
        assertEquals(shop(), shop("streams.clicks.shards=4", "streams.clicks.shards=2"));
        assertEquals(shop().goals(), shop("streams.clicks.shards=4").goals());
    }

    @Test
    void a_setting_that_changes_nothing_is_told() {
        assertEquals(
                List.of(Setting.parse("streams.clicks.shards=2"), Setting.parse("applications.billing.limit=null")),
                set("streams.clicks.shards=2", "producers.web.rate=200", "applications.billing.limit=null")
                        .idle());
    }

    @Test
    void a_wrong_value_is_refused_as_the_format_refuses_it() {
        assertEquals(
                List.of("streams.clicks.shards=0: /streams/0/shards: Expected a whole number from 1 to 10000,"
                        + " but found the number 0."),
                problems("streams.clicks.shards=0"));
        assertEquals(
                List.of("duration=soon: /duration: Expected a duration, but found the text \"soon\"."
                        + " Write it like \"250ms\", \"5s\", \"2m\", \"24h\", \"7d\" or \"1d12h\"."),
                problems("duration=soon"));
    }

    @Test
    void a_mistyped_key_is_refused_with_the_one_that_was_meant() {
        assertEquals(
                List.of("streams.clicks.shard=4: /streams/0/shard: Unknown key \"shard\". Did you mean \"shards\"?"),
                problems("streams.clicks.shard=4"));
        assertEquals(
                List.of("stream.clicks.shards=4: /stream: Unknown key \"stream\". Did you mean \"streams\"?"),
                problems("stream.clicks.shards=4"));
    }

    @Test
    void an_element_that_is_not_there_is_refused_with_those_that_are() {
        assertEquals(
                List.of(
                        "streams.click.shards=4: /streams: There is no \"click\" in this list. Did you mean \"clicks\"?"),
                problems("streams.click.shards=4"));
        assertEquals(
                List.of("streams.shards=4: /streams: There is no \"shards\" in this list. It holds \"clicks\" and"
                        + " \"shop.eu\". An element is named: streams.clicks.shards."),
                problems("streams.shards=4"));
        assertEquals(
                List.of(
                        "actions.1.at=4s: /actions: There is no \"1\" in this list. Its elements are numbered from 0 to 0."),
                problems("actions.1.at=4s"));
    }

    @Test
    void a_value_without_parts_is_not_walked_into() {
        assertEquals(
                List.of("producers.web.rate.base=4: /producers/0/rate: Expected something that has parts, but found the"
                        + " number 100. Set it whole, without \"base\"."),
                problems("producers.web.rate.base=4"));
    }

    @Test
    void a_value_that_begins_like_json_must_be_json() {
        assertEquals(1, problems("producers.web.keys={\"count\": 9").size());
    }

    @Test
    void what_the_file_has_against_a_setting_is_told_with_its_place_and_why() {
        assertEquals(
                List.of(
                        "shop.json: The file is good as it is, but not with streams.clicks.shards=1."
                                + " What only its lesson has against it can be left out as well, by lesson=null.",
                        "shop.json:7:106: /lesson/steps/0/highlight/shard: There never is a shard 3."
                                + " The shards are 0 to 2."),
                problems("streams.clicks.shards=1"));
        assertEquals(1, shards(shop("streams.clicks.shards=1", "lesson=null"), 0));
    }

    @Test
    void a_file_that_is_broken_by_itself_is_told_as_it_is() {
        assertEquals(
                ScenarioReader.read("broken.json", "{}"),
                ScenarioSettings.read("broken.json", "{}".getBytes(UTF_8), List.of(Setting.parse("seed=4")))
                        .result());
    }

    @Test
    void a_setting_has_a_path() {
        for (String text : List.of("shards", "=4", "")) {
            assertThrows(IllegalArgumentException.class, () -> Setting.parse(text), text);
        }
    }

    @Test
    void a_scenario_is_changed_as_its_file_is() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Scenario scenario = ScenarioReader.read(file.toString(), bytes).orThrow();
                boolean hasStream = !scenario.setup().streams().isEmpty();
                List<Setting> settings = List.of(
                        Setting.parse(hasStream ? "streams.0.retention=72h" : "deliveryStreams.0.bufferSize=2MB"),
                        Setting.parse("seed=77"));
                assertEquals(
                        ScenarioSettings.read(file.toString(), bytes, settings)
                                .result()
                                .orThrow(),
                        ScenarioSettings.apply(scenario, settings).result().orThrow());
            }
        }
    }
}
