package dev.shardlab.ui;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.session.LiveRecording;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Workbench;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/**
 * A frame of the window without a window: the same workbench, at one time, as the student would see it who came there without
 * answering or changing anything.
 *
 * @param files paths of input files by their names in the scenario
 * @param width pixels
 * @param height pixels
 */
public record Still(Scenario scenario, Map<String, Path> files, VirtualTime at, int width, int height, Theme theme) {

    /** Simulates what is needed and paints; on the window's thread. */
    Image paint() {
        Laboratory laboratory = Laboratory.open(scenario.setup(), new LocalFiles(files));
        laboratory.runToEnd(laboratory.trunk());
        try (PlaySession session = new PlaySession(scenario, new LiveRecording(laboratory))) {
            session.seek(at);
            while (session.marks().knownUntil().isBefore(session.end())) {
                session.pulse(0);
            }
            ObjectProperty<Theme> look = new SimpleObjectProperty<>(theme);
            Workbench workbench = new Workbench(session, LabPanes.of(session, look), look, () -> {});
            Scene scene = new Scene(workbench, width, height);
            theme.applyTo(scene);
            // Sizes that follow from other sizes settle in the first layout.
            scene.snapshot(null);
            return scene.snapshot(null);
        }
    }
}
