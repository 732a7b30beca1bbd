package dev.shardlab.ui.stage;

import static dev.shardlab.ui.refresh.FlashSale.CART;
import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.WorkerName;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What can be done on the stage itself: workers come and go in the headers of applications, and keys walk from thing to thing. */
@ExtendWith(ApplicationExtension.class)
class StageControlsTest {

    private final PlaySession session = FlashSale.session();
    private @Nullable StagePane pane;

    private Scene shown(double seconds) {
        session.transport().seek(at(seconds));
        StagePane stage = new StagePane(session, new SimpleObjectProperty<>(Theme.DARK), _ -> "");
        pane = stage;
        Scene scene = PaneStage.show(stage, 900, 600, Theme.DARK);
        stage.layout();
        return scene;
    }

    private StagePane stage() {
        return Objects.requireNonNull(pane);
    }

    private List<WorkerName> workers() {
        return session.shown().state().kcl().application(CART).orElseThrow().workers();
    }

    private void fire(Scene scene, String id) {
        PaneStage.find(scene, "#" + id, Button.class).fire();
        session.pulse(0);
        stage().requestLayout();
        stage().layout();
    }

    @Test
    void a_application_takes_a_worker_more_and_a_worker_less_in_its_header(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(10);
            List<WorkerName> before = workers();
            fire(scene, "more-cart");
            List<WorkerName> more = workers();
            assertEquals(before.size() + 1, more.size());
            fire(scene, "less-cart");
            assertEquals(before, workers());
        });
    }

    @Test
    void the_buttons_say_whom_they_add_and_whom_they_stop(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(10);
            String last = workers().getLast().value();
            assertTrue(PaneStage.find(scene, "#more-cart", Button.class)
                    .getAccessibleText()
                    .startsWith("Add worker "));
            assertEquals(
                    "Stop worker " + last + " of cart",
                    PaneStage.find(scene, "#less-cart", Button.class).getAccessibleText());
            assertTrue(PaneStage.find(scene, "#more-cart", Button.class).isFocusTraversable());
        });
    }

    @Test
    void up_and_down_walk_from_thing_to_thing_and_enter_goes_to_what_can_be_changed(FxRobot robot) {
        robot.interact(() -> {
            shown(10);
            AtomicInteger inspected = new AtomicInteger();
            stage().onInspect(inspected::incrementAndGet);
            Picture picture = stage().shown();
            assertNotNull(picture);
            List<StageItem> told =
                    picture.notes().stream().map(Note::item).distinct().toList();
            List<StageItem> walked = new ArrayList<>();
            for (int i = 0; i < told.size(); i++) {
                press(KeyCode.DOWN);
                walked.add(session.selection());
            }
            assertEquals(told, walked);
            press(KeyCode.DOWN);
            assertEquals(told.getFirst(), session.selection());
            press(KeyCode.UP);
            assertEquals(told.getLast(), session.selection());
            press(KeyCode.ENTER);
            assertEquals(1, inspected.get());
        });
    }

    private void press(KeyCode key) {
        stage().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
