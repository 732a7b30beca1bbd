package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.exercise.Exercise;
import dev.shardlab.exercise.Fingerprint;
import dev.shardlab.exercise.Judge;
import dev.shardlab.exercise.Judgement;
import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.input.LocalFiles;
import dev.shardlab.journal.Sessions;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A student's work in the window: answered, kept, gone on with, saved to a file that can be graded. */
@ExtendWith(ApplicationExtension.class)
class WorkWindowTest {

    private static final Path LESSON = Path.of("scenarios").resolve("hot-shard.json");
    private static final StreamName CLICKS = new StreamName("clicks");

    @TempDir
    private Path folder;

    private final WindowMemory memory = WindowMemory.none();
    private Screens screens;
    private Path target;
    private String offered = "";

    @Start
    void open(Stage stage) {
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
        Sessions sessions = new Sessions(folder.resolve("sessions"), "Shardlab 0.1", InstantSource.system());
        target = folder.resolve("ada.work.json");
        screens = new Screens(
                new Shelf(LESSON.getParent()), theme, LabPanesForTests.of(theme), memory, Keeping.in(sessions));
        screens.onChooseWork(name -> {
            offered = name;
            return Optional.of(target);
        });
        Scene scene = new Scene(screens, 1100, 800);
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

    private void play(FxRobot robot) {
        robot.interact(() -> screens.open(LESSON));
        robot.interact(() -> session().transport().pause());
    }

    private void go(FxRobot robot, double seconds) throws TimeoutException {
        var time = session().shown().start().plusMicros((long) (seconds * 1e6));
        robot.interact(() -> session().transport().seek(time));
        await(() -> session().shown().time().equals(time));
    }

    private void answerTheFirst(FxRobot robot) throws TimeoutException {
        go(robot, 13.999999);
        robot.interact(() -> session().answer("which-throttles", new StudentAnswer.PickedShard(new ShardId(0))));
    }

    private String said() {
        return ((Labeled) screens.lookup("#work-said")).getText();
    }

    private void save(FxRobot robot, String name) throws TimeoutException {
        robot.push(KeyCode.W);
        robot.interact(() -> ((javafx.scene.control.TextField) screens.lookup("#work-name")).setText(name));
        robot.clickOn("#work-save");
        await(() -> !said().isEmpty());
    }

    private Judgement judged(Path file) throws IOException {
        byte[] lesson = Files.readAllBytes(LESSON);
        Scenario scenario = ((ReadResult.Read) ScenarioReader.read("lesson", lesson)).scenario();
        Judge judge = new Judge(
                new Exercise(scenario, Fingerprint.of(lesson)), new LocalFiles(Map.of()), HistoryMemory::usual);
        return judge.judge(SubmissionFile.read("ada", Files.readAllBytes(file)));
    }

    @Test
    void the_key_that_opens_the_sheet_is_not_typed_into_the_name(FxRobot robot) throws Exception {
        play(robot);
        robot.push(KeyCode.W);
        await(() -> screens.lookup("#work-name").isFocused());
        robot.push(KeyCode.E);
        await(() -> !name().isEmpty());

        assertEquals("e", name());
    }

    @Test
    void what_the_field_for_the_name_takes_is_to_be_read_beside_it_while_one_types(FxRobot robot) throws Exception {
        play(robot);
        robot.push(KeyCode.W);
        await(() -> screens.lookup("#work-name").isFocused());
        javafx.scene.control.Label label = (javafx.scene.control.Label) screens.lookup("#work-name-label");
        assertNotNull(label);
        assertEquals("Your name, if it is to stand in the file", label.getText());
        assertEquals(screens.lookup("#work-name"), label.getLabelFor());
    }

    private String name() {
        return ((javafx.scene.control.TextField) screens.lookup("#work-name")).getText();
    }

    @Test
    void what_is_answered_in_the_window_is_saved_and_graded(FxRobot robot) throws Exception {
        play(robot);
        answerTheFirst(robot);
        save(robot, "Ada Lovelace");

        assertEquals("hot-shard-ada-lovelace.work.json", offered);
        assertEquals("Saved as " + target.toAbsolutePath() + ".", said());
        Submission saved = SubmissionFile.read("ada", Files.readAllBytes(target));
        assertEquals("Ada Lovelace", saved.student());
        assertEquals(
                Fingerprint.of(Files.readAllBytes(LESSON)), saved.scenario().file());
        assertEquals(
                List.of(new Submission.Answered(
                        "which-throttles",
                        0,
                        0,
                        Duration.ofNanos(13_999_999_000L),
                        new StudentAnswer.PickedShard(new ShardId(0)))),
                saved.answers());
        assertEquals(
                List.of("which-throttles 1.0", "one-second 0.0", "does-a-split-help 0.0", "no-click-lost 0.0"),
                judged(target).parts().stream()
                        .map(part -> part.id() + " " + part.points())
                        .toList());
    }

    @Test
    void the_goals_that_the_work_reaches_stand_in_it_before_the_lesson_has_ended(FxRobot robot) throws Exception {
        play(robot);
        go(robot, 40);
        robot.interact(() -> session().act(new Action.SetRate(new ProducerName("campaign"), 0)));
        await(() -> !session().acting().underWayProperty().get());
        robot.interact(() -> session().act(new Action.SetRate(new ProducerName("campaign-by-visitor"), 1400)));
        await(() -> !session().acting().underWayProperty().get());
        save(robot, "");
        assertEquals(
                List.of("no-click-lost"),
                SubmissionFile.read("ada", Files.readAllBytes(target)).goals());
    }

    @Test
    void a_saved_file_is_for_its_owner_alone_and_takes_no_others_place(FxRobot robot) throws Exception {
        play(robot);
        answerTheFirst(robot);
        save(robot, "");
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(target));
        assertNull(SubmissionFile.read("ada", Files.readAllBytes(target)).student());
        byte[] first = Files.readAllBytes(target);

        robot.clickOn("#work-save");
        await(() -> said().startsWith("ada.work.json is there already"));
        assertEquals(Fingerprint.of(first), Fingerprint.of(Files.readAllBytes(target)));
    }

    @Test
    void answers_come_back_when_a_session_is_gone_on_with(FxRobot robot) throws Exception {
        play(robot);
        answerTheFirst(robot);
        robot.interact(() -> session().act(new Action.SetShardCount(CLICKS, 4)));
        await(() -> session().branches().isChangedBefore(session().shown().end()));
        var given = List.copyOf(session().questions().given());
        robot.interact(screens::stop);
        Sessions kept = new Sessions(folder.resolve("sessions"), "Shardlab 0.1", InstantSource.system());
        String id = kept.list().getFirst().id();

        robot.interact(() -> screens.open(LaunchRequest.goOn(id)));
        await(() -> screens.session() != null
                && given.equals(List.copyOf(session().questions().given())));
        assertFalse(session().questions().answers().isEmpty());
        robot.interact(
                () -> session().transport().seek(session().shown().start().plusMicros(13_999_999)));
        await(() -> session().shown().time().equals(session().shown().start().plusMicros(13_999_999)));
        assertNull(session().question());
    }

    @Test
    void where_nothing_was_done_there_is_nothing_to_save(FxRobot robot) {
        play(robot);
        robot.push(KeyCode.W);
        assertTrue(screens.lookup("#work-save").isDisabled());
        robot.push(KeyCode.ESCAPE);
        assertFalse(screens.lookup("#work-sheet").isVisible());
    }

    @Test
    void every_answered_question_stays_in_the_list_with_its_verdict(FxRobot robot) throws Exception {
        play(robot);
        answerTheFirst(robot);
        go(robot, 18);
        go(robot, 19.999999);
        await(() -> session().question() != null && screens.lookup("#answered-which-throttles") != null);
        await(() -> headOfTheFirst().contains("✓"));
        robot.interact(((Button) screens.lookup("#answered-which-throttles"))::fire);
        assertTrue(headOfTheFirst().startsWith("▾ ✓  The campaign is about to send"), headOfTheFirst());

        go(robot, 2);
        assertTrue(screens.lookup("#answered").isVisible());
        assertTrue(headOfTheFirst().contains("✓"));
    }

    private String headOfTheFirst() {
        return ((Labeled) screens.lookup("#answered-which-throttles")).getText();
    }

    @Test
    void a_lesson_ends_with_what_was_right_and_what_comes_next(FxRobot robot) throws Exception {
        play(robot);
        answerTheFirst(robot);
        go(robot, 64);
        await(() -> sum().startsWith("1 of 3 questions right, 0 of 1 goals reached, 1 of 4 points."));
        await(() -> screens.lookup("#next-lesson").isVisible());
        assertTrue(((Labeled) screens.lookup("#next-lesson")).getText().startsWith("Next: "));
        assertEquals("To the first of 2 open questions", ((Labeled) screens.lookup("#ending-open")).getText());
        await(() -> "1 of 4 points".equals(memory.done(LESSON)));

        robot.interact(() -> session().act(new Action.SetShardCount(CLICKS, 4)));
        await(() -> session().branches().isChangedBefore(session().shown().end().plusMicros(1)));
    }

    private String sum() {
        return ((Labeled) screens.lookup("#ending-sum")).getText();
    }
}
