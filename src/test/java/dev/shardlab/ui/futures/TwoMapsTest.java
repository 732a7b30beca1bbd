package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Two futures of a laboratory with a stream and a queue: what is compared is drawn alike. */
@ExtendWith(ApplicationExtension.class)
class TwoMapsTest {

    private static final QueueName ORDERS = new QueueName("orders");

    private Bench bench;

    @BeforeEach
    void compare() {
        bench = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench made = Bench.of("queue-or-log.json", Theme.DARK);
            Scene scene = new Scene(made.workbench(), 1280, 720);
            Theme.DARK.applyTo(scene);
            made.session().transport().seek(made.session().shown().start().plus(Duration.ofMillis(54_900)));
            assertEquals(List.of(), made.futures().compareUnder(Setting.parse("queues.orders.visibilityTimeout=20s")));
            while (made.futures().there().state() == null) {
                made.futures().pulse(0);
                Thread.onSpinWait();
            }
            scene.snapshot(null);
            return made;
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> bench.futures().close());
    }

    private StagePane own() {
        return bench.workbench().stage();
    }

    private StagePane other() {
        return (StagePane) Objects.requireNonNull(bench.workbench().lookup("#other-stage"));
    }

    private static <T> T inWindow(java.util.concurrent.Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private Picture shown(StagePane stage) {
        return inWindow(() -> {
            bench.workbench().getScene().snapshot(null);
            return Objects.requireNonNull(stage.shown());
        });
    }

    private static <T> Map<String, T> byFlow(Picture picture, Function<FlowItem, T> what) {
        Map<String, T> all = new TreeMap<>();
        for (Note note : picture.notes()) {
            if (note.item() instanceof FlowItem flow) {
                all.put(note.text(), what.apply(flow));
            }
        }
        return all;
    }

    private static double width(Picture picture, FlowItem flow) {
        return picture.marks().stream()
                .filter(mark -> mark instanceof Mark.Curve && flow.equals(mark.item()))
                .mapToDouble(mark -> ((Mark.Curve) mark).width())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_flows_alike_is_as_wide_above_as_below() throws Exception {
        inWindow(() -> {
            press(own(), KeyCode.BACK_SPACE);
            return null;
        });
        waitUntilNear(other(), List.of());
        Picture here = shown(own());
        Picture there = shown(other());
        Map<String, Double> above = byFlow(here, flow -> width(here, flow));
        Map<String, Double> below = byFlow(there, flow -> width(there, flow));
        Set<String> alike = new HashSet<>(above.keySet());
        alike.retainAll(below.keySet());
        assertTrue(alike.size() >= 4 && alike.size() < above.size(), alike::toString);
        for (String flow : alike) {
            assertEquals(above.get(flow), below.get(flow), 0.02 * above.get(flow), flow);
        }
    }

    @Test
    void what_comes_near_in_one_future_comes_near_in_the_other_and_goes_away_with_it() throws Exception {
        inWindow(() -> {
            bench.session().selectionProperty().set(new QueueItem(ORDERS));
            press(own(), KeyCode.ENTER);
            return null;
        });
        waitUntilNear(own(), List.of(QueueTile.id(ORDERS)));
        assertEquals(List.of(QueueTile.id(ORDERS)), near(other()));
        inWindow(() -> {
            press(other(), KeyCode.BACK_SPACE);
            return null;
        });
        waitUntilNear(other(), List.of());
        assertEquals(List.of(), near(own()));
    }

    private static void press(StagePane stage, KeyCode key) {
        stage.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void waitUntilNear(StagePane stage, List<SystemId> systems) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> shown(stage).view().focus().before() == null
                        && near(stage).equals(systems));
    }

    private List<SystemId> near(StagePane stage) {
        Picture picture = shown(stage);
        LabState state = stage == own()
                ? bench.session().shown().state()
                : Objects.requireNonNull(bench.futures().there().state());
        return Painting.closeUps(state, bench.session().shown().time(), picture.view());
    }
}
