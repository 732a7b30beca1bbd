package dev.shardlab.live;

import dev.shardlab.event.Event;
import dev.shardlab.event.ExperimentRefusal;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the service would refuse an action: it is tried in a future that nobody sees, and that is given up again. */
final class DryRun {

    private DryRun() {}

    /** What the service says; null if it takes the action. */
    static @Nullable String of(Action action, VirtualTime at, Run run) {
        List<Input> inputs = new ArrayList<>(
                run.inputs().stream().filter(input -> !input.at().isAfter(at)).toList());
        inputs.add(new Input(at, action));
        Run tried = run.leave(at, inputs);
        try {
            tried.runUntil(at);
            return ofLast(tried.timeline().log(), at);
        } finally {
            tried.close();
        }
    }

    private static @Nullable String ofLast(EventLog log, VirtualTime at) {
        String said = null;
        long end = log.countUntil(at);
        for (long i = log.countUntil(at.plusMicros(-1)); i < end; i++) {
            Event event = log.get(i);
            said = event instanceof ActionTaken
                    ? null
                    : ExperimentRefusal.of(event).orElse(said);
        }
        return said;
    }
}
