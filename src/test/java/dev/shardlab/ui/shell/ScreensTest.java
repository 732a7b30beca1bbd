package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.lesson.StudentAnswer.TypedNumber;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScreensTest {

    private static final Path SCENARIOS = Path.of("scenarios");

    @TempDir
    private Path folder;

    private Screens screens;

    @Start
    void open(Stage stage) {
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
        screens = new Screens(
                new Shelf(SCENARIOS), theme, LabPanesForTests.of(theme), WindowMemory.none(), Keeping.none());
        Scene scene = new Scene(screens, 980, 900);
        theme.subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(screens::stop);
    }

    @Test
    void a_click_in_the_library_opens_a_lesson_and_a_key_leads_back(FxRobot robot) throws TimeoutException {
        robot.interact(screens::showLibrary);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.lookup("#tile-partition-keys") != null);
        robot.clickOn("#tile-partition-keys");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.session() != null);
        assertEquals("Partition keys and order", screens.session().scenario().title());

        robot.clickOn("#library");
        assertNull(screens.session());
    }

    @Test
    void the_stage_shows_what_there_is_before_anybody_goes_on(FxRobot robot) throws TimeoutException {
        robot.interact(() -> screens.open(SCENARIOS.resolve("partition-keys.json")));
        PlaySession session = opened();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> session.shown().position() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(screens::layout);
        assertEquals(session.shown().start(), session.shown().time());
        assertFalse(session.transport().isPlaying());
        var shown = opened(Screens::workbench).stage().shown();
        assertNotNull(shown);
        assertTrue(shown.marks().stream().anyMatch(mark -> mark.item() instanceof ProducerItem.OfProducer));
    }

    @Test
    void who_looks_at_the_library_finds_the_lesson_again_as_it_was_left(FxRobot robot) throws TimeoutException {
        robot.interact(() -> screens.open(SCENARIOS.resolve("partition-keys.json")));
        PlaySession session = opened();
        robot.interact(
                () -> session.answer(session.lesson().predictions().getFirst().id(), new TypedNumber(1)));
        robot.interact(screens::showLibrary);
        robot.clickOn("#back");
        assertSame(session, screens.session());

        robot.interact(screens::showLibrary);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.lookup("#tile-partition-keys") != null);
        robot.clickOn("#tile-partition-keys");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.session() == session);
        assertEquals(1, session.questions().answers().size());

        robot.interact(screens::showLibrary);
        robot.clickOn("#start-over");
        assertEquals(Map.of(), opened().questions().answers());
    }

    @Test
    void a_key_starts_again_for_the_next_class_once_it_is_asked_and_answered(FxRobot robot) throws TimeoutException {
        robot.interact(() -> screens.open(SCENARIOS.resolve("partition-keys.json")));
        PlaySession before = opened();
        robot.interact(() -> {
            before.answer(before.lesson().predictions().getFirst().id(), new TypedNumber(1));
            before.transport().seek(before.shown().start().plus(Duration.ofSeconds(5)));
            screens.presentingProperty().set(true);
        });
        robot.push(KeyCode.R).push(KeyCode.ESCAPE);
        assertSame(before, screens.session());

        robot.push(KeyCode.R).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        PlaySession after = opened();
        assertNotSame(before, after);
        assertEquals(after.shown().start(), after.shown().time());
        assertEquals(Map.of(), after.questions().answers());
        assertTrue(opened(Screens::workbench).isPresenting());
    }

    @Test
    void that_a_lesson_was_asked_for_is_seen_before_it_is_there(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            screens.showLibrary().show(new Shelf(SCENARIOS).cards(), Optional.empty());
            ((Button) screens.lookup("#tile-hot-shard")).fire();
            assertNull(screens.session());
            assertEquals("Opening hot-shard…", ((Labeled) screens.lookup("#opening .lab-muted")).getText());
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.session() != null);
    }

    @Test
    void lessons_that_cannot_be_read_are_said_to_be_so(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
            Screens none = new Screens(
                    new Shelf(folder.resolve("gone")),
                    theme,
                    LabPanesForTests.of(theme),
                    WindowMemory.none(),
                    Keeping.none());
            screens.getScene().setRoot(none);
            none.showLibrary();
        });
        NotificationPane banner = robot.lookup("#banner").query();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> String.valueOf(banner.getText())
                .startsWith("The lessons could not be read"));
    }

    @Test
    void presenting_ends_with_the_library(FxRobot robot) throws TimeoutException {
        robot.interact(() -> screens.open(SCENARIOS.resolve("partition-keys.json")));
        opened();
        robot.interact(() -> screens.presentingProperty().set(true));
        assertTrue(opened(Screens::workbench).isPresenting());
        robot.interact(screens::showLibrary);
        assertFalse(screens.presentingProperty().get());
    }

    @Test
    void enter_in_the_library_opens_the_first_lesson_and_lessons_are_numbered(FxRobot robot) throws TimeoutException {
        // In one turn of the window's thread: whether the system gives this window the keyboard is not the question.
        robot.interact(() -> {
            screens.showLibrary().show(new Shelf(SCENARIOS).cards(), Optional.empty());
            screens.applyCss();
            screens.layout();
            var titles = screens.lookupAll(".lab-tile .lab-title").stream()
                    .map(title -> ((Labeled) title).getText().substring(0, 2))
                    .toList();
            assertEquals(List.of("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."), titles);
            Node focused = screens.getScene().getFocusOwner();
            assertEquals("tile-partition-keys", focused.getId());
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
            }
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.session() != null);
        assertEquals("Partition keys and order", opened().scenario().title());
    }

    private PlaySession opened() {
        return opened(Screens::session);
    }

    private <T> T opened(Function<Screens, T> part) {
        T opened = part.apply(screens);
        assertNotNull(opened);
        return opened;
    }

    @Test
    void an_invalid_file_shows_what_is_wrong_and_where(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), """
                {
                  "shardlab": 1,
                  "titel": "no such key"
                }
                """);
        robot.interact(() -> screens.open(file));
        assertNull(screens.session());
        var words = robot.lookup("#problems .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(words.getFirst().startsWith("broken.json cannot be played"), words.toString());
        assertTrue(words.contains("line 3") && words.contains("/titel"), words.toString());

        robot.clickOn("#close-problems");
        assertEquals(0, robot.lookup("#problems").queryAll().size());
    }

    @Test
    void a_file_that_is_not_there_is_told_in_words(FxRobot robot) {
        robot.interact(() -> screens.open(folder.resolve("gone.json")));
        var words = robot.lookup("#problems .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(words.contains("There is no such file."), words.toString());
    }

    @Test
    void any_text_becomes_records_of_the_own_log_lesson(FxRobot robot) throws Exception {
        Path log = Files.writeString(
                folder.resolve("mine.log"),
                "10.1.2.3 - - [20/Nov/2026:09:00:00 +0000] \"GET / HTTP/1.1\" 200 12 \"-\" \"-\"\n".repeat(50));
        robot.interact(() -> screens.open(log));
        var session = screens.session();
        assertNotNull(session);
        robot.interact(session.transport()::toEnd);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.asyncFx(() -> session.pulse(0)).get();
            return session.shown().time().equals(session.shown().end());
        });
        assertEquals(50, session.shown().state().totals().put());
    }

    @Test
    void what_was_asked_for_is_where_play_begins(FxRobot robot) throws TimeoutException {
        var request = new LaunchRequest(
                SCENARIOS.resolve("partition-keys.json"),
                Duration.ofSeconds(3),
                0.5,
                7L,
                Map.of(),
                HistoryMemory.USUAL_BYTES,
                null,
                Setting.parse("streams.orders.shards=6"),
                false,
                null);
        robot.interact(() -> screens.open(request));
        var session = screens.session();
        assertNotNull(session);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> session.shown()
                .time()
                .equals(session.shown().start().plus(Duration.ofSeconds(3))));
        assertEquals(0.5, session.transport().speedProperty().get());
        assertEquals(7, session.scenario().setup().seed());
        assertTrue(robot.lookup("#leave-comparison").tryQuery().isPresent());
    }

    @Test
    void words_for_the_user_stay_until_another_screen_is_shown(FxRobot robot) {
        var banner = robot.lookup("#banner").<NotificationPane>query();
        robot.interact(() -> screens.say("The file is gone."));
        assertTrue(banner.isShowing());
        assertEquals("The file is gone.", banner.getText());
        robot.interact(screens::showLibrary);
        assertFalse(banner.isShowing());
    }
}
