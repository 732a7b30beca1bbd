package dev.shardlab.ui;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.Outlines;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Workbench;
import dev.shardlab.ui.shell.WorkbenchExits;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A workbench on a shipped scenario whose history is simulated to its end; its time moves only when a test moves it. */
public record Bench(TwoFutures futures, Workbench workbench, ObjectProperty<Theme> theme, AtomicInteger ledToLibrary) {

    public PlaySession session() {
        return futures.session();
    }

    /** Paints for a second, for a room that looks at what is there. */
    public void letTheRoomLook() {
        for (long nanos = 0; nanos < 1_000_000_000; nanos += 16_000_000) {
            session().pulse(nanos);
        }
    }

    public static Bench of(String scenario, Theme look) {
        return of(Shelf.read(Path.of("scenarios", scenario)).orThrow(), look);
    }

    public static Bench of(Scenario scenario, Theme look) {
        LocalFiles files = new LocalFiles(Map.of());
        Laboratory laboratory = Laboratory.open(
                scenario.setup(),
                files,
                List.of(),
                JournalKeeper.UNHEARD,
                Outlines.memory(scenario.setup(), HistoryMemory.USUAL_BYTES));
        laboratory.runToEnd(laboratory.trunk());
        TwoFutures futures = new TwoFutures(scenario, laboratory, files);
        PlaySession session = futures.session();
        session.pulse(0);
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(look);
        AtomicInteger ledToLibrary = new AtomicInteger();
        WorkbenchExits ways = new WorkbenchExits(ledToLibrary::incrementAndGet, () -> {}, _ -> {});
        return new Bench(
                futures, new Workbench(futures, LabPanes.of(futures, theme), theme, ways), theme, ledToLibrary);
    }
}
