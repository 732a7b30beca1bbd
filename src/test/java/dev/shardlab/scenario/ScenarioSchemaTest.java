package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioSchema.json());

    static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void it_is_itself_a_schema_of_draft_2020_12() {
        Schema meta = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(
                List.of(),
                meta.validate(ScenarioSchema.json(), InputFormat.JSON).stream()
                        .map(Error::toString)
                        .toList());
    }

    @Test
    void it_accepts_every_key_and_form() {
        assertEquals(List.of(), errors(Examples.EVERYTHING));
        assertEquals(List.of(), errors(Examples.LEAST));
    }

    @Test
    void it_accepts_every_scenario_that_comes_along() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                assertEquals(List.of(), errors(Files.readString(file)), file.toString());
            }
        }
    }

    @Test
    void it_accepts_whatever_is_written() {
        for (int seed = 0; seed < 200; seed++) {
            String written = ScenarioWriter.write(RandomScenarios.widest(seed));
            assertEquals(List.of(), errors(written), written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", """
                {"shardlab": 2, "title": "t", "duration": "1m", "streams": [{"name": "s"}]}""", """
                {"shardlab": 1, "titel": "t", "duration": "1m", "streams": [{"name": "s"}]}""", """
                {"shardlab": 1, "title": "t", "duration": 60, "streams": [{"name": "s"}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1 min", "streams": [{"name": "s"}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m"}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s", "shards": 0}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "a b"}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s"}],
                 "actions": [{"at": "1s"}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s"}],
                 "actions": [{"at": "1s", "split": {"shard": 0}, "merge": {"shard": 0, "with": 1}}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s"}],
                 "producers": [{"name": "p", "rate": 1, "file": {"name": "log"}, "keys": ["a"]}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s"}],
                 "producers": [{"name": "p", "rate": 1, "keys": {"zipf": 1, "hot": "a"}}]}""", """
                {"shardlab": 1, "title": "t", "duration": "1m", "streams": [{"name": "s"}],
                 "applications": [{"name": "g", "position": "OLDEST"}]}"""})
    void it_refuses_what_is_built_wrongly(String json) {
        assertFalse(errors(json).isEmpty());
        assertFalse(ScenarioReader.read("wrong.json", json).problems().isEmpty());
    }

    @Test
    void editors_find_a_description_and_an_example_at_every_key() {
        String schema = ScenarioSchema.json();
        assertTrue(schema.contains("\"description\": \"How many shards it has at the beginning.\""));
        assertTrue(schema.contains("\"examples\": [\"7d\"]"));
    }
}
