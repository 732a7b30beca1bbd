package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.live.Branch;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does with the tree of futures at the window. */
@ExtendWith(ApplicationExtension.class)
class BranchesWindowTest {

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
    void while_there_is_only_the_plan_its_line_stands_where_branches_will() {
        assertNotNull(node("#branch-0"));
        assertNull(bench.workbench().lookup("#branch-1"));
        assertFalse(node("#branch-notice").isVisible());
    }

    @Test
    void a_change_in_the_past_shows_the_tree_and_says_so_in_one_line(FxRobot robot) throws TimeoutException {
        changeThePast(robot, 5);
        assertEquals("Branch As planned, the plan, no change", node("#branch-0").getAccessibleText());
        assertEquals(
                "Branch %s, leaves As planned at 0:05.000, 1 change, shown".formatted(shown().name()),
                node("#branch-1").getAccessibleText());
        assertEquals(
                "New branch: %s, from 0:05.000. The other future is kept.".formatted(shown().name()),
                ((Labeled) node("#branch-notice .label")).getText());
        robot.clickOn("#branch-notice-close");
        assertFalse(node("#branch-notice").isVisible());
    }

    @Test
    void a_click_on_a_branch_shows_it_at_the_same_time_and_leaves_the_player_under_the_keys(FxRobot robot)
            throws TimeoutException {
        changeThePast(robot, 5);
        robot.clickOn("#branch-0");
        assertEquals(Branch.TRUNK, shown().branch().number());
        assertEquals(
                session().shown().start().plus(Duration.ofSeconds(5)),
                session().shown().time());
        robot.push(KeyCode.SPACE);
        assertTrue(session().transport().isPlaying());
    }

    @Test
    void branches_are_reached_shown_renamed_and_deleted_by_keys_alone(FxRobot robot) throws TimeoutException {
        changeThePast(robot, 5);
        robot.interact(() -> node("#branch-1").requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals(node("#branch-0"), bench.workbench().getScene().getFocusOwner());
        robot.push(KeyCode.ENTER);
        assertEquals(Branch.TRUNK, shown().branch().number());
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(1, shown().branch().number());

        robot.push(KeyCode.UP).push(KeyCode.F2);
        robot.write("mine, b s f").push(KeyCode.ENTER);
        waitFor(() -> shown().name().equals("mine, b s f"));
        assertEquals(node("#branch-1"), bench.workbench().getScene().getFocusOwner());
        assertFalse(session().transport().isPlaying());

        robot.push(KeyCode.DELETE);
        assertEquals(1, lines().size());
        assertNull(bench.workbench().lookup("#branch-1"));
        robot.clickOn("#branch-undo");
        assertEquals(2, lines().size());
    }

    @Test
    void who_thinks_better_of_a_name_keeps_the_old_one(FxRobot robot) throws TimeoutException {
        changeThePast(robot, 5);
        String before = shown().name();
        robot.interact(() -> node("#branch-1").requestFocus());
        robot.push(KeyCode.F2).write("other").push(KeyCode.ESCAPE);
        assertNull(bench.workbench().lookup("#branch-name"));
        robot.interact(() -> session().pulse(0));
        assertEquals(before, shown().name());
    }

    @Test
    void the_menu_of_a_branch_puts_it_beside_the_one_shown(FxRobot robot) throws TimeoutException {
        changeThePast(robot, 5);
        robot.clickOn("#branch-0", MouseButton.SECONDARY);
        robot.clickOn("#branch-compare");
        assertTrue(bench.futures().isComparing());
    }

    @Test
    void a_key_makes_a_branch_without_a_change(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            session().transport().seek(session().shown().start().plus(Duration.ofSeconds(7)));
            bench.workbench().stage().requestFocus();
        });
        robot.push(KeyCode.N);
        waitFor(() ->
                lines().size() == 2 && !session().acting().underWayProperty().get());
        assertEquals("From 0:07.000", shown().name());
    }

    @Test
    void whichever_of_three_branches_is_played_no_name_is_cut_through(FxRobot robot) throws TimeoutException {
        changeThePast(robot, 7);
        Branch plan = lines().stream()
                .filter(BranchLine::isTrunk)
                .findFirst()
                .orElseThrow()
                .branch();
        robot.interact(() -> session().branches().switchTo(plan));
        waitFor(() -> shown().branch() == plan);
        changeThePast(robot, 9);
        assertEquals(3, lines().size());
        Node list = node("#branches-scroll");
        for (BranchLine line : List.copyOf(lines())) {
            robot.interact(() -> session().branches().switchTo(line.branch()));
            waitFor(() -> shown().branch() == line.branch());
            robot.interact(() -> {
                bench.workbench().applyCss();
                bench.workbench().layout();
            });
            Bounds room = list.localToScene(list.getLayoutBounds());
            for (int number = 0; number < 3; number++) {
                Bounds row = node("#branch-" + number)
                        .getParent()
                        .getParent()
                        .localToScene(node("#branch-" + number)
                                .getParent()
                                .getParent()
                                .getLayoutBounds());
                double seen = Math.min(row.getMaxY(), room.getMaxY()) - Math.max(row.getMinY(), room.getMinY());
                assertTrue(
                        seen < 0.5 || seen > row.getHeight() - 0.5,
                        line.name() + " is played, of branch " + number + " so much is seen: " + seen);
            }
        }
    }

    private void changeThePast(FxRobot robot, int second) throws TimeoutException {
        robot.interact(() -> {
            session().transport().seek(session().shown().start().plus(Duration.ofSeconds(12)));
            session().transport().seek(session().shown().start().plus(Duration.ofSeconds(second)));
            session()
                    .act(new Action.SendBurst(
                            session().scenario().setup().producers().getFirst().name(), 10));
        });
        waitFor(() -> !session().acting().underWayProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> bench.workbench().layout());
    }

    /** Lets frames pass until something is so. */
    private void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> {
                    session().pulse(0);
                    return condition.getAsBoolean();
                })
                .get());
    }

    private Node node(String selector) {
        Node found = bench.workbench().lookup(selector);
        assertNotNull(found, selector);
        return found;
    }

    private BranchLine shown() {
        return lines().stream().filter(BranchLine::shown).findFirst().orElseThrow();
    }

    private List<BranchLine> lines() {
        return session().branches().linesProperty().get();
    }

    private PlaySession session() {
        return bench.session();
    }
}
