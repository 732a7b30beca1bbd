package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clicker has one key that goes on, and leads with it from the first page of a lesson to the last, and away from there. */
@ExtendWith(ApplicationExtension.class)
class LedByClickerTest {

    private static final int MOST_PRESSES = 120;

    private Stage window;

    @Start
    void open(Stage stage) {
        window = stage;
    }

    private Bench present(String lesson, FxRobot robot) {
        Bench[] opened = new Bench[1];
        robot.interact(() -> {
            Bench bench = Bench.of(lesson + ".json", Theme.DARK);
            Scene scene = new Scene(bench.workbench(), 1280, 720);
            bench.theme().subscribe(look -> look.applyTo(scene));
            window.setScene(scene);
            window.show();
            bench.workbench().present();
            opened[0] = bench;
        });
        return opened[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partition-keys",
                "queue-or-log",
                "hot-shard",
                "resharding",
                "applications",
                "retention",
                "two-futures"
            })
    void page_down_leads_from_the_first_page_to_the_last_and_to_the_library(String lesson, FxRobot robot) {
        Bench bench = present(lesson, robot);
        PlaySession session = bench.session();
        Labeled count = (Labeled) bench.workbench().lookup("#caption").lookup(".lab-heading");
        int presses = 0;
        while (!count.getText().equals("The end")) {
            assertTrue(
                    ++presses < MOST_PRESSES,
                    () -> "it stands at " + session.shown().time() + ": " + count.getText());
            robot.push(KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(0, bench.ledToLibrary().get());
        robot.interact(bench::letTheRoomLook);
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, bench.ledToLibrary().get());
        robot.interact(session::close);
    }
}
