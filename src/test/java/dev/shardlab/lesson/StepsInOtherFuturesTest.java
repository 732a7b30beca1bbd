package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step says nothing of the laboratory that is not so in the future in which it is told. */
class StepsInOtherFuturesTest {

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_step_is_told_as_planned_where_nothing_was_changed(String name) {
        Playthrough plan = Playthrough.asShipped(name);
        List<String> untold = plan.scenario().steps().stream()
                .filter(step -> !plan.lesson().tell(step, plan.timeline()).holds())
                .map(Step::title)
                .toList();
        assertEquals(List.of(), untold);
        assertEquals("", String.join("\n", ToldAgain.saidButNotSo(name, plan.lesson(), plan.timeline())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void and_not_where_what_it_says_was_made_otherwise_long_before(String name) {
        Scenario scenario = Playthrough.read(name);
        List<String> contradictions = new ArrayList<>();
        for (TimedAction done : changes(scenario.setup())) {
            Playthrough future = Playthrough.with(name, done);
            ToldAgain.saidButNotSo(name, future.lesson(), future.timeline())
                    .forEach(words -> contradictions.add(done.action() + " at " + done.at() + ": " + words));
        }
        assertEquals("", String.join("\n", contradictions));
    }

    /** What touches each thing that a step can speak of: early, and again after a third and two thirds of the time. */
    private static List<TimedAction> changes(Setup setup) {
        List<Action> actions = new ArrayList<>();
        setup.streams().forEach(stream -> {
            actions.add(new Action.SetShardCount(stream.name(), stream.shards() * 2));
            actions.add(new Action.SetRetention(stream.name(), Duration.ofHours(300)));
            actions.add(new Action.SetRetention(stream.name(), Duration.ofHours(24)));
        });
        setup.producers().forEach(producer -> {
            actions.add(new Action.SetRate(producer.name(), 0));
            actions.add(new Action.SetRate(producer.name(), 0.0003));
        });
        setup.applications().forEach(application -> {
            actions.add(new Action.StartWorker(application.name(), new WorkerName("further")));
            actions.add(new Action.StopWorker(
                    application.name(), application.workers().getFirst()));
        });
        Duration third = setup.duration().dividedBy(3);
        return actions.stream()
                .flatMap(action -> Stream.of(Duration.ofMillis(500), third, third.multipliedBy(2))
                        .map(at -> new TimedAction(at, action)))
                .toList();
    }

    @Test
    void audit_with_a_second_worker_does_not_fall_silent() {
        Playthrough future = Playthrough.with(
                "two-futures",
                Playthrough.at(
                        Duration.ofHours(20),
                        new Action.StartWorker(
                                Playthrough.read("two-futures")
                                        .setup()
                                        .applications()
                                        .get(1)
                                        .name(),
                                new WorkerName("a2"))));
        Step silent = future.scenario().steps().get(2);
        assertEquals(
                new Told(
                        silent,
                        "As planned: Audit falls silent",
                        silent.premise().otherwise(),
                        false),
                future.lesson().tell(silent, future.timeline()));
    }
}
