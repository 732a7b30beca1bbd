package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScenarioWriterTest {

    private static final int SCENARIOS = Boolean.getBoolean("shardlab.long") ? 20_000 : 500;

    @Test
    void what_was_written_reads_back_equal_whatever_the_scenario() {
        for (int seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.widest(seed);
            String written = ScenarioWriter.write(scenario);
            ReadResult read = ScenarioReader.read("seed-" + seed + ".json", written);
            assertEquals(new ReadResult.Read(scenario), read, "seed " + seed + "\n" + written);
        }
    }

    @Test
    void every_key_and_form_reads_back_equal() {
        Scenario scenario =
                ScenarioReader.read("everything.json", Examples.EVERYTHING).orThrow();
        assertEquals(
                scenario,
                ScenarioReader.read("written.json", ScenarioWriter.write(scenario))
                        .orThrow());
    }

    @Test
    void what_is_as_it_would_be_anyway_is_not_written() {
        Scenario least = ScenarioReader.read("least.json", Examples.LEAST).orThrow();
        assertEquals("""
                {
                  "shardlab": 1,
                  "title": "Least",
                  "duration": "1m",
                  "streams": [{"name": "clicks"}]
                }
                """, ScenarioWriter.write(least));
    }
}
