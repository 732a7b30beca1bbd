package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Step.Term;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Step HELLO = step(0, true, new Term("record", "What is sent."));
    private static final Step MORE = step(5, false, new Term("shard", "Where it goes."));
    private static final Step LAST = step(8, true);
    private static final Prediction WHERE = new Prediction(
            "where", seconds(5), seconds(6), "Where?", new Answer.ShardOfKey(WrittenHistory.STREAM, "ada"), "MD5.");
    private static final Prediction WHICH = new Prediction(
            "which",
            seconds(8),
            seconds(9),
            "Which?",
            new Answer.Choice(List.of(new Answer.Option("This.", null))),
            "There is no other.");
    private static final Goal TASK = goal("task", 4, false);
    private static final Goal SHOWN = goal("shown", 2, true);

    private final Lesson lesson = new Lesson(new Scenario(
            "title",
            "summary",
            Setup.of(new Conditions(
                    WrittenHistory.START, seconds(20), 1, new NetworkSetup(Duration.ZERO, Duration.ZERO))),
            new Scenario.View(1),
            List.of(HELLO, MORE, LAST),
            List.of(WHERE, WHICH),
            List.of(TASK, SHOWN),
            List.of()));

    private static Step step(double at, boolean pause, Term... terms) {
        return new Step(seconds(at), "A step", "At " + at, List.of(), List.of(terms), pause);
    }

    private static Goal goal(String id, double shards, boolean reachedByItself) {
        var condition = new Condition(new Measure.OpenShards(WrittenHistory.STREAM), Comparison.EXACTLY, shards);
        return new Goal(id, "Reach it.", List.of(condition), seconds(10), Duration.ZERO, reachedByItself);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test
    void a_goal_is_told_with_its_task_and_a_demonstration_from_the_beginning() {
        assertEquals(seconds(8), lesson.toldFrom(TASK));
        assertEquals(Duration.ZERO, lesson.toldFrom(SHOWN));
        Goal before = new Goal("before", "Reach it.", TASK.all(), seconds(10), seconds(3), false);
        assertEquals(Duration.ZERO, lesson.toldFrom(before), "it counts before the second stop");
    }

    @Test
    void the_narration_is_the_last_step_that_has_begun() {
        assertEquals(Optional.of(HELLO), lesson.stepAt(seconds(4.999)));
        assertEquals(Optional.of(MORE), lesson.stepAt(seconds(5)));
        assertEquals(Optional.of(LAST), lesson.stepAt(seconds(500)));
        assertEquals(3, lesson.stepNumberAt(seconds(8)));
    }

    @Test
    void play_stops_at_steps_that_pause_and_at_questions_in_order_of_time() {
        assertEquals(
                List.of(
                        new Stop.Pause(HELLO),
                        new Stop.Question(WHERE),
                        new Stop.Pause(LAST),
                        new Stop.Question(WHICH)),
                lesson.stops());
    }

    @Test
    void terms_stay_known_once_they_were_explained() {
        assertEquals(List.of(HELLO.terms().getFirst()), lesson.termsUntil(seconds(1)));
        assertEquals(List.of(HELLO.terms().getFirst(), MORE.terms().getFirst()), lesson.termsUntil(seconds(9)));
    }

    @Test
    void an_answer_is_revealed_at_its_time() {
        assertEquals(List.of(), lesson.revealedAt(seconds(5.9)));
        assertEquals(List.of(WHERE), lesson.revealedAt(seconds(6)));
    }
}
