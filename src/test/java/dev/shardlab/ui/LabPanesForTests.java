package dev.shardlab.ui;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.lesson.LessonPane;
import dev.shardlab.ui.live.LiveSwitch;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Panes;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.work.Aside;
import dev.shardlab.ui.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** Lets tests of the shell have the program's own panes. */
public final class LabPanesForTests {

    private LabPanesForTests() {}

    public static Function<TwoFutures, Panes> of(ObservableValue<Theme> theme) {
        return futures -> LabPanes.of(futures, theme);
    }

    /** The same with a switch that the test has made. */
    public static Function<TwoFutures, Panes> of(ObservableValue<Theme> theme, LiveSwitch live) {
        return futures -> LabPanes.of(futures, theme, live);
    }

    /** The lesson of a session, judged on the test's own thread. */
    public static LessonPane lesson(PlaySession session) {
        Aside atOnce = new Aside() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                then.accept(work.get());
            }
        };
        return new LessonPane(
                session, new Work(session, new LocalFiles(Map.of()), InstantSource.fixed(Instant.EPOCH), atOnce));
    }
}
