package dev.shardlab.ui;

import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Panes;
import dev.shardlab.ui.theme.Theme;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Lets tests of the shell have the program's own panes. */
public final class LabPanesForTests {

    private LabPanesForTests() {}

    public static Function<PlaySession, Panes> of(ObservableValue<Theme> theme) {
        return session -> LabPanes.of(session, theme);
    }
}
