package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.charts.ChartStrip;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** While two futures differ by a queue, its charts are shown; so they are while a lesson tells of it. */
@ExtendWith(ApplicationExtension.class)
class ChangedQueueTest {

    private static final Scenario SHOP =
            Shelf.read(Path.of("scenarios", "queue-or-log.json")).orThrow();
    private static final Setup PLAN = SHOP.setup();
    private static final Optional<QueueName> ORDERS = Optional.of(new QueueName("orders"));

    private static Optional<QueueName> after(Action... actions) {
        VirtualTime at = PLAN.start().plus(Duration.ofSeconds(50));
        return ChangedQueue.between(
                PLAN,
                List.of(),
                PLAN,
                List.of(actions).stream().map(action -> new Input(at, action)).toList());
    }

    @Test
    void whatever_is_done_to_a_queue_or_its_workers_and_nothing_besides() {
        WorkerName trainee = new WorkerName("trainee");
        Action purge = new QueueAction.Purge(new QueueName("orders"));
        Action rate = new Action.SetRate(new ProducerName("shop"), 3);
        assertEquals(Optional.empty(), after());
        assertEquals(ORDERS, after(purge));
        assertEquals(ORDERS, after(new QueueAction.CrashQueueWorker(trainee, 1)));
        assertEquals(ORDERS, after(new QueueAction.AddWorkers(trainee, 1), purge));
        assertEquals(Optional.empty(), after(rate), "the shop feeds the stream as well");
        assertEquals(Optional.empty(), after(purge, rate));
        assertEquals(
                Optional.empty(),
                after(new Action.KillWorker(new ApplicationName("billing"), new WorkerName("worker-1"))));
    }

    @Test
    void every_variation_of_a_queue_that_is_offered_leads_to_its_charts_and_no_other_does(FxRobot robot) {
        robot.interact(() -> {
            Bench bench = Bench.of(SHOP, Theme.DARK);
            for (Variation variation : bench.futures().variations()) {
                assertEquals(List.of(), bench.futures().compareUnder(variation.setting()));
                boolean isOfQueue = variation.setting().path().startsWith("queue");

                assertEquals(isOfQueue, bench.futures().changedQueue().isPresent(), variation::toString);
            }
            bench.futures().leave();
            assertFalse(bench.futures().changedQueue().isPresent());
            bench.futures().close();
        });
    }

    private static String charts(Bench bench, int seconds) {
        bench.session().transport().seek(bench.session().shown().start().plus(Duration.ofSeconds(seconds)));
        ChartStrip strip = (ChartStrip) bench.workbench().lookup("#charts");
        return strip.getChildrenUnmodifiable().stream()
                .map(card -> String.valueOf(card.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList()
                .toString();
    }

    @Test
    void the_charts_are_those_of_what_the_lesson_told_of_last_and_of_what_was_changed(FxRobot robot) {
        robot.interact(() -> {
            Bench bench = Bench.of(SHOP, Theme.DARK);
            Scene scene = new Scene(bench.workbench(), 1280, 720);
            Theme.DARK.applyTo(scene);
            bench.workbench().applyCss();
            bench.workbench().layout();
            assertEquals("orders-log", of(charts(bench, 20)));
            assertEquals("orders", of(charts(bench, 45)));
            assertEquals("orders", of(charts(bench, 65)), "a step that points at nothing leaves them");
            assertEquals("orders-log", of(charts(bench, 90)));
            assertEquals("orders", of(charts(bench, 120)));

            bench.futures().compareUnder(new Setting("queues.orders.visibilityTimeout", "\"30s\""));

            assertEquals("orders", of(charts(bench, 20)));
            assertEquals("orders", of(charts(bench, 90)));
            bench.futures().close();
        });
    }

    private static String of(String charts) {
        int from = charts.indexOf(" of ") + 4;
        return charts.substring(from, charts.indexOf(':', from));
    }
}
