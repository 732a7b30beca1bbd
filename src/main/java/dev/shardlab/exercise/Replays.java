package dev.shardlab.exercise;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import dev.shardlab.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Histories of one experiment, replayed on the engine with what students did in it. The plan is run once and kept; what leaves it
 * costs the part behind its first change.
 */
final class Replays {

    private final VirtualTime start;
    private final Run plan;
    private final Map<List<TimedAction>, Run> changed = new LinkedHashMap<>();

    Replays(Setup setup, InputFiles files, HistoryMemory memory) {
        start = setup.start();
        plan = new Run(setup, files, List.of(), memory);
    }

    /** The history with these actions, simulated until {@code until} at least. */
    Timeline until(VirtualTime until, List<TimedAction> actions) {
        plan.runUntil(until);
        Run course = actions.isEmpty() ? plan : changed.computeIfAbsent(actions, this::leave);
        course.runUntil(until);
        return course.timeline();
    }

    private Run leave(List<TimedAction> actions) {
        List<Input> inputs = actions.stream()
                .map(action -> new Input(start.plus(action.at()), action.action()))
                .toList();
        return plan.leave(inputs.getFirst().at(), inputs);
    }

    /** Lets go of all but the plan. */
    void forget() {
        changed.values().forEach(Run::close);
        changed.clear();
    }
}
