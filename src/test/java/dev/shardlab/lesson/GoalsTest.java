package dev.shardlab.lesson;

import static dev.shardlab.lesson.WrittenHistory.BILLING;
import static dev.shardlab.lesson.WrittenHistory.STREAM;
import static dev.shardlab.lesson.WrittenHistory.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final Measure STORED = new Measure.Stored(STREAM, null, PerShard.RECORDS_STORED, Duration.ZERO);
    private static final Measure BEHIND = new Measure.ApplicationBehind(BILLING);

    private static Goal goal(double at, double heldFor, Condition... all) {
        return new Goal("g", "Reach it.", List.of(all), seconds(at), seconds(heldFor), false);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static GoalResult at(Goal goal, WrittenHistory history, double second) {
        return new GoalWatch(List.of(goal), history.timeline())
                .at(WrittenHistory.at(second))
                .getFirst();
    }

    @Test
    void a_goal_is_looked_at_when_its_time_has_come_and_not_later() {
        var goal = goal(10, 0, new Condition(STORED, Comparison.EXACTLY, 2));
        var history = new WrittenHistory(2)
                .add(new ActionTaken(WrittenHistory.at(0.5), "Send 1 record at once from shop", true))
                .stored(1, "emma")
                .stored(10, "emma")
                .stored(11, "emma")
                .until(20);
        assertEquals(
                new GoalResult(
                        goal,
                        Status.OPEN,
                        0.5,
                        "Not yet, counts at 10 s",
                        List.of(new ConditionStatus(goal.all().getFirst(), 1))),
                at(goal, history, 9));
        assertEquals(
                new GoalResult(
                        goal,
                        Status.REACHED,
                        1,
                        "Reached at 10 s",
                        List.of(new ConditionStatus(goal.all().getFirst(), 2))),
                at(goal, history, 20));
    }

    @Test
    void a_task_that_nobody_has_begun_is_no_part_done_however_near_the_plan_comes() {
        var goal = goal(10, 0, new Condition(STORED, Comparison.AT_MOST, 2));
        var history = new WrittenHistory(2)
                .stored(1, "emma")
                .add(new ActionTaken(WrittenHistory.at(6), "Send 1 record at once from shop", true))
                .until(20);
        GoalResult before = at(goal, history, 5);
        assertEquals(0, before.progress());
        assertEquals("Nothing is done for it yet, counts at 10 s", before.words());
        assertFalse(before.isWell());
        assertEquals(1, at(goal, history, 7).progress());
        assertEquals("Holds so far, counts at 10 s", at(goal, history, 7).words());
    }

    @Test
    void who_changes_something_only_when_its_time_is_over_is_too_late_and_is_told_so() {
        var goal = goal(
                10, 0, new Condition(STORED, Comparison.AT_LEAST, 4), new Condition(STORED, Comparison.AT_MOST, 2));
        var history = new WrittenHistory(2)
                .stored(1, "emma")
                .add(new ActionTaken(WrittenHistory.at(12), "Send 1 record at once from shop", true))
                .until(20);
        GoalWatch watch = new GoalWatch(List.of(goal), history.timeline());
        assertEquals(Status.MISSED, watch.at(WrittenHistory.at(11)).getFirst().status());
        GoalResult late = watch.at(WrittenHistory.at(12)).getFirst();
        assertEquals(Status.TOO_LATE, late.status());
        assertEquals(0, late.progress());
        assertEquals(
                "Too late for this goal: it was looked at 10 s, and you changed nothing before. Go back, and change it"
                        + " there",
                late.words());
        assertEquals(Status.MISSED, watch.at(WrittenHistory.at(11)).getFirst().status(), "who has gone back");
    }

    @Test
    void what_is_done_in_time_is_judged_whatever_is_done_afterwards() {
        var goal = goal(10, 0, new Condition(STORED, Comparison.AT_LEAST, 4));
        var history = new WrittenHistory(2)
                .stored(1, "emma")
                .add(new ActionTaken(WrittenHistory.at(10), "Send 1 record at once from shop", true))
                .add(new ActionTaken(WrittenHistory.at(12), "Send 1 record at once from shop", true))
                .until(20);
        assertEquals(Status.MISSED, at(goal, history, 20).status());
    }

    @Test
    void a_missed_goal_is_credited_in_part() {
        var goal = goal(
                10,
                0,
                new Condition(STORED, Comparison.AT_LEAST, 4),
                new Condition(new Measure.OpenShards(STREAM), Comparison.EXACTLY, 2));
        var history = new WrittenHistory(2).stored(1, "emma").until(20);
        GoalResult result = at(goal, history, 20);
        assertEquals(Status.MISSED, result.status());
        assertEquals((0.25 + 1) / 2, result.progress());
        assertEquals(
                "Records stored in orders: 1 record, needs at least 4 records",
                result.findings().getFirst().words());
    }

    @Test
    void a_goal_to_be_held_tells_how_long_it_has_held() {
        var goal = goal(10, 8, new Condition(BEHIND, Comparison.AT_MOST, 0));
        var history = new WrittenHistory(2).stored(1, "emma").read(4, 0, 0, 1).until(20);
        assertEquals("Not yet; needs 8 s up to 10 s", at(goal, history, 3).words());
        assertEquals(
                "Holds so far, for 2.5 s; needs 8 s up to 10 s",
                at(goal, history, 6.5).words());
        assertEquals(2.5 / 8, at(goal, history, 6.5).progress());
        assertEquals(
                "Held for 6 s without a break, needs 8 s", at(goal, history, 20).words());
        assertEquals(Status.MISSED, at(goal, history, 20).status());
        assertEquals(6.0 / 8, at(goal, history, 20).progress());
    }

    @Test
    void a_goal_held_all_its_time_is_reached_whatever_was_before() {
        var goal = goal(10, 6, new Condition(BEHIND, Comparison.AT_MOST, 0));
        var history = new WrittenHistory(2)
                .stored(1, "emma")
                .read(4, 0, 0, 1)
                .stored(11, "emma")
                .until(20);
        assertEquals("Reached: held for 6 s", at(goal, history, 20).words());
        assertEquals(Status.REACHED, at(goal, history, 10).status());
    }

    @Test
    void a_break_however_short_is_a_break() {
        var goal = goal(10, 6, new Condition(BEHIND, Comparison.AT_MOST, 0));
        var history =
                new WrittenHistory(2).stored(7, "emma").read(7.001, 0, 0, 1).until(20);
        assertEquals(Status.MISSED, at(goal, history, 20).status());
        assertEquals(3.0 / 6, at(goal, history, 20).progress());
    }

    @Test
    void what_grows_with_time_alone_breaks_a_goal_between_two_events() {
        var goal = goal(10, 8, new Condition(new Measure.MillisBehindLatest(BILLING), Comparison.AT_MOST, 2_000));
        var history = new WrittenHistory(2).stored(3, "emma").read(6, 0, 0, 1).until(20);
        assertEquals(Status.MISSED, at(goal, history, 20).status());
        assertEquals(
                "Held for 4 s without a break, needs 8 s", at(goal, history, 20).words());
    }

    @Test
    void a_run_that_was_cut_short_leaves_a_goal_open() {
        var goal = goal(10, 0, new Condition(STORED, Comparison.AT_LEAST, 4));
        var history = new WrittenHistory(2).stored(1, "emma").until(5);
        assertEquals(Status.OPEN, at(goal, history, 5).status());
    }

    @Test
    void what_is_shown_does_not_depend_on_how_one_came_there() {
        var goals = List.of(
                goal(10, 6, new Condition(BEHIND, Comparison.AT_MOST, 0)),
                goal(12, 0, new Condition(STORED, Comparison.EXACTLY, 2)),
                goal(15, 14, new Condition(new Measure.MillisBehindLatest(BILLING), Comparison.AT_MOST, 1_000)));
        var history = new WrittenHistory(2)
                .stored(1, "emma")
                .read(4, 0, 0, 1)
                .stored(5, "leo")
                .read(7, 0, 1, 2)
                .until(20);
        var wandering = new GoalWatch(goals, history.timeline());
        var shown = new ArrayList<List<GoalResult>>();
        var expected = new ArrayList<List<GoalResult>>();
        for (double second : new double[] {3, 8, 8, 2, 1.5, 20, 0, 4.5, 4.5, 11, 2.1, 20, 5, 6, 7}) {
            shown.add(wandering.at(WrittenHistory.at(second)));
            expected.add(new GoalWatch(goals, history.timeline()).at(WrittenHistory.at(second)));
        }
        assertEquals(expected, shown);
    }
}
