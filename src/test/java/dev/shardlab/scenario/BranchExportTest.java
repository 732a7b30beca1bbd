package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.event.Adjustable;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BranchExportTest {

    private static Scenario shipped(String name) {
        try {
            Path file = Path.of("scenarios", name + ".json");
            return ScenarioReader.read(file.toString(), Files.readAllBytes(file))
                    .orThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What happens, but that nobody knows who did it. */
    private static List<Event> course(Scenario scenario, List<Input> inputs) {
        List<Event> events = new ArrayList<>();
        new Run(scenario.setup(), RandomLines.FILES, inputs, HistoryMemory.usual())
                .runUntil(
                        scenario.setup().end(),
                        event -> events.add(
                                event
                                                instanceof
                                                ActionTaken(
                                                        VirtualTime at,
                                                        String description,
                                                        boolean _,
                                                        String _,
                                                        Adjustable sets)
                                        ? new ActionTaken(at, description, false, "", sets)
                                        : event));
        return events;
    }

    private static Scenario readBack(Scenario exported) {
        return ScenarioReader.read("exported.json", ScenarioWriter.write(exported))
                .orThrow();
    }

    private static void assertRunsAlike(Scenario planned, List<Input> inputs) {
        assertRunsAlike(planned, inputs, "");
    }

    private static void assertRunsAlike(Scenario planned, List<Input> inputs, String which) {
        Scenario back = readBack(BranchExport.of(planned, inputs));
        assertEquals(BranchExport.of(planned, inputs), back, which);
        assertEquals(course(planned, inputs), course(back, List.of()), which);
    }

    @Test
    void a_branch_as_a_scenario_runs_as_the_branch_did_and_teaches_as_before() {
        Scenario planned = shipped("resharding");
        VirtualTime start = planned.setup().start();
        StreamName rides = new StreamName("rides");
        ApplicationName dispatch = new ApplicationName("dispatch");
        List<Input> inputs = List.of(
                new Input(start, new Action.StartWorker(dispatch, new WorkerName("d3"))),
                new Input(start.plusMicros(40_000_001), new Action.Split(rides, new ShardId(2), null)),
                new Input(start.plusMicros(70_000_000), new Action.StopWorker(dispatch, new WorkerName("d1"))));
        assertRunsAlike(planned, inputs);
        Scenario exported = BranchExport.of(planned, inputs);
        assertEquals(
                List.of(planned.steps(), planned.predictions(), planned.goals(), planned.tryThis()),
                List.of(exported.steps(), exported.predictions(), exported.goals(), exported.tryThis()));
    }

    @Test
    void at_the_very_microsecond_of_a_planned_action_it_comes_after_it() {
        Scenario planned = shipped("resharding");
        VirtualTime start = planned.setup().start();
        StreamName rides = new StreamName("rides");
        List<Input> inputs = planned.setup().actions().stream()
                .map(timed -> new Input(start.plus(timed.at()), new Action.SetShardCount(rides, 3)))
                .toList();
        assertRunsAlike(planned, inputs);
    }

    @Test
    void at_the_very_microsecond_of_an_event_it_comes_after_it() {
        Scenario planned = shipped("applications");
        ApplicationName alarm = new ApplicationName("alarm");
        Random random = new Random(4);
        List<Event> events = course(planned, List.of());
        List<VirtualTime> times = Stream.generate(
                        () -> events.get(random.nextInt(events.size())).at())
                .filter(time -> !time.isBefore(planned.setup().start()))
                .limit(20)
                .sorted()
                .toList();
        List<Input> inputs = new ArrayList<>();
        for (VirtualTime time : times) {
            inputs.add(new Input(time, new Action.StopWorker(alarm, new WorkerName("a1"))));
            inputs.add(new Input(time, new Action.StartWorker(alarm, new WorkerName("a1"))));
        }
        assertRunsAlike(planned, inputs);
    }

    @Test
    void what_the_service_refused_is_asked_and_refused_again() {
        Scenario planned = shipped("hot-shard");
        VirtualTime start = planned.setup().start();
        StreamName clicks = new StreamName("clicks");
        assertRunsAlike(
                planned,
                List.of(
                        new Input(start.plusMicros(5_000_000), new Action.Split(clicks, new ShardId(0), null)),
                        new Input(start.plusMicros(6_000_000), new Action.Split(clicks, new ShardId(9), null)),
                        new Input(
                                start.plusMicros(30_000_000),
                                new Action.Merge(clicks, new ShardId(1), new ShardId(1)))));
    }

    @Test
    void nothing_done_by_hand_exports_the_plan() {
        Scenario planned = shipped("retention");
        assertEquals(planned, BranchExport.of(planned, List.of()));
    }

    @Test
    void a_recorded_action_is_not_the_same_as_a_planned_one() {
        Scenario planned = shipped("resharding");
        List<Input> input =
                List.of(new Input(planned.setup().start(), new Action.SetShardCount(new StreamName("rides"), 4)));
        assertNotEquals(
                planned.setup().actions(),
                BranchExport.of(planned, input).setup().actions());
    }

    @Test
    void whatever_was_done_by_hand_in_whatever_experiment_it_runs_alike() {
        for (int seed = 0; seed < 30; seed++) {
            Scenario planned = RandomScenarios.playable(seed);
            List<VirtualTime> times = course(planned, List.of()).stream()
                    .map(Event::at)
                    .filter(time -> !time.isBefore(planned.setup().start()))
                    .toList();
            if (times.isEmpty()) {
                continue;
            }
            Random random = new Random(seed);
            RandomActions actions = RandomActions.in(planned.setup(), new Chance(seed));
            List<Input> inputs = Stream.generate(
                            () -> new Input(times.get(random.nextInt(times.size())), actions.any()))
                    .filter(input -> canBeWritten(planned, input))
                    .limit(5)
                    .sorted(Comparator.comparing(Input::at))
                    .toList();
            assertRunsAlike(planned, inputs, "seed " + seed);
        }
    }

    private static boolean canBeWritten(Scenario planned, Input input) {
        String json = ScenarioWriter.write(BranchExport.of(planned, List.of(input)));
        return ScenarioReader.read("one.json", json).problems().isEmpty();
    }
}
