package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who goes from thing to thing of a lesson with a stream and queues finds each from its beginning, and gets out of every field. */
@ExtendWith(ApplicationExtension.class)
class InspectorHandsTest {

    private static final QueueName ORDERS = new QueueName("orders");
    private static final StreamName LOG = new StreamName("orders-log");

    /** Of each kind that has an inspector of its own. */
    private static final List<StageItem> THINGS = List.of(
            new QueueItem(ORDERS),
            new QueueWorkerItem(ORDERS, new Caller.QueueWorker(new WorkerName("packers-1"))),
            new QueueItem(new QueueName("orders-dead")),
            new QueueWorkerItem(ORDERS, new Caller.QueueWorker(new WorkerName("trainee-1"))),
            new QueueWorkersItem(ORDERS, "packers"),
            new ProducerItem.OfProducer(new ProducerName("shop")),
            new StreamItem.OfShard(LOG, new ShardId(0)),
            new StreamItem.OfRecord(LOG, new ShardId(0), 1),
            new StreamItem.OfHashAxis(LOG),
            new StreamItem.OfTrimHorizon(LOG),
            new ApplicationItem.OfApplication(new ApplicationName("billing")));

    private Bench bench;
    private Scene scene;

    @Start
    void open(Stage stage) {
        bench = Bench.of("queue-or-log.json", Theme.DARK);
        scene = new Scene(bench.workbench(), 1280, 720);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        bench.session().transport().seek(bench.session().shown().start().plus(Duration.ofSeconds(52)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench.futures()::close);
    }

    private void select(FxRobot robot, StageItem thing) {
        robot.interact(() -> {
            bench.session().selectionProperty().set(thing);
            bench.workbench().stage().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node inspector() {
        return bench.workbench().lookup("#inspector");
    }

    private ScrollPane column() {
        Node part = inspector();
        while (!(part instanceof ScrollPane)) {
            part = part.getParent();
        }
        return (ScrollPane) part;
    }

    private int tryEveryField(FxRobot robot) {
        int tried = 0;
        for (StageItem thing : THINGS) {
            select(robot, thing);
            for (Node node : inspector().lookupAll(".text-field")) {
                TextField field = (TextField) node;
                String before = field.getText();
                robot.interact(field::requestFocus);
                robot.push(KeyCode.END).write("7V");
                assertFalse(field.getText().equals(before), field.getId());
                robot.push(KeyCode.ESCAPE);

                assertSame(bench.workbench().stage(), scene.getFocusOwner(), field.getId());
                assertEquals(before, field.getText(), field.getId());
                assertEquals(thing, bench.session().selection());
                tried++;
            }
        }
        return tried;
    }

    @Test
    void esc_in_any_field_gives_the_keys_back_and_leaves_the_field_as_it_was(FxRobot robot) {
        assertTrue(tryEveryField(robot) >= 5);
    }

    @Test
    void so_it_does_beside_another_future(FxRobot robot) {
        robot.interact(() -> assertEquals(
                List.of(), bench.futures().compareUnder(new Setting("queues.orders.visibilityTimeout", "30s"))));

        assertTrue(tryEveryField(robot) >= 5);
        assertTrue(bench.futures().isComparing());
    }

    @Test
    void what_is_selected_next_is_read_from_its_beginning_and_what_stays_selected_where_one_reads(FxRobot robot) {
        for (StageItem thing : THINGS) {
            select(robot, new QueueWorkerItem(ORDERS, new Caller.QueueWorker(new WorkerName("packers-2"))));
            robot.interact(() -> column().setVvalue(1));
            robot.interact(() -> bench.session()
                    .transport()
                    .seek(bench.session().shown().time().plus(Duration.ofMillis(20))));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(1, column().getVvalue(), 0.1);

            select(robot, thing);

            assertEquals(0, column().getVvalue(), thing::toString);
        }
    }

    @Test
    void beside_another_future_it_goes_no_further_up_than_to_where_the_facts_begin(FxRobot robot) {
        robot.interact(() -> assertEquals(
                List.of(), bench.futures().compareUnder(new Setting("queues.orders.visibilityTimeout", "30s"))));
        select(robot, new QueueWorkerItem(ORDERS, new Caller.QueueWorker(new WorkerName("packers-2"))));
        robot.interact(() -> column().setVvalue(1));

        select(robot, new QueueItem(ORDERS));

        double top = column().localToScene(0, 0).getY();
        assertEquals(top, inspector().localToScene(0, 0).getY(), 4);
    }

    @Test
    void the_list_of_requests_names_the_one_whose_code_is_shown(FxRobot robot) {
        for (StageItem before : THINGS) {
            for (StageItem thing : THINGS) {
                select(robot, before);
                select(robot, thing);
                ComboBox<?> titles = (ComboBox<?>) inspector().lookup("#call-titles");
                String code = ((Label) inspector().lookup("#call-code")).getText();
                if (!code.isEmpty() && titles.isVisible()) {
                    assertEquals(titles.getValue(), titles.getButtonCell().getText(), before + " → " + thing);
                }
            }
        }
    }
}
