package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a lecturer's few keys do to a window that was left in the midst of something. */
@ExtendWith(ApplicationExtension.class)
class ClickerTest {

    private Bench bench;

    @Start
    void open(Stage stage) {
        bench = Bench.of("partition-keys.json", Theme.LIGHT);
        Scene scene = new Scene(bench.workbench(), 1280, 720);
        bench.theme().subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(session()::close);
    }

    @Test
    void a_time_begun_to_be_typed_is_let_go_of_by_the_next_key_of_a_clicker(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F5, KeyCode.F11)) {
            robot.interact(() -> {
                session().transport().restart();
                bench.workbench().present();
            });
            robot.write("7");
            assertTrue(find("#go-to-time").isVisible(), "before " + key);
            robot.push(key);
            WaitForAsyncUtils.waitForFxEvents();
            assertFalse(find("#go-to-time").isVisible(), "after " + key);
            assertTrue(find("#clock").isVisible(), "after " + key);
            assertSame(bench.workbench().stage(), bench.workbench().getScene().getFocusOwner(), "after " + key);
        }
    }

    @Test
    void the_last_page_says_that_it_is_the_end_and_what_became_of_the_goals(FxRobot robot) {
        robot.interact(() -> {
            bench.workbench().present();
            session()
                    .transport()
                    .seek(session()
                            .shown()
                            .start()
                            .plus(session().scenario().steps().getLast().at()));
        });
        Labeled count = (Labeled) find("#caption").lookup(".lab-heading");
        int steps = session().scenario().steps().size();
        assertEquals(steps + " of " + steps, count.getText());
        assertFalse(find("#page-next").isDisabled());

        for (int pages = 0; pages < 4 && !count.getText().equals("The end"); pages++) {
            robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(session().shown().end(), session().shown().time());
        assertEquals("The end", count.getText());
        assertEquals("0 of 1 goal reached", ((Labeled) find("#caption-title")).getText());
        assertTrue(told().startsWith("✗  By 1:10 shard 2 has stored"), told());
        assertTrue(told().contains("Page↓ leads to the library"), told());
        assertEquals("To the library (Page↓)", find("#page-next").getAccessibleText());

        robot.push(KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals("The end", count.getText());
        assertEquals("The next page (Page↓)", find("#page-next").getAccessibleText());
    }

    @Test
    void from_the_last_page_a_clicker_and_the_space_bar_lead_to_the_library_while_one_presents(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.SPACE)) {
            robot.interact(() -> {
                bench.workbench().endPresenting();
                session().transport().toEnd();
            });
            int before = bench.ledToLibrary().get();
            robot.push(key);
            assertEquals(before, bench.ledToLibrary().get(), "who is alone stays, after " + key);
            robot.interact(() -> {
                session().transport().restart();
                session().pulse(0);
                bench.workbench().present();
                session().transport().toEnd();
                session().pulse(16_000_000);
                session().pulse(9_000_000_000L);
            });
            robot.push(key);
            assertEquals(before, bench.ledToLibrary().get(), "who pressed as the end came stays, after " + key);
            robot.interact(bench::letTheRoomLook);
            robot.push(key);
            assertEquals(before + 1, bench.ledToLibrary().get(), "after " + key);
        }
    }

    @Test
    void a_sheet_that_is_open_has_all_keys_and_a_clicker_closes_it_without_turning_a_page(FxRobot robot) {
        robot.interact(bench.workbench()::present);
        Map<KeyCode, String> sheets = Map.of(
                KeyCode.R,
                "#again-sheet",
                KeyCode.V,
                "#compare-sheet",
                KeyCode.W,
                "#work-sheet",
                KeyCode.F1,
                "#help-sheet");
        sheets.forEach((opens, sheet) -> {
            for (KeyCode closes : List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.ESCAPE)) {
                robot.push(opens);
                assertTrue(find(sheet).isVisible(), sheet);
                for (KeyCode key : List.of(
                        KeyCode.RIGHT, KeyCode.END, KeyCode.N, KeyCode.F, KeyCode.DIGIT7, KeyCode.PERIOD, KeyCode.J)) {
                    robot.push(key);
                }
                robot.push(KeyCode.TAB)
                        .push(KeyCode.TAB)
                        .push(KeyCode.TAB)
                        .push(KeyCode.TAB)
                        .push(KeyCode.TAB);
                robot.push(KeyCode.RIGHT);
                WaitForAsyncUtils.waitForFxEvents();
                assertTrue(find(sheet).isVisible(), sheet);
                assertEquals(session().shown().start(), session().shown().time(), sheet);
                assertFalse(session().transport().isPlaying(), sheet);
                assertFalse(find("#go-to-time").isVisible(), sheet);
                assertFalse(find("#black-screen").isVisible(), sheet);
                assertTrue(bench.workbench().isPresenting(), sheet);
                robot.push(closes);
                WaitForAsyncUtils.waitForFxEvents();
                assertFalse(find(sheet).isVisible(), sheet + " after " + closes);
                assertTrue(bench.workbench().isPresenting(), sheet + " after " + closes);
                assertFalse(session().transport().isPlaying(), sheet + " after " + closes);
            }
        });
    }

    @Test
    void a_question_that_takes_no_answer_is_not_voted_on(FxRobot robot) {
        Prediction first = session().scenario().predictions().getFirst();
        robot.interact(() -> {
            bench.workbench().present();
            session()
                    .transport()
                    .seek(session().shown().start().plus(first.askAt()).plusMicros(-1));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Labeled title = (Labeled) find("#caption-title");
        assertTrue(title.getText().startsWith("Let the room vote"), title.getText());

        robot.interact(() -> session()
                .transport()
                .seek(session().shown().start().plus(first.answerAt()).plusMicros(-1)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(title.getText().startsWith("Watch: the answer comes at"), title.getText());
    }

    @Test
    void escape_leads_from_two_futures_to_one_and_only_then_out_of_the_hall(FxRobot robot) {
        robot.interact(() -> {
            bench.workbench().present();
            assertEquals(
                    List.of(),
                    bench.futures()
                            .compareUnder(
                                    bench.futures().variations().getFirst().setting()));
        });
        assertTrue(bench.futures().isComparing());
        robot.push(KeyCode.ESCAPE);
        assertFalse(bench.futures().isComparing());
        assertTrue(bench.workbench().isPresenting());
        robot.push(KeyCode.ESCAPE);
        assertFalse(bench.workbench().isPresenting());
    }

    @Test
    void the_key_that_asks_for_two_futures_leads_back_to_one(FxRobot robot) {
        robot.push(KeyCode.V);
        assertTrue(find("#compare-sheet").isVisible());
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> assertEquals(
                List.of(),
                bench.futures()
                        .compareUnder(bench.futures().variations().getFirst().setting())));
        robot.push(KeyCode.V);
        assertFalse(bench.futures().isComparing());
        assertFalse(find("#compare-sheet").isVisible());
    }

    @Test
    void a_room_that_voted_by_hand_has_jumped_past_nothing(FxRobot robot) {
        robot.interact(() -> {
            bench.workbench().present();
            Prediction first = session().scenario().predictions().getFirst();
            session()
                    .transport()
                    .seek(session().shown().start().plus(first.askAt()).plusMicros(-1));
            session().pages().next();
            session().pages().next();
        });
        WaitForAsyncUtils.waitForFxEvents();
        String measured = ((Labeled) find("#caption #verdict-measured")).getText();
        assertTrue(measured.startsWith("measured at "), measured);
    }

    private String told() {
        return find("#caption-text").lookup(".narration").getAccessibleText();
    }

    private Node find(String id) {
        return bench.workbench().lookup(id);
    }

    private PlaySession session() {
        return bench.session();
    }
}
