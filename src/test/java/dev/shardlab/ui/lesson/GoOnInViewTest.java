package dev.shardlab.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Wherever play rests in a window of 1280 x 720, the button that goes on is to be seen. */
@ExtendWith(ApplicationExtension.class)
class GoOnInViewTest {

    private static final List<String> GOING_ON =
            List.of("#lock-in", "#let-pass", "#verdict-go-on", "#step-go-on", "#go-on-in-bar");

    private Stage window;

    @Start
    void open(Stage stage) {
        window = stage;
    }

    private Bench open(String lesson, FxRobot robot) {
        Bench[] opened = new Bench[1];
        robot.interact(() -> {
            Bench bench = Bench.of(lesson + ".json", Theme.DARK);
            Scene scene = new Scene(bench.workbench(), 1280, 720);
            bench.theme().subscribe(look -> look.applyTo(scene));
            window.setScene(scene);
            window.show();
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
    void the_button_that_goes_on_is_in_view_at_every_question_and_verdict(String lesson, FxRobot robot) {
        Bench bench = open(lesson, robot);
        PlaySession session = bench.session();
        List<String> hidden = new ArrayList<>();
        for (Prediction question : session.scenario().predictions()) {
            robot.interact(() -> session.transport()
                    .seek(session.shown().start().plus(question.askAt()).plusMicros(-1)));
            look(robot);
            if (!isGoingOnInView(bench)) {
                hidden.add("asked: " + question.id());
            }
            robot.interact(() -> session.answer(question.id(), new StudentAnswer.TypedNumber(0)));
        }
        for (Prediction question : session.scenario().predictions()) {
            robot.interact(
                    () -> session.transport().seek(session.shown().start().plus(question.answerAt())));
            look(robot);
            if (!isGoingOnInView(bench)) {
                hidden.add("verdict: " + question.id());
            }
        }
        robot.interact(session::close);
        assertEquals(List.of(), hidden);
    }

    @Test
    void between_a_question_and_its_answer_there_is_only_the_way_back(FxRobot robot) {
        Bench bench = open("partition-keys", robot);
        PlaySession session = bench.session();
        Prediction first = session.scenario().predictions().getFirst();
        robot.interact(() -> session.transport()
                .seek(session.shown().start().plus(first.answerAt()).plusMicros(-1)));
        look(robot);
        assertNull(bench.workbench().lookup("#lock-in"));
        assertTrue(
                bench.workbench().lookup("#question").lookupAll("*").stream().anyMatch(Node::isDisabled),
                "what there is to choose stays to be read");
        robot.clickOn("#back-to-ask");
        look(robot);
        assertEquals(
                session.shown().start().plus(first.askAt()), session.shown().time());
        assertEquals(true, bench.workbench().lookup("#lock-in").isVisible());
        robot.interact(session::close);
    }

    private static void look(FxRobot robot) {
        for (int pulses = 0; pulses < 3; pulses++) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {});
        }
    }

    private static boolean isGoingOnInView(Bench bench) {
        return GOING_ON.stream()
                .flatMap(id -> bench.workbench().lookupAll(id).stream())
                .anyMatch(GoOnInViewTest::isInView);
    }

    private static boolean isInView(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        boolean inView = place.getHeight() > 0;
        for (Node part = node; part != null; part = part.getParent()) {
            inView &= part.isVisible();
            if (part instanceof ScrollPane column) {
                Bounds view = column.localToScene(column.getLayoutBounds());
                inView &= place.getMinY() >= view.getMinY() && place.getMaxY() <= view.getMaxY();
            }
        }
        Parent parent = node.getParent();
        return inView && parent != null;
    }
}
