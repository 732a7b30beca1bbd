package dev.shardlab.ui.inspector;

import static dev.shardlab.ui.refresh.FlashSale.CLICKS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.Pointing;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** From whatever a lesson points at one comes to what it asks for. */
@ExtendWith(ApplicationExtension.class)
class HighlightControlsTest {

    private static final List<String> STREAM =
            List.of("retention-less", "retention-more", "shard-count-less", "shard-count-more");

    private final PlaySession session = FlashSale.session();

    @Test
    void whatever_a_lesson_points_at_offers_its_controls_and_those_of_what_it_belongs_to(FxRobot robot) {
        robot.interact(() -> {
            ApplicationName cart = session.shown()
                    .state()
                    .kcl()
                    .applications()
                    .iterator()
                    .next()
                    .name();
            WorkerName worker = session.shown()
                    .state()
                    .kcl()
                    .applications()
                    .iterator()
                    .next()
                    .workers()
                    .getFirst();
            for (Target target : List.of(
                    new Target.OfProducer(FlashSale.WEB),
                    new Target.OfShard(CLICKS, new ShardId(1)),
                    new Target.OfApplication(cart),
                    new Target.OfWorker(cart, worker),
                    new Target.OfKey("u-24"),
                    new Target.HashAxis(),
                    new Target.TrimHorizon())) {
                StageItem fact = Pointing.fact(
                                target, session.scenario(), session.shown().state())
                        .orElseThrow();
                TreeSet<String> offered = offered(session, fact);
                assertEquals(List.of(), missing(target, offered), target + " offers " + offered);
            }
        });
    }

    @Test
    void so_can_what_it_points_at_of_a_queue(FxRobot robot) {
        robot.interact(() -> {
            Bench bench = Bench.of("queue-or-log.json", Theme.DARK);
            PlaySession shop = bench.session();
            shop.transport().seek(shop.shown().start().plus(Duration.ofSeconds(52)));
            WorkerName packers = new WorkerName("packers");
            for (Target target : List.of(
                    new Target.OfQueue(new QueueName("orders")),
                    new Target.OfQueue(new QueueName("orders-dead")),
                    new Target.OfQueueWorkers(packers),
                    new Target.OfQueueWorker(packers, 2))) {
                StageItem fact = Pointing.fact(
                                target, shop.scenario(), shop.shown().state())
                        .orElseThrow();
                TreeSet<String> offered = offered(shop, fact);
                assertEquals(List.of(), missing(target, offered), target + " offers " + offered);
            }
            bench.futures().close();
        });
    }

    @Test
    void so_can_a_delivery_stream_that_it_points_at(FxRobot robot) {
        robot.interact(() -> {
            Bench bench = Bench.of("firehose-buffering.json", Theme.DARK);
            PlaySession lesson = bench.session();
            lesson.transport().seek(lesson.shown().start().plus(Duration.ofSeconds(30)));
            Target target = new Target.OfDeliveryStream(new DeliveryStreamName("orders-to-lake"));
            StageItem fact = Pointing.fact(
                            target, lesson.scenario(), lesson.shown().state())
                    .orElseThrow();
            TreeSet<String> offered = offered(lesson, fact);
            assertEquals(List.of(), missing(target, offered), target + " offers " + offered);
            bench.futures().close();
        });
    }

    @Test
    void who_asks_for_the_inspector_has_the_first_control_under_the_keys(FxRobot robot) {
        robot.interact(() -> {
            ApplicationName cart = session.shown()
                    .state()
                    .kcl()
                    .applications()
                    .iterator()
                    .next()
                    .name();
            session.selectionProperty().set(new ApplicationItem.OfApplication(cart));
            InspectorPane pane = new InspectorPane(session, new SimpleObjectProperty<>(Theme.DARK));
            Scene scene = PaneStage.show(pane, 256, 900, Theme.DARK);
            pane.requestFocus();
            assertEquals("add-worker", scene.getFocusOwner().getId());
        });
    }

    /** Exhaustive: a new kind of target must say what it has to offer. */
    private static List<String> missing(Target target, TreeSet<String> offered) {
        List<String> own =
                switch (target) {
                    case Target.OfProducer _ -> List.of("rate", "rate-slider", "burst");
                    case Target.OfShard _, Target.OfKey _ -> List.of("split-middle", "split-at");
                    case Target.OfApplication _ -> List.of("add-worker");
                    case Target.OfWorker _ -> List.of("add-worker");
                    case Target.OfQueue _ -> List.of("visibility-timeout", "delay", "send-message", "purge");
                    case Target.OfQueueWorkers _ -> List.of("add-queue-worker");
                    case Target.OfQueueWorker _ -> List.of("add-queue-worker", "crash-queue-worker");
                    case Target.OfDeliveryStream _ -> List.of("buffer-size", "buffer-interval");
                    case Target.HashAxis _ -> List.of();
                    case Target.TrimHorizon _ -> List.of();
                };
        List<String> around =
                switch (target) {
                    case Target.OfProducer _,
                            Target.OfQueue _,
                            Target.OfQueueWorkers _,
                            Target.OfQueueWorker _,
                            Target.OfDeliveryStream _ -> List.of();
                    case Target.TrimHorizon _ -> STREAM.subList(0, 2);
                    case Target.OfShard _,
                            Target.OfKey _,
                            Target.OfApplication _,
                            Target.OfWorker _,
                            Target.HashAxis _ -> STREAM;
                };
        TreeSet<String> missing = new TreeSet<>(own);
        missing.addAll(around);
        missing.removeAll(offered);
        if (target instanceof Target.OfApplication || target instanceof Target.OfWorker) {
            boolean stops = offered.stream().anyMatch(id -> id.startsWith("stop-worker-"));
            return stops ? List.copyOf(missing) : List.of("stop-worker");
        }
        return List.copyOf(missing);
    }

    private static TreeSet<String> offered(PlaySession session, StageItem fact) {
        session.selectionProperty().set(fact);
        Scene scene = PaneStage.show(
                new InspectorPane(session, new SimpleObjectProperty<>(Theme.DARK)), 256, 900, Theme.DARK);
        TreeSet<String> ids = new TreeSet<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node.getId() != null) {
                ids.add(node.getId());
            }
        }
        return ids;
    }
}
