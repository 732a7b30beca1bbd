package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.NO_FILES;
import static dev.shardlab.sim.Setups.READERS;
import static dev.shardlab.sim.Setups.START;
import static dev.shardlab.sim.Setups.WEB;
import static dev.shardlab.sim.Setups.application;
import static dev.shardlab.sim.Setups.perSec;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.event.Adjustable;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.UserAction;
import dev.shardlab.state.UserActions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a student sets at 5 s, and the plan again at 20 s: it is said, and only then. */
class PlannedChangeTest {

    private static final Action SPLIT_0 = new Action.Split(CLICKS, new ShardId(0), null);
    private static final Action SPLIT_1 = new Action.Split(CLICKS, new ShardId(1), null);

    private static Action retention(int hours) {
        return new Action.SetRetention(CLICKS, Duration.ofHours(hours));
    }

    private static Action rate(double perSec) {
        return new Action.SetRate(WEB, perSec);
    }

    private static Action start(String worker) {
        return new Action.StartWorker(READERS, new WorkerName(worker));
    }

    private static Setup setup(Action planned) {
        return Setups.withShards(2)
                .with(producer("web", perSec(10), 1, Duration.ZERO, Duration.ofSeconds(30)))
                .with(application("anna", "ben"))
                .with(new TimedAction(Duration.ofSeconds(20), planned))
                .build();
    }

    /** What is noted of the plan's action. */
    private static ActionTaken noted(Action planned, Action... students) {
        Simulation simulation = new Simulation(setup(planned), NO_FILES);
        List<ActionTaken> noted = new ArrayList<>();
        simulation.runUntil(START.plus(Duration.ofSeconds(5)), event -> {});
        for (Action action : students) {
            simulation.take(action, true);
        }
        simulation.runUntil(START.plus(Duration.ofSeconds(30)), event -> {
            if (event instanceof ActionTaken taken && !taken.byStudent()) {
                noted.add(taken);
            }
        });
        assertEquals(1, noted.size());
        return noted.getFirst();
    }

    private static Optional<PlannedChange> ahead(Action planned, Action student) {
        Simulation simulation = new Simulation(setup(planned), NO_FILES);
        simulation.runUntil(START.plus(Duration.ofSeconds(5)), event -> {});
        simulation.take(student, true);
        simulation.runUntil(START.plus(Duration.ofSeconds(10)), event -> {});
        return PlannedChange.of(planned, simulation.state());
    }

    private static String now(Action planned, Action student) {
        return ahead(planned, student).map(PlannedChange::now).orElse("");
    }

    @Test
    void a_setting_of_the_students_is_named_with_its_value() {
        assertEquals(
                "The plan sets the retention of clicks to 48 hours now; you had set it to 4 days.",
                now(retention(48), retention(96)));
        assertEquals(
                "The plan sets the rate of web to 4 records/s now; you had set it to 12.5 records/s.",
                now(rate(4), rate(12.5)));
    }

    @Test
    void what_has_no_value_is_told_as_it_was_done() {
        assertEquals(
                "The plan splits shard 0 of clicks in the middle now; you had changed the shards of clicks: split shard 1 of"
                        + " clicks in the middle.",
                now(SPLIT_0, SPLIT_1));
        assertEquals(
                "The plan starts worker cora of readers now; you had changed the workers of readers: stop worker ben of"
                        + " readers.",
                now(start("cora"), new Action.StopWorker(READERS, new WorkerName("ben"))));
    }

    @Test
    void it_is_said_before_it_happens_too() {
        assertEquals(
                Optional.of("the plan sets the retention of clicks to 48 hours; you have set it to 4 days"),
                ahead(retention(48), retention(96)).map(PlannedChange::ahead));
    }

    @Test
    void and_stands_in_the_log_when_it_does() {
        assertEquals(
                new ActionTaken(
                        START.plus(Duration.ofSeconds(20)),
                        "Set the retention of clicks to 48 hours",
                        false,
                        "you had set it to 4 days",
                        new Adjustable.Retention(CLICKS)),
                noted(retention(48), retention(96)));
    }

    @Test
    void nothing_is_said_where_the_student_set_something_else_or_nothing_or_was_refused() {
        assertEquals("", noted(retention(48)).instead());
        assertEquals("", noted(retention(48), rate(4)).instead());
        assertEquals("", noted(retention(48), retention(1)).instead());
        assertEquals("", noted(rate(4), new Action.SendBurst(WEB, 3)).instead());
    }

    @Test
    void what_has_the_value_already_is_set_all_the_same() {
        assertEquals(
                "you had set it to 24 hours",
                noted(retention(48), retention(24)).instead());
        assertEquals("you had set it to 10 records/s", noted(rate(4), rate(10)).instead());
        Simulation simulation = new Simulation(setup(retention(96)), NO_FILES);
        simulation.runUntil(START.plus(Duration.ofSeconds(5)), event -> {});
        simulation.take(retention(96), true);
        simulation.runUntil(START.plus(Duration.ofSeconds(21)), event -> {});
        assertEquals(Optional.empty(), PlannedChange.of(retention(48), simulation.state()));
    }

    @Test
    void what_a_client_has_set_is_named_too_and_is_no_action_of_the_student_s() {
        Simulation simulation = new Simulation(setup(retention(48)), NO_FILES);
        simulation.runUntil(START.plus(Duration.ofSeconds(5)), event -> {});
        simulation.ask(
                ServiceCall.ofClient(
                        new ClientName("Boto3"), new StreamCommand.IncreaseRetention(CLICKS, Duration.ofHours(96))),
                event -> {});
        simulation.runUntil(START.plus(Duration.ofSeconds(6)), event -> {});
        assertEquals(List.of(), simulation.state().userActions().taken());
        assertEquals(
                Optional.of(
                        "The plan sets the retention of clicks to 48 hours now; Boto3 had changed the retention of clicks"
                                + " (IncreaseStreamRetentionPeriod)."),
                PlannedChange.of(retention(48), simulation.state()).map(PlannedChange::now));
        simulation.runUntil(START.plus(Duration.ofSeconds(21)), event -> {});
        assertEquals(Optional.empty(), PlannedChange.of(retention(72), simulation.state()));
    }

    @Test
    void nothing_is_said_where_the_plan_sets_the_very_value_that_the_student_has_set() {
        assertEquals(Optional.empty(), ahead(retention(48), retention(48)));
        assertEquals("", noted(retention(48), retention(96), retention(48)).instead());
        assertEquals(Optional.empty(), ahead(rate(4), rate(4)));
    }

    @Test
    void the_student_s_last_word_counts() {
        assertEquals(
                "you had set it to 5 days",
                noted(retention(48), retention(96), retention(120)).instead());
    }

    @Test
    void what_the_plan_has_set_is_the_plan_s_until_the_student_sets_it_again() {
        Simulation simulation = new Simulation(setup(retention(48)), NO_FILES);
        simulation.runUntil(START.plus(Duration.ofSeconds(5)), event -> {});
        simulation.take(retention(96), true);
        simulation.take(new Action.SendBurst(WEB, 3), true);
        simulation.runUntil(START.plus(Duration.ofSeconds(30)), event -> {});
        UserActions done = simulation.state().userActions();
        var at = START.plus(Duration.ofSeconds(5));
        assertEquals(
                List.of(
                        new UserAction(at, "Set the retention of clicks to 4 days", new Adjustable.Retention(CLICKS)),
                        new UserAction(at, "Send 3 records at once from web", null)),
                done.taken());
        assertEquals(Optional.empty(), done.standing(new Adjustable.Retention(CLICKS)));
    }
}
