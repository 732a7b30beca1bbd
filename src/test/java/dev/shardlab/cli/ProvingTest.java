package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvingTest {

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
    void programs_find_the_proofs_in_the_report() {
        Ran ran = shardlab("run", SCENARIOS.resolve("partition-keys.json"), "--prove", "--report", "json");
        assertEquals(0, ran.code(), ran.out());
        JsonNode first = new JsonMapper().readTree(ran.out()).at("/proofs/0");
        assertEquals("Run again, it is the same", first.get("claim").asString());
        assertTrue(first.get("holds").asBoolean());
    }
}
