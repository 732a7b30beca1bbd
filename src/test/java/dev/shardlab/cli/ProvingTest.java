package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvingTest {

    @TempDir
    private Path folder;

    @Test
    void a_scenario_is_proved_claim_by_claim() {
        Ran ran = shardlab("run", SCENARIOS.resolve("partition-keys.json"), "--seed", "5", "--prove");
        assertEquals(0, ran.code(), ran.out());
        List<String> proofs = ran.out()
                .lines()
                .dropWhile(line -> !line.equals("Proofs"))
                .skip(1)
                .toList();
        assertTrue(proofs.contains("  [x] Run again, it is the same"), ran.out());
        assertTrue(proofs.stream().allMatch(line -> line.startsWith("  [x] ")), ran.out());
    }

    @Test
    void queues_alone_are_proved_too() throws IOException {
        Path scenario = Files.writeString(folder.resolve("queues.json"), """
                { "shardlab": 1, "title": "Queues alone", "summary": "A queue.", "duration": "20s", "streams": [],
                  "queues": [ { "name": "jobs" } ],
                  "queueProducers": [ { "name": "shop", "queue": "jobs", "rate": 4, "keys": ["ada"] } ],
                  "queueWorkers": [ { "name": "packers", "queue": "jobs", "workers": 2 } ] }
                """);
        Ran ran = shardlab("run", scenario, "--prove");
        assertEquals(0, ran.code(), ran.out() + ran.err());
        assertTrue(ran.out().contains("[x] Changed in the past"), ran.out());
    }

    @Test
    void programs_find_the_proofs_in_the_report() {
        Ran ran = shardlab("run", SCENARIOS.resolve("partition-keys.json"), "--prove", "--report", "json");
        assertEquals(0, ran.code(), ran.out());
        JsonNode first = new JsonMapper().readTree(ran.out()).at("/proofs/0");
        assertEquals("Run again, it is the same", first.get("claim").asString());
        assertTrue(first.get("holds").asBoolean());
    }
}
