package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Run;
import dev.shardlab.ui.inspector.OfferedActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * The shipped lessons told again by somebody who acts: wherever the play stops, everything that the window offers there is done,
 * each in a future of its own, and the lesson goes on to its end. No verdict, no step and no planned action may then say what the
 * events contradict.
 */
@ExtendWith(ApplicationExtension.class)
class RetoldByActingTest {

    /** Of the futures this one in so many is told; with {@code -Dshardlab.long=true} all are. */
    private static final int ONE_IN = Boolean.getBoolean("shardlab.long") ? 1 : 29;

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_that_is_told_contradicts_the_events(String name, FxRobot robot) {
        Lesson lesson = new Lesson(Playthrough.read(name));
        Run plan = course(lesson);
        assertEquals(List.of(), ToldAgain.contradictions(lesson, plan.timeline(), null), "as planned");
        List<String> contradictions = new ArrayList<>();
        int futures = 0;
        int told = 0;
        for (VirtualTime at : stops(lesson, plan)) {
            for (Action action : offered(plan, at, robot)) {
                if (futures++ % ONE_IN == name.length() % ONE_IN) {
                    told++;
                    Run future = plan.leave(at, List.of(new Input(at, action)));
                    future.runUntil(lesson.scenario().setup().end());
                    ToldAgain.contradictions(lesson, future.timeline(), action)
                            .forEach(words -> contradictions.add(action + " at "
                                    + InWords.duration(at.since(plan.timeline().start())) + ": " + words));
                    ToldAgain.saidButNotSo(name, lesson, future.timeline())
                            .forEach(words -> contradictions.add(action + " at "
                                    + InWords.duration(at.since(plan.timeline().start())) + ": " + words));
                }
            }
        }
        assertEquals("", String.join("\n", contradictions), told + " futures");
        assertTrue(told > 1, "only " + told + " of " + futures);
    }

    private static Run course(Lesson lesson) {
        Run course = new Run(lesson.scenario().setup(), new LocalFiles(Map.of()), List.of(), HistoryMemory.usual());
        course.runUntil(lesson.scenario().setup().end());
        return course;
    }

    /** Where play stops by itself, and where answers are told. */
    private static TreeSet<VirtualTime> stops(Lesson lesson, Run plan) {
        VirtualTime start = plan.timeline().start();
        TreeSet<VirtualTime> stops = new TreeSet<>();
        for (Stop stop : lesson.stops()) {
            stops.add(
                    stop instanceof Stop.Question(var question) ? Stop.timeOf(question, start) : start.plus(stop.at()));
        }
        lesson.predictions().forEach(prediction -> stops.add(start.plus(prediction.answerAt())));
        return stops;
    }

    private static List<Action> offered(Run plan, VirtualTime at, FxRobot robot) {
        Player player = plan.timeline().player();
        player.seek(at);
        List<Action> offered = new ArrayList<>();
        robot.interact(() -> offered.addAll(OfferedActions.at(player.state())));
        return offered;
    }

    @Test
    void every_kind_of_action_is_among_those_that_are_offered(FxRobot robot) {
        Lesson lesson = new Lesson(Playthrough.read("applications"));
        Run plan = course(lesson);
        TreeSet<String> kinds = new TreeSet<>();
        for (VirtualTime at : stops(lesson, plan)) {
            offered(plan, at, robot)
                    .forEach(action -> kinds.add(action.getClass().getSimpleName()));
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "Merge",
                        "SendBurst",
                        "SetRate",
                        "SetRetention",
                        "SetShardCount",
                        "Split",
                        "StartWorker",
                        "StopWorker")),
                kinds);
    }
}
