package dev.shardlab.ui.inspector;

import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.state.queue.QueueWorkerState.Presence;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What may be done to a queue and to its workers. */
final class QueueChanges {

    private static final String BODY = "sent by hand";

    private QueueChanges() {}

    static ChangePanel of(QueueState queue, Consumer<Action> act) {
        QueueName name = queue.name();
        QueueSettings settings = queue.settings();
        List<Node> controls = List.of(
                seconds(
                        "visibility-timeout",
                        "Visibility timeout, s",
                        settings.visibilityTimeout(),
                        QueueLimits.MAX_VISIBILITY_TIMEOUT,
                        to -> act.accept(change(
                                name,
                                QueueAttribute.VISIBILITY_TIMEOUT,
                                QueueSettings.DEFAULT.withVisibilityTimeout(to)))),
                seconds(
                        "delay",
                        "Delay, s",
                        settings.delay(),
                        QueueLimits.MAX_DELAY,
                        to -> act.accept(change(name, QueueAttribute.DELAY, QueueSettings.DEFAULT.withDelay(to)))),
                Controls.button(
                        "send-message",
                        "Send a message",
                        () -> act.accept(new QueueAction.Send(name, BODY, new MessageGroupId("by-hand")))),
                Controls.button("purge", "Purge the queue", () -> act.accept(new QueueAction.Purge(name))));
        return new ChangePanel(List.of(name, settings.visibilityTimeout(), settings.delay()), controls);
    }

    private static Action change(QueueName queue, QueueAttribute attribute, QueueSettings values) {
        return new QueueAction.ChangeSettings(queue, QueueChange.of(values, List.of(attribute)));
    }

    private static Node seconds(String id, String words, Duration now, Duration most, Consumer<Duration> set) {
        NumberField field = new NumberField(
                id,
                Amounts.typed(now.toMillis() / 1_000.0),
                0,
                most.toSeconds(),
                "0 to " + Amounts.count(most.toSeconds()) + " seconds");
        return Controls.number(field, words, "Set", to -> set.accept(Duration.ofSeconds(Math.round(to))));
    }

    /** All workers of one name: one more, and each of them by itself. */
    static ChangePanel ofWorkers(WorkerName workers, QueueStates state, Consumer<Action> act) {
        List<Node> controls = new ArrayList<>();
        controls.add(add(workers, act));
        List<Caller> running = running(workers, state);
        for (Caller worker : running) {
            controls.add(stop(workers, worker, act));
        }
        return new ChangePanel(List.of(workers, running), controls);
    }

    static ChangePanel ofWorker(WorkerName workers, Caller worker, QueueStates state, Consumer<Action> act) {
        List<Node> controls = new ArrayList<>();
        boolean runs = running(workers, state).contains(worker);
        if (runs) {
            controls.add(stop(workers, worker, act));
            controls.add(Controls.button(
                    "crash-queue-worker",
                    "Let " + worker + " crash",
                    () -> act.accept(new QueueAction.CrashQueueWorker(workers, number(worker)))));
        }
        controls.add(add(workers, act));
        return new ChangePanel(List.of(worker, runs), controls);
    }

    private static List<Caller> running(WorkerName workers, QueueStates state) {
        return state.workers().stream()
                .filter(worker -> worker.presence() == Presence.RUNNING)
                .map(QueueWorkerState::worker)
                .filter(worker -> FleetWorker.of(worker).fleet().equals(workers.value()))
                .toList();
    }

    private static Node add(WorkerName workers, Consumer<Action> act) {
        return Controls.button(
                "add-queue-worker", "Add one of " + workers, () -> act.accept(new QueueAction.AddWorkers(workers, 1)));
    }

    private static Node stop(WorkerName workers, Caller worker, Consumer<Action> act) {
        return Controls.button(
                "stop-" + worker,
                "Stop " + worker,
                () -> act.accept(new QueueAction.StopQueueWorker(workers, number(worker))));
    }

    private static int number(Caller worker) {
        return FleetWorker.of(worker).number();
    }
}
