package dev.shardlab.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window offers to do to a queue is what a file can say. */
@ExtendWith(ApplicationExtension.class)
class QueueChangesTest {

    private static final QueueName ORDERS = new QueueName("orders");
    private static final WorkerName PACKERS = new WorkerName("packers");
    private static final Scenario SCENARIO =
            ScenarioReader.read("queue.json", """
                    {"shardlab": 1, "title": "Queue", "duration": "1m", "streams": [],
                     "queues": [{"name": "orders", "visibilityTimeout": "5s"}],
                     "queueWorkers": [{"name": "packers", "workers": 2}]}
                    """).orThrow();

    private final List<Action> done = new ArrayList<>();

    private static LabState state() {
        Simulation simulation = new Simulation(SCENARIO.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        simulation.runUntil(SCENARIO.setup().start().plus(Duration.ofSeconds(10)), _ -> {});
        return simulation.state();
    }

    private static <T extends Node> T find(ChangePanel panel, String id, Class<T> type) {
        return type.cast(new VBox(panel.controls().toArray(Node[]::new)).lookup("#" + id));
    }

    @Test
    void its_timeout_is_set_a_message_is_sent_and_all_are_purged(FxRobot robot) {
        robot.interact(() -> {
            ChangePanel panel = QueueChanges.of(state().queues().queue(ORDERS).orElseThrow(), done::add);
            TextField field = find(panel, "visibility-timeout", TextField.class);
            assertEquals("5", field.getText());
            field.setText("12");
            find(panel, "visibility-timeout-go", Button.class).fire();
            find(panel, "send-message", Button.class).fire();
            find(panel, "purge", Button.class).fire();
            field.setText("43201");
            find(panel, "visibility-timeout-go", Button.class).fire();
        });
        assertEquals(
                List.of(
                        new QueueAction.ChangeSettings(
                                ORDERS,
                                QueueChange.of(
                                        QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofSeconds(12)),
                                        List.of(QueueAttribute.VISIBILITY_TIMEOUT))),
                        new QueueAction.Send(ORDERS, "sent by hand", new MessageGroupId("by-hand")),
                        new QueueAction.Purge(ORDERS)),
                done);
    }

    @Test
    void its_workers_are_added_stopped_and_crashed_one_by_one(FxRobot robot) {
        robot.interact(() -> {
            LabState state = state();
            Caller second = new Caller.QueueWorker(new WorkerName("packers-2"));
            ChangePanel all = QueueChanges.ofWorkers(PACKERS, state.queues(), done::add);
            find(all, "add-queue-worker", Button.class).fire();
            find(all, "stop-packers-1", Button.class).fire();
            find(QueueChanges.ofWorker(PACKERS, second, state.queues(), done::add), "crash-queue-worker", Button.class)
                    .fire();
        });
        assertEquals(
                List.of(
                        new QueueAction.AddWorkers(PACKERS, 1),
                        new QueueAction.StopQueueWorker(PACKERS, 1),
                        new QueueAction.CrashQueueWorker(PACKERS, 2)),
                done);
    }
}
