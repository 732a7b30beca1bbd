package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.Journal;
import dev.shardlab.journal.SavedSession;
import dev.shardlab.journal.Sessions;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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

/** The window after something else ended a session than its user. */
@ExtendWith(ApplicationExtension.class)
class GoingOnWindowTest {

    private static final Path LESSON = Path.of("scenarios").resolve("partition-keys.json");

    @TempDir
    private Path folder;

    private Screens screens;
    private Sessions sessions;

    @Start
    void open(Stage stage) {
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
        sessions = new Sessions(folder, "Shardlab 0.1", InstantSource.system());
        screens = new Screens(
                new Shelf(LESSON.getParent()),
                theme,
                LabPanesForTests.of(theme),
                WindowMemory.none(),
                Keeping.in(sessions));
        Scene scene = new Scene(screens, 1100, 900);
        theme.subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(screens::stop);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private PlaySession session() {
        PlaySession session = screens.session();
        assertNotNull(session);
        return session;
    }

    private static VirtualTime second(PlaySession session, int second) {
        return session.shown().start().plus(Duration.ofSeconds(second));
    }

    private static List<String> branches(PlaySession session) {
        return session.branches().linesProperty().get().stream()
                .map(BranchLine::name)
                .toList();
    }

    /** Plays until 30 s, goes back to 10 s and changes a rate, and leaves behind what a killed process would. */
    private void leaveBehindASession(FxRobot robot) throws TimeoutException, IOException {
        robot.interact(() -> screens.open(LESSON));
        PlaySession session = session();
        go(robot, session, 30);
        go(robot, session, 10);
        robot.interact(() -> session.act(new Action.SetRate(new ProducerName("shop"), 9)));
        await(() -> branches(session).size() == 2);
        go(robot, session, 20);
        Path journal;
        try (Stream<Path> files = Files.list(folder)) {
            journal = files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
        await(() -> isLeftBehindAsOf(journal, Duration.ofSeconds(20)));
        robot.interact(screens::stop);
        Files.delete(journal);
    }

    /** Copies the journal and looks how far it tells that the session was shown. */
    private boolean isLeftBehindAsOf(Path journal, Duration shown) throws IOException {
        Files.copy(journal, folder.resolve("left-behind.journal"), StandardCopyOption.REPLACE_EXISTING);
        return sessions.list().getFirst() instanceof SavedSession.Resumable session
                && session.shown().equals(shown);
    }

    private static void go(FxRobot robot, PlaySession session, int second) throws TimeoutException {
        robot.interact(() -> session.transport().seek(second(session, second)));
        await(() -> session.shown().time().equals(second(session, second)));
    }

    @Test
    void the_library_offers_to_go_on_where_it_stopped(FxRobot robot) throws Exception {
        leaveBehindASession(robot);

        robot.interact(screens::showLibrary);
        await(() -> screens.lookup("#go-on") != null);
        assertEquals("Partition keys and order", text("#unfinished .lab-text"));
        assertTrue(text("#unfinished .lab-muted").startsWith("20 s in, 1 change, "), text("#unfinished .lab-muted"));
        robot.clickOn("#go-on");

        await(() -> screens.session() != null);
        PlaySession session = session();
        await(() -> session.shown().time().equals(second(session, 20)));
        assertEquals(2, branches(session).size());
        assertEquals(
                List.of(false, true),
                session.branches().linesProperty().get().stream()
                        .map(BranchLine::shown)
                        .toList());
        assertFalse(((NotificationPane) screens.lookup("#banner")).isShowing());
    }

    private String text(String where) {
        return ((Labeled) screens.lookup(where)).getText();
    }

    /** Sessions that were killed long ago, each with one change. */
    private void leaveBehind(int count) throws IOException {
        Scenario scenario = Shelf.read(LESSON).orThrow();
        for (int i = 1; i <= count; i++) {
            String id = "killed-" + i;
            Journal journal = sessions.begin(id, scenario, null, Map.of());
            journal.tell(new JournalEntry.Took(
                    0,
                    scenario.setup().start().plus(Duration.ofSeconds(i)),
                    new Action.SetRate(new ProducerName("shop"), 9)));
            journal.commit();
            Path file = folder.resolve(id + ".journal");
            byte[] bytes = Files.readAllBytes(file);
            journal.close();
            Files.write(file, bytes);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2026-03-01T10:00:00Z").plusSeconds(i)));
        }
    }

    @Test
    void every_session_that_was_not_closed_is_offered_the_newest_first(FxRobot robot) throws Exception {
        leaveBehind(5);
        robot.interact(screens::showLibrary);
        await(() -> screens.lookup("#go-on") != null);
        assertEquals("Go on where you stopped? 5 sessions were not closed.", text("#unfinished .lab-title"));
        assertEquals(3, robot.lookup("#go-on").queryAll().size());
        assertTrue(text("#unfinished .lab-muted").startsWith("5 s in, 1 change, "), text("#unfinished .lab-muted"));
        robot.clickOn("#more-unfinished");
        assertEquals(5, robot.lookup("#go-on").queryAll().size());
        robot.clickOn("#leave-it");
        assertEquals(4, robot.lookup("#go-on").queryAll().size());
        await(() -> sessions.unfinished().size() == 4);
        robot.clickOn("#go-on");
        await(() -> screens.session() != null);
        await(() -> session().shown().time().equals(second(session(), 4)));
    }

    @Test
    void who_starts_an_empty_laboratory_for_clients_is_told_of_them(FxRobot robot) throws Exception {
        leaveBehind(2);
        robot.interact(() -> screens.open(LaunchRequest.empty()));
        NotificationPane banner = (NotificationPane) screens.lookup("#banner");
        await(banner::isShowing);
        assertTrue(
                banner.getText()
                        .startsWith(
                                "2 sessions were not closed, the last: Partition keys and order, 2 s in, 1 change, "),
                banner.getText());
        assertEquals(
                List.of("Go on with it", "Show them all"),
                banner.getActions().stream().map(action -> action.getText()).toList());
        robot.interact(() -> banner.getActions().getFirst().handle(null));
        await(() -> screens.session() != null && session().scenario().title().equals("Partition keys and order"));
        await(() -> !session().shown().time().isBefore(second(session(), 2)));
        robot.interact(screens::stop);
        assertEquals(
                List.of("killed-2", "killed-1"),
                sessions.list().stream().map(SavedSession::id).toList(),
                "the empty one is not kept");
    }

    @Test
    void who_would_rather_not_is_not_asked_again(FxRobot robot) throws Exception {
        leaveBehindASession(robot);

        robot.interact(screens::showLibrary);
        await(() -> screens.lookup("#leave-it") != null);
        robot.clickOn("#leave-it");
        assertNull(screens.lookup("#go-on"));
        await(() -> ((SavedSession.Resumable) sessions.list().getFirst()).closed());
    }

    @Test
    void a_session_that_is_closed_with_changes_is_kept_and_not_offered(FxRobot robot) throws Exception {
        robot.interact(() -> screens.open(LESSON));
        PlaySession session = session();
        robot.interact(() -> session.act(new Action.SetRate(new ProducerName("shop"), 9)));
        robot.interact(screens::stop);

        SavedSession.Resumable kept = (SavedSession.Resumable) sessions.list().getFirst();
        assertEquals(List.of(1, true), List.of(kept.changes(), kept.closed()));
    }

    @Test
    void what_was_asked_last_is_kept_when_the_window_is_closed(FxRobot robot) throws Exception {
        robot.interact(() -> screens.open(LESSON));
        PlaySession session = session();
        go(robot, session, 30);
        go(robot, session, 10);
        robot.interact(() -> session.act(new Action.SetRate(new ProducerName("shop"), 9)));
        await(() -> branches(session).size() == 2);
        robot.interact(() -> {
            // Taken out of sight, and only done for good when it cannot be undone any more.
            session.branches()
                    .delete(session.branches().linesProperty().get().getLast().branch());
            screens.stop();
        });

        robot.interact(() -> screens.open(LaunchRequest.goOn(keptId())));
        await(() -> screens.session() != null);
        assertEquals(List.of("As planned"), branches(session()));
    }

    private String keptId() {
        try {
            return sessions.list().getFirst().id();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void damage_is_said_above_what_could_be_saved(FxRobot robot) throws Exception {
        leaveBehindASession(robot);
        Path file = folder.resolve("left-behind.journal");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        robot.interact(() -> screens.open(LaunchRequest.goOn("left-behind")));
        NotificationPane banner = (NotificationPane) screens.lookup("#banner");
        await(banner::isShowing);
        assertTrue(banner.getText().startsWith("The journal is damaged at byte "), banner.getText());
        assertEquals(2, branches(session()).size());
    }

    @Test
    void a_session_that_is_not_there_is_said(FxRobot robot) throws Exception {
        robot.interact(() -> screens.open(LaunchRequest.goOn("nothing")));
        NotificationPane banner = (NotificationPane) screens.lookup("#banner");
        await(banner::isShowing);
        assertEquals("There is no session nothing.", banner.getText());
        assertTrue(screens.isLibrary());
    }

    @Test
    void a_disk_that_does_not_keep_the_session_is_said_and_the_lesson_goes_on(FxRobot robot) throws Exception {
        Files.delete(folder);
        Files.writeString(folder, "in the way");
        robot.interact(() -> screens.open(LESSON));
        PlaySession session = session();
        robot.interact(() -> session.act(new Action.SetRate(new ProducerName("shop"), 9)));

        NotificationPane banner = (NotificationPane) screens.lookup("#banner");
        await(banner::isShowing);
        assertTrue(banner.getText().startsWith("What you do from now on is not kept: "), banner.getText());
        go(robot, session, 5);
        Files.delete(folder);
        Files.createDirectories(folder);
    }
}
