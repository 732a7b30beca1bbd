package dev.shardlab.ui.inspector;

import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.kcl.ApplicationState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Workers come and go. */
final class ApplicationChanges {

    private ApplicationChanges() {}

    static ChangePanel of(ApplicationState application, Consumer<Action> act) {
        List<Node> controls = new ArrayList<>();
        WorkerName next = NextWorker.in(application);
        controls.add(add(application, next, act));
        for (WorkerName worker : application.workers()) {
            controls.add(stop(application, worker, act));
        }
        return new ChangePanel(List.of(application.name(), application.workers()), controls);
    }

    /** What can be done to a worker, and to the application it belongs to. */
    static ChangePanel ofWorker(ApplicationState application, WorkerName worker, Consumer<Action> act) {
        boolean runs = application.workers().contains(worker);
        List<Node> controls = new ArrayList<>();
        controls.add(
                runs
                        ? stop(application, worker, act)
                        : Controls.button(
                                "start-worker",
                                "Start worker " + worker,
                                () -> act.accept(new Action.StartWorker(application.name(), worker))));
        if (runs) {
            controls.add(Controls.button(
                    "kill-worker",
                    "Let worker " + worker + " die without a word",
                    () -> act.accept(new Action.KillWorker(application.name(), worker))));
        }
        WorkerName next = NextWorker.in(application);
        if (!next.equals(worker)) {
            controls.add(add(application, next, act));
        }
        return new ChangePanel(List.of(application.name(), worker, runs, next), controls);
    }

    private static Node add(ApplicationState application, WorkerName next, Consumer<Action> act) {
        return Controls.button(
                "add-worker",
                "Add a worker, " + next,
                () -> act.accept(new Action.StartWorker(application.name(), next)));
    }

    private static Node stop(ApplicationState application, WorkerName worker, Consumer<Action> act) {
        return Controls.button(
                "stop-worker-" + worker,
                "Stop worker " + worker,
                () -> act.accept(new Action.StopWorker(application.name(), worker)));
    }
}
