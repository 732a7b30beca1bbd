package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.lesson.Told;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.Simulation;
import dev.shardlab.state.LabState;
import org.junit.jupiter.api.Test;

class ToldHighlightTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("told.json", """
                    {"shardlab": 1, "title": "Told", "duration": "10s", "streams": [{"name": "weather"}],
                     "lesson": {"steps": [{"at": "0s", "title": "A", "text": "A.", "highlight": "hashAxis"}]}}
                    """).orThrow();

    @Test
    void a_step_that_tells_of_another_future_points_at_nothing_in_the_one_shown() {
        Step step = SCENARIO.steps().getFirst();
        LabState state = new Simulation(SCENARIO.setup(), _ -> {
                    throw new IllegalArgumentException("no files");
                })
                .state();
        StageItem axis =
                new StreamItem.OfHashAxis(SCENARIO.setup().streams().getFirst().name());

        assertEquals(axis, Pointing.at(new Told(step, "A", "A.", true), SCENARIO, state));
        assertNull(Pointing.at(new Told(step, "As planned: A", "Otherwise.", false), SCENARIO, state));
        assertNull(Pointing.at(null, SCENARIO, state));
    }
}
