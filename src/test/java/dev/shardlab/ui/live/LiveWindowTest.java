package dev.shardlab.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.live.LiveEndpoint.OpenConnection;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Panes;
import dev.shardlab.ui.shell.Workbench;
import dev.shardlab.ui.shell.WorkbenchExits;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The switch and the panel in an empty laboratory. Clocks are moved by hand; endpoints are opened at once. */
@ExtendWith(ApplicationExtension.class)
class LiveWindowTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));

    /** An endpoint without a port. */
    private static final class Booth implements LiveEndpoint {

        private final List<OpenConnection> connections = new ArrayList<>();
        private @Nullable String trouble;
        private boolean closed;

        @Override
        public String address() {
            return "http://127.0.0.1:4567";
        }

        @Override
        public String tlsAddress() {
            return "https://127.0.0.1:4568";
        }

        @Override
        public boolean takesAnyKeys() {
            return true;
        }

        @Override
        public List<OpenConnection> connections() {
            return List.copyOf(connections);
        }

        @Override
        public Optional<String> trouble() {
            return Optional.ofNullable(trouble);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final HandClock wall = new HandClock(START);
    private final Booth booth = new Booth();
    private boolean portIsTaken;
    private Laboratory laboratory;
    private TwoFutures futures;
    private Workbench workbench;

    @Start
    void open(Stage stage) {
        Scenario scenario = BlankScenario.at(START, Service.DEFAULT);
        LocalFiles files = new LocalFiles(Map.of());
        laboratory = Laboratory.open(scenario.setup(), files);
        futures = new TwoFutures(scenario, laboratory, files);
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
        LiveSwitch live = new LiveSwitch(futures.session().live(), this::opened, wall, Runnable::run);
        Panes panes = LabPanesForTests.of(theme, live).apply(futures);
        workbench = new Workbench(futures, panes, theme, WorkbenchExits.NONE);
        Scene scene = new Scene(workbench, 1280, 720);
        theme.subscribe(look -> look.applyTo(scene));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void the_stage_does_not_move_when_the_panel_is_opened_and_closed(FxRobot robot) {
        Node stage = workbench.stage();
        Bounds before = stage.localToScene(stage.getLayoutBounds());
        robot.clickOn("#live-switch");
        frames(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(workbench.lookup("#live-pane").isVisible());
        assertEquals(before, stage.localToScene(stage.getLayoutBounds()));
        robot.clickOn("#live-close");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, stage.localToScene(stage.getLayoutBounds()));
    }

    private LiveEndpoint opened(RequestQueue desk) throws IOException {
        if (portIsTaken) {
            throw new IOException("Port 4567 is in use by another program; choose another, or 0 for any.");
        }
        return booth;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(futures::close);
    }

    private PlaySession session() {
        return futures.session();
    }

    /** The engine does what it was asked, and the window looks at it. */
    private void frames(FxRobot robot) {
        for (int i = 0; i < 20; i++) {
            laboratory.rename(laboratory.trunk(), laboratory.trunk().name()).join();
            robot.interact(() -> {
                futures.pulse(0);
                workbench.live().look();
            });
        }
    }

    private String text(String id) {
        return ((Labeled) workbench.lookup(id)).getText();
    }

    private boolean isThere(String id) {
        for (Node node = workbench.lookup(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return workbench.lookup(id) != null;
    }

    @Test
    void the_switch_opens_an_endpoint_and_closes_it_again(FxRobot robot) {
        assertEquals("off", text("#live-state"));
        robot.clickOn("#live-switch");
        frames(robot);
        assertEquals("listening on http://127.0.0.1:4567", text("#live-state"));
        assertTrue(session().live().isFollowing());

        robot.clickOn("#live-switch");
        frames(robot);
        assertEquals("off", text("#live-state"));
        assertTrue(booth.closed);
        assertFalse(session().live().isFollowing());
    }

    @Test
    void what_could_not_be_opened_is_told_and_can_be_tried_again(FxRobot robot) {
        portIsTaken = true;
        robot.clickOn("#live-switch");
        frames(robot);
        String why = "Port 4567 is in use by another program; choose another, or 0 for any.";
        assertEquals("could not: " + why, text("#live-state"));
        assertEquals(why, text("#live-words"));
        assertFalse(session().transport().isPlaying());

        portIsTaken = false;
        robot.clickOn("#live-start");
        frames(robot);
        assertEquals("listening on http://127.0.0.1:4567", text("#live-state"));
    }

    @Test
    void the_panel_says_how_clients_get_there(FxRobot robot) {
        robot.clickOn("#live-switch");
        frames(robot);
        assertEquals("http://127.0.0.1:4567", text("#live-address"));
        assertEquals("https://127.0.0.1:4568", text("#live-tls-address"));
        assertEquals("us-east-1", text("#live-region"));
        assertEquals("000000000000", text("#live-account"));
        robot.clickOn("#live-python");
        assertTrue(text("#live-code").contains("endpoint_url=\"http://127.0.0.1:4567\""), text("#live-code"));
        robot.clickOn("#live-kpl");
        assertTrue(text("#live-code").contains("setKinesisPort(4568)"), text("#live-code"));
        robot.clickOn("#live-close");
        assertFalse(isThere("#live-pane"));
        robot.clickOn("#live-state");
        assertTrue(isThere("#live-pane"));
    }

    @Test
    void R5_what_goes_wrong_with_a_port_is_said_in_the_panel(FxRobot robot) {
        robot.clickOn("#live-switch");
        frames(robot);
        assertFalse(isThere("#live-trouble"));
        booth.trouble = "Port 4567 had closed and was opened again.";
        frames(robot);
        assertTrue(isThere("#live-trouble"));
        assertEquals(booth.trouble, text("#live-trouble"));
        robot.clickOn("#live-switch");
        frames(robot);
        assertFalse(isThere("#live-trouble"));
    }

    @Test
    void who_is_connected_stands_in_the_panel_under_its_name(FxRobot robot) {
        robot.clickOn("#live-switch");
        frames(robot);
        booth.connections.add(new OpenConnection("Boto3 1.43.1", "127.0.0.1:50000", Instant.EPOCH, 3));
        frames(robot);
        assertTrue(
                workbench.lookupAll("#live-connections .label").stream()
                        .anyMatch(label -> ((Labeled) label).getText().equals("Boto3 1.43.1")),
                "nobody is there");
    }

    @Test
    void an_empty_stage_says_what_to_do(FxRobot robot) {
        frames(robot);
        assertTrue(text("#stage-empty").startsWith("There is no stream and no queue here. Switch Live on"));
        robot.clickOn("#live-switch");
        frames(robot);
        assertTrue(text("#stage-empty").contains("http://127.0.0.1:4567"));
        assertEquals("Put a record, and send a message", text("#live-heading"));
        assertTrue(text("#live-code").contains("create-stream")
                && text("#live-code").contains("create-queue"));
    }

    @Test
    void live_on_another_day_than_the_walls_says_what_its_time_is(FxRobot robot) {
        wall.step(Duration.ofDays(3));
        robot.clickOn("#live-switch");
        frames(robot);
        assertTrue(text("#live-time").contains(" UTC here, 3 d behind this machine's clock."), text("#live-time"));
    }

    @Test
    void live_at_the_walls_time_says_nothing_of_it(FxRobot robot) {
        robot.clickOn("#live-switch");
        frames(robot);
        assertEquals("", text("#live-time"));
    }

    @Test
    void the_way_back_to_live_is_a_button_and_a_key(FxRobot robot) {
        robot.clickOn("#live-switch");
        frames(robot);
        wall.pass(Duration.ofNanos(10_000_000_000L));
        frames(robot);
        assertEquals("live", text("#follow-live"));
        robot.interact(session().transport()::restart);
        assertEquals("back to live", text("#follow-live"));
        assertTrue(workbench.lookup("#speed").isDisabled() == session().live().isFollowing());
        robot.clickOn("#follow-live");
        assertTrue(session().live().isFollowing());

        robot.interact(session().transport()::restart);
        robot.interact(() -> workbench.stage().requestFocus());
        robot.push(KeyCode.G);
        assertTrue(session().live().isFollowing());
        robot.interact(session().transport()::restart);
        robot.push(KeyCode.END);
        assertTrue(session().live().isFollowing());
        assertTrue(workbench.lookup("#speed").isDisabled());
    }
}
