package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.StepKind;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.TimeWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does at the window. Time passes only by pulses that the tests give. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final long FRAME_NANOS = 16_000_000;
    private static final int WIDTH = 980;
    private static final int HEIGHT = 720;

    private Bench bench;
    private long nowNanos;

    @Start
    void open(Stage stage) {
        bench = Bench.of("partition-keys.json", Theme.DARK);
        Scene scene = new Scene(bench.workbench(), WIDTH, HEIGHT);
        bench.theme().subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(session()::close);
    }

    @Test
    void play_lets_time_pass_and_pause_holds_it(FxRobot robot) {
        robot.clickOn("#play");
        frames(robot, 10);
        VirtualTime paused = session().shown().time();
        assertTrue(paused.isAfter(session().shown().start()));

        robot.clickOn("#play");
        frames(robot, 10);
        assertEquals(paused, session().shown().time());
    }

    @Test
    void the_space_bar_plays_and_pauses(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.push(KeyCode.SPACE);
        assertTrue(session().transport().isPlaying());
        robot.push(KeyCode.SPACE);
        assertFalse(session().transport().isPlaying());
    }

    @Test
    void who_locks_an_answer_in_plays_and_pauses_with_the_next_space(FxRobot robot) {
        robot.interact(session().transport()::play);
        var asked = session().questions().firstOpen().orElseThrow();
        robot.interact(() -> session().transport().seek(asked));
        assertNotNull(session().question());
        robot.interact(() -> bench.workbench().lookup("#answer-shard").requestFocus());
        robot.write("1");
        robot.interact(() -> bench.workbench().lookup("#lock-in").requestFocus());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(bench.workbench().stage(), bench.workbench().getScene().getFocusOwner());
        assertTrue(session().transport().isPlaying());

        robot.push(KeyCode.SPACE);
        assertFalse(session().transport().isPlaying());
    }

    @Test
    void the_space_bar_plays_after_a_click_in_the_lesson_or_the_words(FxRobot robot) {
        for (String place : List.of("#step-title", "#transcript-list", "#inspector")) {
            robot.interact(session().transport()::pause);
            robot.clickOn(place).push(KeyCode.SPACE);
            assertTrue(session().transport().isPlaying(), "after a click on " + place);
        }
    }

    @Test
    void a_button_that_was_walked_to_by_keyboard_keeps_the_space_bar(FxRobot robot) {
        robot.interact(() -> bench.workbench().lookup("#projector").requestFocus());
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertEquals(Theme.LIGHT, bench.theme().get());
        assertFalse(session().transport().isPlaying());
    }

    @Test
    void at_a_question_the_first_space_leads_to_it_and_the_second_goes_on(FxRobot robot) {
        robot.interact(() -> {
            session().transport().seek(session().questions().firstOpen().orElseThrow());
            bench.workbench().stage().requestFocus();
        });
        Node hint = bench.workbench().lookup("#question-hint");
        assertFalse(hint.isVisible());
        robot.push(KeyCode.SPACE);
        assertTrue(hint.isVisible());
        assertFalse(session().transport().isPlaying());
        TextField field = (TextField) bench.workbench().lookup("#answer-shard");
        assertSame(field, bench.workbench().getScene().getFocusOwner());
        assertEquals("", field.getText());

        robot.push(KeyCode.SPACE);
        assertTrue(session().transport().isPlaying());
        assertEquals("", field.getText());
    }

    @Test
    void who_goes_on_has_the_player_under_the_keys(FxRobot robot) {
        robot.interact(() -> bench.workbench().lookup("#step-go-on").requestFocus());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(session().transport().isPlaying());
        assertSame(bench.workbench().stage(), bench.workbench().getScene().getFocusOwner());
    }

    @Test
    void who_goes_on_at_a_task_still_reads_it(FxRobot robot) {
        robot.interact(() -> {
            session().scenario().predictions().forEach(asked -> session()
                    .answer(asked.id(), new StudentAnswer.TypedNumber(1)));
            session().transport().seek(session().shown().start().plus(Duration.ofSeconds(48)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Node goOn = bench.workbench().lookup("#step-go-on");
        Node title = bench.workbench().lookup("#step-title");
        robot.interact(goOn::requestFocus);
        double before = title.localToScene(0, 0).getY();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> session().transport().moveOnTo(session().shown().time().plusMicros(10)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(bench.workbench().lookup("#done").isVisible());
        assertEquals(before, title.localToScene(0, 0).getY(), 1);
    }

    @Test
    void who_goes_back_for_the_task_still_reads_what_it_is(FxRobot robot) {
        goTo(robot, Duration.ofSeconds(48));
        Node task = bench.workbench().lookup("#task");
        assertFalse(task.isVisible(), "it is told by its own step");
        goTo(robot, Duration.ofSeconds(21));
        assertTrue(task.isVisible());
        assertTrue(
                task.lookup(".narration").getAccessibleText().startsWith("Two kiosks on the left send nothing yet."));
        String whence = ((Labeled) task.lookup("#task-whence")).getText();
        assertTrue(whence.startsWith("Your task, from step 9. It stays here until it is done"), whence);
    }

    @Test
    void dragging_the_playhead_goes_to_that_time(FxRobot robot) {
        Node timeline = robot.lookup("#timeline").query();
        double middle = timeline.getLayoutBounds().getWidth() / 2;
        robot.drag(timeline.localToScreen(30, 13)).dropTo(timeline.localToScreen(middle, 13));
        Duration half = session().shown().end().since(session().shown().start()).dividedBy(2);
        Duration off = session()
                .shown()
                .time()
                .since(session().shown().start().plus(half))
                .abs();
        assertTrue(off.compareTo(Duration.ofMillis(500)) < 0, "off by " + off);
    }

    @Test
    void steps_go_to_the_next_event_back_to_where_one_was_and_to_the_one_before(FxRobot robot) {
        goTo(robot, Duration.ofSeconds(12));
        VirtualTime from = session().shown().time();
        VirtualTime next =
                session().shown().log().get(session().shown().position()).at();
        VirtualTime last =
                session().shown().log().get(session().shown().position() - 1).at();

        robot.clickOn("#step");
        assertEquals(next, session().shown().time());
        robot.clickOn("#step-back");
        assertEquals(from, session().shown().time());
        robot.clickOn("#step-back");
        assertEquals(last, session().shown().time());
    }

    @Test
    void a_key_changes_what_the_steps_lead_to_and_the_buttons_say_so(FxRobot robot) {
        goTo(robot, Duration.ofMillis(12_300));
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.push(KeyCode.S).push(KeyCode.S).push(KeyCode.S);
        assertEquals(StepKind.SECOND, session().steps().kindProperty().get());
        assertEquals(
                "To the next full second (→)",
                robot.lookup("#step").<Node>query().getAccessibleText());
        robot.push(KeyCode.RIGHT);
        assertEquals(
                session().shown().start().plus(Duration.ofSeconds(13)),
                session().shown().time());

        robot.clickOn("#step-kind-record").push(KeyCode.LEFT);
        assertEquals(StepKind.RECORD, session().steps().kindProperty().get());
        assertTrue(session()
                .shown()
                .log()
                .get(session().shown().position() - 1)
                .at()
                .equals(session().shown().time()));
    }

    @Test
    void home_and_end_go_to_the_start_and_the_end(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.push(KeyCode.END);
        assertEquals(session().shown().end(), session().shown().time());
        robot.push(KeyCode.HOME);
        assertEquals(session().shown().start(), session().shown().time());
    }

    @Test
    void a_click_on_a_token_selects_its_record(FxRobot robot) {
        goTo(robot, Duration.ofSeconds(12));
        Picture shown = bench.workbench().stage().shown();
        assertNotNull(shown);
        int token = storedToken(shown);
        StageItem expected = shown.item(token);

        robot.clickOn(onScreen(shown.tokens().x(token), shown.tokens().y(token)));
        assertEquals(expected, session().selection());

        robot.push(KeyCode.ESCAPE);
        assertNull(session().selection());
    }

    @Test
    void play_stops_before_the_event_for_an_answer_that_is_judged_after_it(FxRobot robot) {
        Prediction first = session().scenario().predictions().getFirst();
        robot.interact(() -> session().transport().speedProperty().set(10));
        goTo(robot, first.askAt().minusSeconds(1));
        robot.clickOn("#play");
        frames(robot, 20);
        assertFalse(session().transport().isPlaying());
        assertEquals(first, session().question());
        assertEquals("0:14.000", robot.lookup("#clock").<Labeled>query().getText());

        robot.clickOn("#answer-shard").write("1");
        robot.clickOn("#lock-in");
        assertEquals(
                Map.of(first.id(), new StudentAnswer.PickedShard(new ShardId(1))),
                Map.copyOf(session().questions().answers()));

        goTo(robot, first.answerAt());
        assertTrue(robot.lookup("#verdict").query().isVisible());
    }

    @Test
    void the_theme_button_turns_dark_into_light(FxRobot robot) {
        robot.clickOn("#theme");
        assertEquals(Theme.LIGHT, bench.theme().get());
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, bench.theme().get());
    }

    @Test
    void who_presents_has_the_stage_the_lesson_and_the_time(FxRobot robot) {
        robot.clickOn("#projector");
        assertEquals(
                0,
                robot.lookup("#inspector").queryAll().stream()
                        .filter(this::isShown)
                        .count());
        assertTrue(bench.workbench().stage().zoomProperty().get() > 2);
        assertTrue(bench.workbench().lookup("#caption").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, bench.workbench().stage().zoomProperty().get());
        assertFalse(bench.workbench().lookup("#caption").isVisible());
    }

    @Test
    void what_is_selected_while_one_presents_lies_over_the_stage_and_moves_nothing(FxRobot robot) {
        robot.interact(bench.workbench()::present);
        Bounds before = bench.workbench().stage().getBoundsInParent();
        robot.interact(() -> session().selectionProperty().set(new StreamItem.OfShard(stream(), new ShardId(0))));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isShown(bench.workbench().lookup("#inspector")));
        assertEquals(before, bench.workbench().stage().getBoundsInParent());
        robot.push(KeyCode.ESCAPE);
        assertTrue(bench.workbench().isPresenting());
        assertFalse(isShown(bench.workbench().lookup("#inspector")));
        robot.push(KeyCode.ESCAPE);
        assertFalse(bench.workbench().isPresenting());
    }

    @Test
    void a_clicker_begins_turns_pages_blacks_the_screen_and_ends(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.push(KeyCode.F5);
        assertTrue(bench.workbench().isPresenting());
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(session().transport().isPlaying());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(
                session()
                        .shown()
                        .start()
                        .plus(session().scenario().steps().get(1).at()),
                session().shown().time());

        for (KeyCode black : List.of(KeyCode.PERIOD, KeyCode.B)) {
            robot.push(black);
            assertTrue(bench.workbench().lookup("#black-screen").isVisible());
            VirtualTime then = session().shown().time();
            robot.push(KeyCode.PAGE_DOWN);
            assertFalse(bench.workbench().lookup("#black-screen").isVisible());
            assertEquals(then, session().shown().time());
            assertFalse(session().transport().isPlaying());
        }

        robot.push(KeyCode.PAGE_UP);
        assertEquals(session().shown().start(), session().shown().time());
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        assertFalse(bench.workbench().isPresenting());
    }

    @Test
    void who_jumps_past_a_question_while_presenting_is_told_so_with_its_answer(FxRobot robot) {
        Prediction first = session().lesson().predictions().getFirst();
        robot.interact(() -> {
            bench.workbench().present();
            session().transport().seek(session().shown().start().plus(first.answerAt()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        String measured = ((Label) bench.workbench().lookup("#caption #verdict-measured")).getText();
        assertTrue(measured.startsWith("jumped past, "), measured);
        robot.interact(() -> {
            session()
                    .transport()
                    .seek(session().shown().start().plus(first.askAt()).plusMicros(-1));
            session().answer(first.id(), new StudentAnswer.LetPass());
            session().transport().seek(session().shown().start().plus(first.answerAt()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        measured = ((Label) bench.workbench().lookup("#caption #verdict-measured")).getText();
        assertFalse(measured.contains("jumped"), measured);
    }

    @Test
    void a_question_that_has_the_keys_does_not_lock_out_a_clicker(FxRobot robot) {
        robot.interact(() -> {
            bench.workbench().present();
            session()
                    .transport()
                    .seek(session().questions().firstOpen().orElseThrow().plusMicros(-1));
        });
        Prediction asked = session().question();
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#answer-shard").push(KeyCode.PERIOD);
        assertTrue(bench.workbench().lookup("#black-screen").isVisible());
        robot.push(KeyCode.PERIOD);
        assertEquals("", ((TextField) bench.workbench().lookup("#answer-shard")).getText());
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(session().transport().isPlaying());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(
                session().shown().start().plus(asked.answerAt()),
                session().shown().time());
        assertTrue(bench.workbench().lookup("#caption #verdict").isVisible());
    }

    @Test
    void who_presents_asks_the_question_in_the_caption_and_hides_it_by_a_key(FxRobot robot) {
        robot.interact(() ->
                session().transport().seek(session().questions().firstOpen().orElseThrow()));
        Node question = bench.workbench().lookup("#question");
        robot.clickOn("#projector");
        assertSame(question, bench.workbench().lookup("#caption #question"));
        robot.clickOn("#answer-shard").write("2").push(KeyCode.ENTER);
        assertTrue(session().transport().isPlaying());
        assertEquals(1, session().questions().answers().size());

        robot.push(KeyCode.H);
        assertFalse(bench.workbench().lookup("#caption").isVisible());
        robot.push(KeyCode.H);
        assertTrue(bench.workbench().lookup("#caption").isVisible());
        robot.push(KeyCode.F);
        assertNull(bench.workbench().lookup("#caption #question"));
        assertSame(question, bench.workbench().lookup("#lesson #question"));
    }

    @Test
    void a_time_that_is_typed_is_gone_to_and_space_plays_from_there(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.push(KeyCode.A).write("0:12").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                session().shown().start().plus(Duration.ofSeconds(12)),
                session().shown().time());
        robot.push(KeyCode.SPACE);
        assertTrue(session().transport().isPlaying());
    }

    @Test
    void a_number_typed_anywhere_begins_a_time_and_escape_leaves_it(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.write("12 s").push(KeyCode.ENTER);
        assertEquals(
                session().shown().start().plus(Duration.ofSeconds(12)),
                session().shown().time());
        robot.clickOn("#clock").write("0:20").push(KeyCode.ESCAPE);
        assertEquals(
                session().shown().start().plus(Duration.ofSeconds(12)),
                session().shown().time());
        assertFalse(bench.workbench().lookup("#go-to-time").isVisible());
    }

    @Test
    void a_time_that_is_none_or_lies_beyond_the_end_is_told_in_words(FxRobot robot) {
        robot.clickOn("#clock").write("soon").push(KeyCode.ENTER);
        TextField field = (TextField) bench.workbench().lookup("#go-to-time");
        assertEquals(
                "“soon” is no time. Write it like 0:40, 1:02:03, hour 82, 82 h or 3 d 10 h.",
                field.getAccessibleHelp());
        robot.write("hour 82").push(KeyCode.ENTER);
        assertEquals(
                "That is beyond the end: the experiment ends at "
                        + TimeWords.clock(
                                session().shown().end().since(session().shown().start())) + ".",
                field.getAccessibleHelp());
        assertSame(field, bench.workbench().getScene().getFocusOwner());
        assertEquals(session().shown().start(), session().shown().time());
    }

    @Test
    void in_a_low_window_the_words_make_room_for_a_question(FxRobot robot) {
        Region words = (Region) bench.workbench().lookup("#transcript");
        double before = words.getHeight();
        robot.interact(() ->
                session().transport().seek(session().questions().firstOpen().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(72, words.getHeight());
        robot.interact(() -> session().answer(session().question().id(), new StudentAnswer.TypedNumber(0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, words.getHeight());
    }

    @Test
    void plus_and_minus_change_the_speed_by_ten(FxRobot robot) {
        robot.interact(() -> {
            bench.workbench().stage().requestFocus();
            session().transport().speedProperty().set(1);
        });
        robot.push(KeyCode.PLUS);
        assertEquals(10, session().transport().speedProperty().get(), 1e-9);
        robot.push(KeyCode.MINUS).push(KeyCode.MINUS);
        assertEquals(0.1, session().transport().speedProperty().get(), 1e-9);
    }

    /** Whether nothing hides it from its window. */
    private boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private StreamName stream() {
        return session().scenario().setup().streams().getFirst().name();
    }

    private PlaySession session() {
        return bench.session();
    }

    private void goTo(FxRobot robot, Duration time) {
        robot.interact(
                () -> session().transport().seek(session().shown().start().plus(time)));
        robot.interact(() -> bench.workbench().layout());
    }

    private void frames(FxRobot robot, int count) {
        robot.interact(() -> {
            for (int i = 0; i < count; i++) {
                nowNanos += FRAME_NANOS;
                session().pulse(nowNanos);
            }
        });
    }

    private Point2D onScreen(double x, double y) {
        return bench.workbench().stage().localToScreen(x, y);
    }

    private static int storedToken(Picture picture) {
        for (int i = picture.tokens().size() - 1; i >= 0; i--) {
            if (picture.item(i) instanceof StreamItem.OfRecord
                    && picture.tokenAt(picture.tokens().x(i), picture.tokens().y(i)) == i) {
                return i;
            }
        }
        throw new AssertionError("no stored record is on the stage");
    }
}
