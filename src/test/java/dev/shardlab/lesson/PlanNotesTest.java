package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The student sets the retention at 10 h; the plan does at 30 h; the play stops at 20 h, and goes on to a step at 40 h. */
class PlanNotesTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("notes.json", """
                    {"shardlab": 1, "title": "Notes", "duration": "60h", "streams": [{"name": "weather"}],
                     "actions": [{"at": "30h", "setRetention": {"retention": "48h"}}],
                     "lesson": {"steps": [
                       {"at": "0s", "title": "A", "text": "A.", "pause": true},
                       {"at": "20h", "title": "B", "text": "B.", "pause": true},
                       {"at": "40h", "title": "C", "text": "C."}]}}
                    """).orThrow();
    private static final Lesson LESSON = new Lesson(SCENARIO);

    private static List<PlanNote> notes(Timeline timeline, double hour) {
        Player player = timeline.player();
        player.seek(timeline.start().plus(Duration.ofMinutes(Math.round(hour * 60))));
        return LESSON.planNotes(timeline, player.time(), player.state());
    }

    private static Timeline played(boolean acting) {
        Simulation simulation = new Simulation(SCENARIO.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        Timeline timeline = new Timeline(SCENARIO.setup().start(), simulation.state());
        simulation.runUntil(SCENARIO.setup().start().plus(Duration.ofHours(10)), timeline::append);
        if (acting) {
            simulation.take(new Action.SetRetention(new StreamName("weather"), Duration.ofHours(96)), true);
        }
        simulation.runUntil(SCENARIO.setup().end(), timeline::append);
        return timeline;
    }

    @Test
    void it_is_said_from_the_last_stop_before_it_and_then_until_the_lesson_goes_on() {
        Timeline timeline = played(true);
        var ahead = new PlanNote(
                Duration.ofHours(30),
                "the plan sets the retention of weather to 48 hours; you have set it to 4 days",
                true);
        var now = new PlanNote(
                Duration.ofHours(30),
                "The plan sets the retention of weather to 48 hours now; you had set it to 4 days.",
                false);
        assertEquals(List.of(), notes(timeline, 10));
        assertEquals(List.of(), notes(timeline, 19.9));
        assertEquals(List.of(ahead), notes(timeline, 20));
        assertEquals(List.of(ahead), notes(timeline, 29.9));
        assertEquals(List.of(now), notes(timeline, 30));
        assertEquals(List.of(now), notes(timeline, 39.9));
        assertEquals(List.of(), notes(timeline, 40));
    }

    @Test
    void who_changed_nothing_is_told_nothing() {
        Timeline timeline = played(false);
        assertEquals(List.of(), notes(timeline, 25));
        assertEquals(List.of(), notes(timeline, 30));
    }
}
