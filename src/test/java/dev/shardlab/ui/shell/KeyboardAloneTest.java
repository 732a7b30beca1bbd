package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.ProducerName;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who has no mouse sees where the keys go, and a key goes on to do what it did. */
@ExtendWith(ApplicationExtension.class)
class KeyboardAloneTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int MOST_TABS = 120;

    /** Around a control its focus may be shown so far. */
    private static final double RING = 4;

    /** So many pixels look otherwise at least: a thin line beside a word. */
    private static final int LEAST_PIXELS = 12;

    private Stage stage;
    private Bench bench;
    private Scene scene;
    private Screens screens;
    private long nowNanos;

    @Start
    void open(Stage stage) {
        this.stage = stage;
    }

    private void play(FxRobot robot, String scenario) {
        robot.interact(() -> {
            bench = Bench.of(scenario, Theme.DARK);
            scene = new Scene(bench.workbench(), WIDTH, HEIGHT);
            bench.theme().subscribe(look -> look.applyTo(scene));
            stage.setScene(scene);
            stage.show();
            bench.workbench().stage().requestFocus();
        });
    }

    private PlaySession session() {
        return bench.session();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            if (bench != null) {
                session().close();
            }
            if (screens != null) {
                screens.stop();
            }
        });
    }

    /** Until what was asked for is done. */
    private void settle(FxRobot robot) {
        for (int i = 0; i < 5; i++) {
            var tree = session().branches().linesProperty().get();
            tree.forEach(line -> line.branch().awaitPrepared());
            robot.interact(() -> session().pulse(nowNanos += 16_000_000));
        }
    }

    private Node tabTo(FxRobot robot, String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            Node owner = scene.getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return owner;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    @Test
    void a_button_that_one_has_walked_to_is_pressed_again_and_again(FxRobot robot) {
        play(robot, "retention.json");
        robot.interact(
                () -> session().transport().seek(session().shown().start().plus(Duration.ofHours(5))));
        settle(robot);
        for (String id : List.of("retention-more", "retention-less", "shard-count-more")) {
            tabTo(robot, id);
            for (int presses = 0; presses < 3; presses++) {
                robot.push(KeyCode.SPACE);
                settle(robot);

                Node owner = scene.getFocusOwner();
                assertEquals(id, owner.getId());
                assertTrue(owner.isFocusVisible(), id + " shows no focus");
                assertFalse(session().transport().isPlaying(), id);
            }
        }
    }

    @Test
    void every_place_where_tab_leads_is_in_view_and_shows_it(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        play(robot, "resharding.json");
        Duration asked = session().scenario().predictions().getFirst().askAt();
        Duration end = session().scenario().setup().duration();
        for (Duration time : List.of(asked, end)) {
            robot.interact(() -> {
                session().transport().seek(session().shown().start().plus(time));
                bench.workbench().stage().requestFocus();
            });
            settle(robot);
            faults.addAll(faultsOfTheWay(robot, "at " + time));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void so_it_is_in_the_library(FxRobot robot) throws TimeoutException {
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
        robot.interact(() -> {
            screens = new Screens(
                    new Shelf(Path.of("scenarios")),
                    theme,
                    LabPanesForTests.of(theme),
                    WindowMemory.none(),
                    Keeping.none());
            scene = new Scene(screens, WIDTH, HEIGHT);
            theme.subscribe(look -> look.applyTo(scene));
            stage.setScene(scene);
            stage.show();
            screens.showLibrary();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.lookup("#tile-retention") != null);
        robot.interact(() -> screens.lookup("#tile-retention").requestFocus());
        assertEquals(List.of(), faultsOfTheWay(robot, "library"));
    }

    @Test
    void enter_on_a_producer_leads_to_what_can_be_changed_and_backspace_types_into_no_field(FxRobot robot) {
        play(robot, "partition-keys.json");
        robot.interact(() -> {
            session().transport().seek(session().shown().start().plus(java.time.Duration.ofSeconds(20)));
            session().selectionProperty().set(new ProducerItem.OfProducer(new ProducerName("shop")));
        });
        WaitForAsyncUtils.waitForFxEvents();
        TextInputControl rate = (TextInputControl) bench.workbench().lookup("#rate");
        String before = rate.getText();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(bench.workbench().lookup("#rate-slider"), scene.getFocusOwner());
        robot.push(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, rate.getText());
        assertSame(bench.workbench().stage(), scene.getFocusOwner());
    }

    /** Tab by Tab round the window: what has the keys lies in view, and looks otherwise than when it has them no more. */
    private List<String> faultsOfTheWay(FxRobot robot, String where) {
        List<String> faults = new ArrayList<>();
        robot.push(KeyCode.TAB);
        Node first = scene.getFocusOwner();
        assertNotNull(first, where);
        Node owner = first;
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            Bounds place = seen(owner);
            String what = where + ", stop " + tabs + ": " + owner;
            if (place.getWidth() < 4 || place.getHeight() < 4) {
                faults.add(what + " is not in view");
            }
            WritableImage with = look(robot);
            Node walked = owner;
            robot.interact(() -> scene.getRoot().requestFocus());
            int pixels = differences(with, look(robot), place);
            robot.interact(walked::requestFocus);
            robot.push(KeyCode.TAB);
            Node next = scene.getFocusOwner();
            if (pixels < LEAST_PIXELS) {
                faults.add(what + " shows no focus: " + pixels);
            }
            if (next == first) {
                return faults;
            }
            owner = next;
        }
        throw new AssertionError(where + ": Tab does not come round");
    }

    private WritableImage look(FxRobot robot) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = scene.snapshot(null));
        return image[0];
    }

    /** Where a control is to be seen: what its columns and the window leave of it. */
    private Bounds seen(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        Bounds seen = common(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), all);
        for (Node part = node.getParent(); part != null; part = part.getParent()) {
            if (part.getClip() != null) {
                seen = common(seen, part.localToScene(part.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    private static int differences(WritableImage one, WritableImage other, Bounds place) {
        int differences = 0;
        int left = (int) Math.max(0, place.getMinX() - RING);
        int top = (int) Math.max(0, place.getMinY() - RING);
        int right = (int) Math.min(one.getWidth(), place.getMaxX() + RING);
        int bottom = (int) Math.min(one.getHeight(), place.getMaxY() + RING);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    differences++;
                }
            }
        }
        return differences;
    }
}
