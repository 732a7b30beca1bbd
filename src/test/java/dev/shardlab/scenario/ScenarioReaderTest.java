package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    @Test
    void every_key_and_form_is_read() {
        ReadResult result = ScenarioReader.read("everything.json", Examples.EVERYTHING);
        assertEquals(List.of(), result.problems());
        assertInstanceOf(ReadResult.Read.class, result);
    }

    @Test
    void what_was_written_reads_back_equal() {
        Scenario scenario =
                ScenarioReader.read("everything.json", Examples.EVERYTHING).orThrow();
        String written = ScenarioWriter.write(scenario);
        assertEquals(scenario, ScenarioReader.read("written.json", written).orThrow());
    }
}
