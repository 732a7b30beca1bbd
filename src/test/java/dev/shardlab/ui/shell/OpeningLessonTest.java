package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.LabPanesForTests;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.Outlines;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a window says of an experiment of which nothing is known yet. */
@ExtendWith(ApplicationExtension.class)
class OpeningLessonTest {

    private Stage stage;
    private Laboratory laboratory;
    private TwoFutures futures;
    private Workbench workbench;

    @Start
    void open(Stage stage) {
        this.stage = stage;
    }

    private void open(FxRobot robot, Scenario scenario) {
        robot.interact(() -> {
            LocalFiles files = new LocalFiles(Map.of());
            laboratory = Laboratory.open(
                    scenario.setup(),
                    files,
                    List.of(),
                    JournalKeeper.UNHEARD,
                    Outlines.memory(scenario.setup(), HistoryMemory.USUAL_BYTES));
            futures = new TwoFutures(scenario, laboratory, files);
            ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
            workbench = new Workbench(futures, LabPanesForTests.of(theme).apply(futures), theme, WorkbenchExits.NONE);
            Scene scene = new Scene(workbench, 1280, 720);
            theme.subscribe(look -> look.applyTo(scene));
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void firstHistoryComes(FxRobot robot) {
        laboratory.runToEnd(laboratory.trunk());
        robot.interact(() -> {
            futures.session().pulse(0);
            workbench.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(futures.session()::close);
    }

    @Test
    void it_says_that_it_is_opened_until_the_first_history_is_there(FxRobot robot) {
        open(robot, Shelf.read(Path.of("scenarios", "resharding.json")).orThrow());
        Labeled note = (Labeled) workbench.lookup("#stage-empty");
        assertTrue(note.isVisible());
        assertEquals("Opening…", note.getText());
        assertNull(workbench.stage().shown());
        assertFalse(inspected().contains("events"), inspected().toString());

        firstHistoryComes(robot);
        assertFalse(note.isVisible());
        assertNotNull(workbench.stage().shown());
        assertTrue(inspected().contains("events"), inspected().toString());
    }

    @Test
    void of_an_empty_laboratory_it_says_that_it_is_empty_once_that_is_known(FxRobot robot) {
        open(robot, BlankScenario.at(VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z")), Service.DEFAULT));
        Labeled note = (Labeled) workbench.lookup("#stage-empty");
        assertEquals("Opening…", note.getText());

        firstHistoryComes(robot);
        assertTrue(note.isVisible());
        assertTrue(note.getText().startsWith("There is no stream and no queue here."), note.getText());
        assertNotNull(workbench.stage().shown());
    }

    /** The words in the panel beside the stage. */
    private Set<String> inspected() {
        return workbench.lookup("#inspector").lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.toSet());
    }
}
