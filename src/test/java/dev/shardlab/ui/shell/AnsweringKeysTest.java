package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Which key answers a question that waits, and what the window says of it. */
@ExtendWith(ApplicationExtension.class)
class AnsweringKeysTest {

    private Bench bench;

    @Start
    void open(Stage stage) {
        bench = Bench.of("partition-keys.json", Theme.DARK);
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
    void a_digit_answers_a_question_that_takes_a_number_and_opens_no_other_field(FxRobot robot) {
        askedForShard(robot);
        TextField field = (TextField) find("#answer-shard");
        robot.write("1");
        assertEquals("1", field.getText());
        assertSame(field, bench.workbench().getScene().getFocusOwner());
        assertFalse(find("#go-to-time").isVisible());

        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(session().questions().answers().containsValue(new StudentAnswer.PickedShard(new ShardId(1))));
    }

    @Test
    void a_digit_takes_the_place_of_what_was_said_before(FxRobot robot) {
        askedForShard(robot);
        robot.write("1");
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.write("0");
        assertEquals("0", ((TextField) find("#answer-shard")).getText());
    }

    @Test
    void a_digit_goes_to_a_time_where_no_question_takes_it(FxRobot robot) {
        robot.interact(() -> bench.workbench().stage().requestFocus());
        robot.write("1");
        assertTrue(find("#go-to-time").isVisible());
        robot.push(KeyCode.ESCAPE);

        askedToChoose(robot);
        robot.write("1");
        assertTrue(find("#go-to-time").isVisible());
        assertNull(session().questions().draftProperty().get());
    }

    @Test
    void a_digit_goes_to_a_time_where_the_question_is_hidden(FxRobot robot) {
        askedForShard(robot);
        robot.push(KeyCode.F).push(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("1");
        assertTrue(find("#go-to-time").isVisible());
        assertNull(session().questions().draftProperty().get());
    }

    @Test
    void the_hint_says_which_key_locks_in_what_was_chosen_and_that_key_does(FxRobot robot) {
        askedToChoose(robot);
        robot.push(KeyCode.SPACE);
        Labeled hint = (Labeled) find("#question-hint");
        assertEquals("Answer, or press space again to go on without.", hint.getText());
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        StudentAnswer chosen = session().questions().draftProperty().get();
        assertTrue(hint.isVisible());
        assertEquals("Press space to lock it in and play.", hint.getText());

        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(session().transport().isPlaying());
        assertEquals(
                Map.of(choice().id(), chosen), Map.copyOf(session().questions().answers()));
    }

    @Test
    void in_a_field_the_hint_names_the_key_that_a_field_does_not_take_for_a_letter(FxRobot robot) {
        askedForShard(robot);
        robot.push(KeyCode.SPACE);
        robot.write("1");
        assertEquals("Press Enter to lock it in and play.", ((Labeled) find("#question-hint")).getText());
        robot.interact(() -> bench.workbench().stage().requestFocus());
        assertEquals("Press space to lock it in and play.", ((Labeled) find("#question-hint")).getText());
        robot.push(KeyCode.SPACE);
        assertTrue(session().transport().isPlaying());
    }

    private void askedForShard(FxRobot robot) {
        ask(robot, session().questions().firstOpen().orElseThrow());
    }

    private void askedToChoose(FxRobot robot) {
        ask(robot, session().shown().start().plus(choice().askAt()));
        assertEquals(choice(), session().question());
    }

    private Prediction choice() {
        return session().scenario().predictions().stream()
                .filter(prediction -> prediction.answer() instanceof Prediction.Answer.Choice)
                .findFirst()
                .orElseThrow();
    }

    private void ask(FxRobot robot, VirtualTime asked) {
        robot.interact(() -> {
            session().transport().seek(asked.plusMicros(-1));
            bench.workbench().stage().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node find(String id) {
        return bench.workbench().lookup(id);
    }

    private PlaySession session() {
        return bench.session();
    }
}
