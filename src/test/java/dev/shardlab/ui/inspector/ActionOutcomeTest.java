package dev.shardlab.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The student sets the retention at 10 h, and the plan sets it anew at 30 h. */
class ActionOutcomeTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("anew.json", """
                    {"shardlab": 1, "title": "Anew", "duration": "60h", "streams": [{"name": "weather"}],
                     "actions": [{"at": "30h", "setRetention": {"retention": "48h"}}]}
                    """).orThrow();

    private final VirtualTime start = SCENARIO.setup().start();

    private String said(Timeline timeline, int hour) {
        Player player = timeline.player();
        player.seek(start.plus(Duration.ofHours(hour)));
        ActionOutcome outcome = ActionOutcome.of(timeline.log(), start.plus(Duration.ofHours(10)), player.state());
        return outcome == null ? "" : outcome.words();
    }

    @Test
    void what_a_service_refused_is_not_said_to_be_done_whichever_service_it_is() {
        List<Action> refused = List.of(
                new Action.SetRetention(new StreamName("nowhere"), Duration.ofHours(96)),
                new QueueAction.Purge(new QueueName("nowhere")),
                new FirehoseAction.BreakDestination(new DeliveryStreamName("nowhere")));
        for (Action action : refused) {
            Timeline timeline = played(action);
            assertTrue(said(timeline, 29).startsWith("Refused: "), said(timeline, 29));
        }
    }

    private Timeline played(Action action) {
        Simulation simulation = new Simulation(SCENARIO.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        Timeline timeline = new Timeline(start, simulation.state());
        simulation.runUntil(start.plus(Duration.ofHours(10)), timeline::append);
        simulation.take(action, true);
        simulation.runUntil(SCENARIO.setup().end(), timeline::append);
        return timeline;
    }

    @Test
    void what_was_done_is_not_said_to_be_done_once_the_plan_has_undone_it() {
        Timeline timeline = played(new Action.SetRetention(new StreamName("weather"), Duration.ofHours(96)));

        assertEquals("Done: Set the retention of weather to 4 days.", said(timeline, 29));
        assertEquals("Set anew since: set the retention of weather to 4 days holds no more.", said(timeline, 31));
    }
}
