package dev.shardlab.ui;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.session.Outlines;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Workbench;
import dev.shardlab.ui.shell.WorkbenchExits;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * A frame of the window without a window: the same workbench, at one time, as the student would see it who came there without
 * answering or changing anything.
 *
 * @param compared a value set anew for another future beside it; null: no other future
 * @param files paths of input files by their names in the scenario
 * @param width pixels
 * @param height pixels
 * @param hall as it is presented to a hall: nothing but the stage, the lesson as a strip, the time, all in large type
 */
public record Still(
        Scenario scenario,
        @Nullable Setting compared,
        Map<String, Path> files,
        VirtualTime at,
        int width,
        int height,
        Theme theme,
        boolean hall) {

    /** Simulates what is needed and paints; on the window's thread. */
    Image paint() {
        LocalFiles inputs = new LocalFiles(files);
        Laboratory laboratory = Laboratory.open(
                scenario.setup(),
                inputs,
                List.of(),
                JournalKeeper.UNHEARD,
                Outlines.memory(scenario.setup(), HistoryMemory.USUAL_BYTES));
        laboratory.runToEnd(laboratory.trunk());
        try (TwoFutures futures = new TwoFutures(scenario, laboratory, inputs)) {
            PlaySession session = futures.session();
            session.transport().beginAt(at);
            while (session.marks().knownUntil().isBefore(session.shown().end())) {
                session.pulse(0);
            }
            if (compared != null) {
                compare(futures, compared);
            }
            ObjectProperty<Theme> look = new SimpleObjectProperty<>(theme);
            Workbench workbench = new Workbench(futures, LabPanes.of(futures, look), look, WorkbenchExits.NONE);
            workbench.presentingProperty().set(hall);
            Scene scene = new Scene(workbench, width, height);
            theme.applyTo(scene);
            // Sizes that follow from other sizes settle in the first layout.
            scene.snapshot(null);
            return scene.snapshot(null);
        }
    }

    private static void compare(TwoFutures futures, Setting setting) {
        List<Problem> problems = futures.compareUnder(setting);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
        Branch other = Objects.requireNonNull(futures.otherProperty().get()).branch();
        other.prepareUntil(other.setup().end());
        while (other.simulatedUntil().isBefore(other.setup().end())
                && futures.failure().isEmpty()) {
            Thread.onSpinWait();
        }
        futures.pulse(0);
    }
}
