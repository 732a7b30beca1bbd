package dev.shardlab.ui.inspector;

import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.kcl.GroupState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Workers come and go. */
final class GroupChanges {

    private GroupChanges() {}

    static ChangePanel of(GroupState group, Consumer<Action> act) {
        List<Node> controls = new ArrayList<>();
        WorkerName next = NextWorker.in(group);
        controls.add(add(group, next, act));
        for (WorkerName worker : group.workers()) {
            controls.add(stop(group, worker, act));
        }
        return new ChangePanel(List.of(group.name(), group.workers()), controls);
    }

    /** What can be done to a worker, and to the group it belongs to. */
    static ChangePanel ofWorker(GroupState group, WorkerName worker, Consumer<Action> act) {
        boolean runs = group.workers().contains(worker);
        List<Node> controls = new ArrayList<>();
        controls.add(
                runs
                        ? stop(group, worker, act)
                        : Controls.button(
                                "start-worker",
                                "Start worker " + worker,
                                () -> act.accept(new Action.StartWorker(group.name(), worker))));
        if (runs) {
            controls.add(Controls.button(
                    "kill-worker",
                    "Let worker " + worker + " die without a word",
                    () -> act.accept(new Action.KillWorker(group.name(), worker))));
        }
        WorkerName next = NextWorker.in(group);
        if (!next.equals(worker)) {
            controls.add(add(group, next, act));
        }
        return new ChangePanel(List.of(group.name(), worker, runs, next), controls);
    }

    private static Node add(GroupState group, WorkerName next, Consumer<Action> act) {
        return Controls.button(
                "add-worker", "Add a worker, " + next, () -> act.accept(new Action.StartWorker(group.name(), next)));
    }

    private static Node stop(GroupState group, WorkerName worker, Consumer<Action> act) {
        return Controls.button(
                "stop-worker-" + worker,
                "Stop worker " + worker,
                () -> act.accept(new Action.StopWorker(group.name(), worker)));
    }
}
