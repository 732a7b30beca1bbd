package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Style sheets find every colour they name, in every window that opens: else the toolkit complains on the terminal. */
@ExtendWith(ApplicationExtension.class)
class StyleSheetsTest {

    private final List<String> complaints = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord complaint) {
            complaints.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Logger css;
    private Bench bench;

    @Start
    void open(Stage stage) {
        css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        CssParser.errorsProperty().clear();
        bench = Bench.of("partition-keys.json", Theme.DARK);
        Scene scene = new Scene(bench.workbench(), 980, 720);
        bench.theme().subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        css.removeHandler(listener);
        robot.interact(bench.session()::close);
    }

    @Test
    void no_list_and_no_menu_makes_the_toolkit_complain(FxRobot robot) throws TimeoutException {
        changeThePast(robot);
        int opened = 0;
        for (boolean presented : new boolean[] {false, true}) {
            for (Theme theme : Theme.values()) {
                robot.interact(() -> {
                    bench.theme().set(theme);
                    bench.workbench().presentingProperty().set(presented);
                    bench.session()
                            .selectionProperty()
                            .set(new dev.shardlab.draw.producer.ProducerItem.OfProducer(bench.session()
                                    .scenario()
                                    .setup()
                                    .producers()
                                    .getFirst()
                                    .name()));
                });
                WaitForAsyncUtils.waitForFxEvents();
                ComboBox<?> list = (ComboBox<?>) bench.workbench().lookup(".combo-box");
                robot.interact(list::show);
                opened += windows();
                robot.interact(list::hide);
                if (!presented) {
                    robot.clickOn("#branch-0", MouseButton.SECONDARY);
                    opened += windows();
                    robot.push(javafx.scene.input.KeyCode.ESCAPE);
                }
                robot.interact(() -> bench.workbench().goToTime("soon"));
                robot.push(javafx.scene.input.KeyCode.ENTER);
                opened += windows();
                robot.push(javafx.scene.input.KeyCode.ESCAPE);
                robot.interact(bench.workbench()::toggleHelp);
                robot.interact(bench.workbench()::toggleHelp);
                robot.interact(bench.workbench()::compare);
                robot.interact(bench.workbench()::compare);
            }
        }
        assertTrue(opened >= 10, opened + " popups");
        assertEquals(List.of(), complaints.stream().distinct().toList());
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
    }

    private static int windows() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().size() - 1;
    }

    /** So that there is a branch, which has a menu, and something that was done, which has calls to list. */
    private void changeThePast(FxRobot robot) throws TimeoutException {
        PlaySession session = bench.session();
        robot.interact(() -> {
            session.transport().seek(session.shown().start().plus(Duration.ofSeconds(12)));
            session.transport().seek(session.shown().start().plus(Duration.ofSeconds(5)));
            session.act(new Action.SendBurst(
                    session.scenario().setup().producers().getFirst().name(), 10));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> {
                    session.pulse(0);
                    return !session.acting().underWayProperty().get();
                })
                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
