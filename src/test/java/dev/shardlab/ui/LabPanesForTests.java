package dev.shardlab.ui;

import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.live.LiveSwitch;
import dev.shardlab.ui.shell.Panes;
import dev.shardlab.ui.theme.Theme;
import java.util.function.Function;
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
}
