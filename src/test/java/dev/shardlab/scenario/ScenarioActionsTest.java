package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScenarioActionsTest {

    @Test
    void an_action_alone_is_written_as_in_a_file_with_every_name() {
        TimedAction split = new TimedAction(
                Duration.ofMillis(12_500), new Action.Split(new StreamName("clicks"), new ShardId(2), null));
        String json = "{\"at\": \"12.5s\", \"split\": {\"stream\": \"clicks\", \"shard\": 2}}";
        assertEquals(json, ScenarioActions.write(split));
        assertEquals(split, ScenarioActions.read(json));
    }

    @Test
    void every_action_of_every_scenario_reads_back_equal() {
        for (int seed = 0; seed < 500; seed++) {
            for (TimedAction action : RandomScenarios.widest(seed).setup().actions()) {
                assertEquals(action, ScenarioActions.read(ScenarioActions.write(action)), "seed " + seed);
            }
        }
    }

    @Test
    void what_the_format_cannot_say_is_not_written() {
        TimedAction tooFast = new TimedAction(Duration.ZERO, new Action.SetRate(new ProducerName("web"), 1_000_001));
        assertThrows(IllegalArgumentException.class, () -> ScenarioActions.write(tooFast));
    }

    @Test
    void what_is_no_action_is_refused_with_its_problems() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ScenarioActions.read("{\"at\": 1, \"spilt\": {}}"));
        assertEquals(
                "action:1:11: /spilt: Unknown key \"spilt\". Did you mean \"split\"?"
                        + " action:1:8: /at: Expected a time from the start, but found the number 1. Write it like \"250ms\","
                        + " \"5s\", \"2m\", \"24h\", \"7d\" or \"1d12h\".",
                refused.getMessage());
    }
}
