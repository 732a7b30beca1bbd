package dev.shardlab.ui.lesson;

import static dev.shardlab.ui.refresh.FlashSale.CLICKS;
import static dev.shardlab.ui.refresh.FlashSale.TWO;
import static dev.shardlab.ui.refresh.FlashSale.WEB;
import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.lesson.Verdict;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LessonPaneTest {

    /** The last moment before the question of 35 s, where play stops. */
    private static final double ASKED = 34.999999;

    private final PlaySession session = FlashSale.session();

    private Scene shown(double seconds) {
        session.transport().seek(at(seconds));
        return PaneStage.show(LabPanesForTests.lesson(session), 236, 700, Theme.DARK);
    }

    private static String text(Scene scene, String id) {
        return PaneStage.find(scene, "#" + id, Label.class).getText();
    }

    private static Button button(Scene scene, String id) {
        return PaneStage.find(scene, "#" + id, Button.class);
    }

    private static boolean isShown(Scene scene, String id) {
        return scene.getRoot().lookupAll("#" + id).stream().anyMatch(Node::isVisible);
    }

    private static String allText(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_step_of_the_time_shown_is_told_with_its_terms(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(5);

            assertEquals("Step 1 of 3", text(scene, "step-count-in-lesson"));
            assertEquals("The shop runs a flash sale", text(scene, "step-title"));
            assertTrue(PaneStage.find(scene, "#step-text", Narration.class)
                    .getAccessibleText()
                    .startsWith("One product page receives 85 % of all clicks. Its partition key, u-24,"));
            assertTrue(isShown(scene, "terms"));

            session.transport().seek(at(72));
            assertEquals("After the split", text(scene, "step-title"));
            assertFalse(isShown(scene, "terms"));
        });
    }

    @Test
    void steps_can_be_walked_but_a_question_is_not_passed_over(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(0);
            assertTrue(button(scene, "step-before").isDisabled());

            button(scene, "step-after").fire();
            assertEquals(at(30), session.shown().time());

            button(scene, "step-after").fire();
            assertEquals(at(ASKED), session.shown().time());

            button(scene, "step-before").fire();
            assertEquals(at(0), session.shown().time());
        });
    }

    @Test
    void a_step_that_waits_offers_to_go_on(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(30);
            assertTrue(isShown(scene, "step-go-on"));

            button(scene, "step-go-on").fire();

            assertTrue(session.transport().isPlaying());
            assertFalse(isShown(scene, "step-go-on"));
        });
    }

    @Test
    void a_shard_is_answered_by_picking_it_on_the_stage(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(ASKED);
            assertTrue(isShown(scene, "question"));
            assertTrue(button(scene, "lock-in").isDisabled());

            session.selectionProperty().set(new StreamItem.OfShard(CLICKS, new ShardId(2)));
            assertEquals(
                    "2", PaneStage.find(scene, "#answer-shard", TextField.class).getText());
            session.selectionProperty().set(new ProducerItem.OfProducer(WEB));

            button(scene, "lock-in").fire();

            assertEquals(
                    Map.of("where", new StudentAnswer.PickedShard(new ShardId(2))),
                    Map.copyOf(session.questions().answers()));
            assertTrue(session.transport().isPlaying());
            assertFalse(isShown(scene, "question"));
        });
    }

    @Test
    void a_number_is_typed_and_must_be_one(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(79.999999);
            TextField field = PaneStage.find(scene, "#answer-number", TextField.class);

            field.setText("many");
            assertTrue(button(scene, "lock-in").isDisabled());
            assertEquals("“many” is no number: write it like 1200 or 0.5", text(scene, "answer-problem"));
            field.setText("1 005 shards");
            assertEquals("Read as 1005 shards", text(scene, "answer-read-as"));
            assertEquals("", text(scene, "answer-problem"));
            button(scene, "lock-in").fire();

            assertEquals(
                    Map.of("how-many", new StudentAnswer.TypedNumber(1_005)),
                    Map.copyOf(session.questions().answers()));
        });
    }

    @Test
    void one_of_the_choices_is_chosen(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(94.999999);

            PaneStage.find(scene, "#option-1", RadioButton.class).fire();
            button(scene, "lock-in").fire();

            assertEquals(
                    Map.of("enough", new StudentAnswer.ChosenOption(1)),
                    Map.copyOf(session.questions().answers()));
        });
    }

    @Test
    void until_its_answer_is_known_a_prediction_is_only_repeated(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(5));
            Scene scene = shown(82);

            assertEquals("Locked in", text(scene, "verdict-heading"));
            assertEquals("known at 1:30.000", text(scene, "verdict-measured"));
            assertTrue(allText(scene).contains("You said: 5."));
            assertFalse(isShown(scene, "watch-again"));
        });
    }

    @Test
    void a_right_answer_is_told_by_shape_and_word(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(5));
            Scene scene = shown(90);

            assertEquals("✓  Right", text(scene, "verdict-heading"));
            assertEquals("measured at 1:30.000", text(scene, "verdict-measured"));
            assertTrue(text(scene, "verdict-truth").contains("5 shards"), text(scene, "verdict-truth"));
            assertTrue(allText(scene).contains("A split closes one and opens two."));
        });
    }

    @Test
    void a_wrong_answer_is_told_with_the_truth_and_why(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(8));
            Scene scene = shown(90);

            assertEquals("✗  Not so", text(scene, "verdict-heading"));
            assertTrue(text(scene, "verdict-truth").contains("5 shards"), text(scene, "verdict-truth"));
        });
    }

    @Test
    void where_play_stops_for_a_verdict_it_is_in_view_and_offers_to_go_on(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(8));
            session.transport().seek(at(89));
            Scene scene = PaneStage.show(LabPanesForTests.lesson(session), 236, 260, Theme.LIGHT);
            session.transport().play();
            for (long frame = 0; session.transport().isPlaying(); frame++) {
                session.pulse(frame * 16_000_000);
            }
            assertEquals(at(90), session.shown().time());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
            Button goOn = button(scene, "verdict-go-on");
            Bounds place = goOn.localToScene(goOn.getBoundsInLocal());
            assertTrue(goOn.isVisible() && place.getMinY() >= 0 && place.getMaxY() <= 260, () -> "at " + place);

            goOn.fire();
            assertTrue(session.transport().isPlaying());
            assertFalse(isShown(scene, "verdict-go-on"));
        });
    }

    @Test
    void the_window_of_a_prediction_can_be_watched_again(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(5));
            Scene scene = shown(91);

            button(scene, "watch-again").fire();

            assertEquals(at(80), session.shown().time());
            assertTrue(session.transport().isPlaying());
        });
    }

    @Test
    void who_jumps_over_a_question_is_told_so_and_led_back_to_it(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(10);
            assertFalse(isShown(scene, "skipped"));

            VirtualTime first =
                    at(0).plus(session.lesson().predictions().getFirst().answerAt());
            session.transport().seek(first);
            assertEquals("You went past a question without answering it:", text(scene, "skipped-words"));
            assertFalse(isShown(scene, "verdict"), "its answer is told");
            session.transport().seek(at(119));
            assertFalse(isShown(scene, "verdict"), "an answer is told");
            int all = session.lesson().predictions().size();
            assertEquals(
                    "You went past " + all + " questions without answering them; the first:",
                    text(scene, "skipped-words"));

            button(scene, "back-to-question").fire();
            assertTrue(isShown(scene, "question"));
            assertFalse(isShown(scene, "skipped"));
        });
    }

    @Test
    void when_the_lesson_ends_its_ending_is_in_view(FxRobot robot) {
        robot.interact(() -> {
            session.answer("how-many", new StudentAnswer.TypedNumber(5));
            session.transport().seek(at(119));
            Scene scene = PaneStage.show(LabPanesForTests.lesson(session), 236, 360, Theme.DARK);
            session.transport().seek(at(120));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
            Node sum = scene.lookup("#ending-sum");
            Bounds place = sum.localToScene(sum.getBoundsInLocal());
            assertTrue(sum.isVisible() && place.getMinY() >= 0 && place.getMaxY() <= 360, () -> "at " + place);
        });
    }

    @Test
    void when_the_end_is_reached_once_more_the_ending_is_in_view_once_more(FxRobot robot) {
        robot.interact(() -> {
            session.transport().seek(at(120));
            Scene scene = PaneStage.show(LabPanesForTests.lesson(session), 236, 360, Theme.DARK);
            ScrollPane column = columnOf(scene);
            session.transport().seek(at(100));
            column.setVvalue(0);
            scene.getRoot().layout();

            session.transport().seek(at(120));
            scene.getRoot().layout();
            scene.getRoot().layout();
            Node sum = scene.lookup("#ending-sum");
            Bounds place = sum.localToScene(sum.getBoundsInLocal());
            assertTrue(place.getMinY() >= 0 && place.getMaxY() <= 360, () -> "at " + place);
        });
    }

    private static ScrollPane columnOf(Scene scene) {
        Node part = scene.lookup("#ending");
        while (!(part instanceof ScrollPane)) {
            part = part.getParent();
        }
        return (ScrollPane) part;
    }

    @Test
    void a_goal_shows_how_far_it_is(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(76);
            assertTrue(allText(scene).contains("At most five open shards, at the end"));
            assertTrue(allText(scene).contains("Holds so far, for 16 s"), allText(scene));

            session.transport().seek(at(120));
            assertTrue(allText(scene).contains("✓  Goal reached"), allText(scene));
        });
    }

    @Test
    void what_to_try_is_listed_once_the_lesson_has_been_told(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(69.9);
            assertFalse(isShown(scene, "try-this"));

            session.transport().seek(at(70));
            assertTrue(isShown(scene, "try-this"));
            assertTrue(allText(scene).contains("·  Halve the rate of web-1"));
        });
    }

    @Test
    void a_shard_that_is_closed_or_not_there_cannot_be_locked_in_and_the_reason_is_told(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(ASKED);
            TextField field = PaneStage.find(scene, "#answer-shard", TextField.class);

            field.setText("9");
            assertEquals("There is no shard 9", text(scene, "answer-problem"));
            assertTrue(button(scene, "lock-in").isDisabled());

            field.setText("two");
            assertEquals("Type the number of a shard", text(scene, "answer-problem"));

            session.act(new Action.Split(CLICKS, new ShardId(0), null));
            session.pulse(0);
            session.transport().seek(at(50));
            ShardsToPick shards = new ShardsToPick(
                    session.scenario(),
                    session.shown(),
                    session.lesson().predictions().getFirst(),
                    CLICKS);
            assertEquals("Shard 0 is closed", shards.problem(new ShardId(0)));
        });
    }

    @Test
    void a_shard_that_the_lesson_opens_before_the_answer_is_known_can_be_named(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(ASKED);

            PaneStage.find(scene, "#answer-shard", TextField.class).setText("5");

            assertEquals("", text(scene, "answer-problem"));
            assertFalse(button(scene, "lock-in").isDisabled());
        });
    }

    @Test
    void a_question_that_the_students_own_split_made_moot_is_let_pass(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(ASKED);
            session.act(new Action.Split(CLICKS, new ShardId(2), null));
            session.pulse(0);
            session.transport().seek(at(36));
            assertTrue(allText(scene).contains("Your change made this question moot"), allText(scene));
            assertTrue(
                    allText(scene).contains("You changed the shards of clicks after the question was asked"),
                    allText(scene));
            assertFalse(isShown(scene, "lock-in"));

            button(scene, "let-pass").fire();

            assertTrue(session.transport().isPlaying());
            Lesson lesson = session.lesson();
            assertEquals(
                    Verdict.Outcome.MOOT,
                    lesson.judge(
                                    lesson.predictions().getFirst(),
                                    new StudentAnswer.PickedShard(TWO),
                                    session.shown().timeline(),
                                    at(75))
                            .outcome());
        });
    }

    @Test
    void the_bar_of_a_goal_is_only_coloured_as_well_while_the_goal_holds(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(20);
            assertFalse(isShown(scene, "goals"), "told before its task");
            session.transport().seek(at(31));
            assertTrue(allText(scene).contains("Not yet"), allText(scene));
            assertFalse(holds(scene));

            session.transport().seek(at(76));
            assertTrue(holds(scene));
            session.transport().seek(at(20));
            assertTrue(isShown(scene, "goals"), "known to who goes back");
        });
    }

    private static boolean holds(Scene scene) {
        return scene.getRoot().lookup(".goal-bar").getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("holds"));
    }

    @Test
    void nothing_is_wider_than_the_column_of_the_smallest_window(FxRobot robot) {
        robot.interact(() -> {
            for (double seconds : List.of(0.0, 30.0, ASKED, 94.999999)) {
                Scene scene = shown(seconds);
                double width =
                        PaneStage.find(scene, "#lesson", LessonPane.class).getWidth();
                scene.getRoot().lookupAll("#lesson *").forEach(node -> {
                    double right = node.localToScene(node.getBoundsInLocal()).getMaxX();
                    assertTrue(!node.isVisible() || right <= width + 4, node + " reaches " + right + " of " + width);
                });
            }
        });
    }

    @Test
    void a_question_below_the_fold_is_scrolled_into_view(FxRobot robot) {
        robot.interact(() -> {
            session.transport().seek(at(31));
            Scene scene = PaneStage.show(LabPanesForTests.lesson(session), 236, 260, Theme.LIGHT);

            session.transport().seek(at(ASKED));

            scene.getRoot().layout();
            scene.getRoot().layout();
            Button lock = button(scene, "lock-in");
            double bottom = lock.localToScene(lock.getBoundsInLocal()).getMaxY();
            assertTrue(bottom > 0 && bottom <= 260, "the button ends at " + bottom);
        });
    }
}
