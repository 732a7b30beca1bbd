package dev.shardlab.ui;

import dev.shardlab.journal.Sessions;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.live.LiveEndpoint;
import dev.shardlab.ui.shell.FirstFrame;
import dev.shardlab.ui.shell.Keeping;
import dev.shardlab.ui.shell.LabWindow;
import dev.shardlab.ui.shell.LaunchRequest;
import dev.shardlab.ui.shell.Screens;
import dev.shardlab.ui.shell.WindowMemory;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a program of the toolkit. */
public final class LabApp extends Application {

    /** The toolkit makes the application itself and passes it nothing but strings. */
    private static LaunchRequest request = LaunchRequest.library();

    private static String program = "";

    private static Sessions.@Nullable Named journal;

    private static LiveEndpoint.Opening opening = LiveEndpoint.Opening.NONE;

    /**
     * Opens the window and returns when it has been closed. Once in the life of the process.
     *
     * @param program which Shardlab this is: what is kept of a session says so
     * @param journal a file to keep the session in; null: with the others
     * @param opening opens an endpoint for clients
     */
    public static void launch(
            LaunchRequest asked, String program, Sessions.@Nullable Named journal, LiveEndpoint.Opening opening) {
        request = asked;
        LabApp.journal = journal;
        LabApp.opening = opening;
        LabApp.program = program;
        Application.launch(LabApp.class);
    }

    /** Where the scenarios lie that come along. */
    static Path scenarios() {
        return Path.of(System.getProperty("shardlab.home", "")).resolve("scenarios");
    }

    @Override
    public void start(Stage stage) {
        boolean training = Boolean.getBoolean("shardlab.exitAfterFirstFrame");
        WindowMemory memory = training ? WindowMemory.none() : WindowMemory.ofUser();
        Sessions.Named file = journal;
        Keeping keeping =
                training ? Keeping.none() : file == null ? Keeping.in(Sessions.ofUser(program)) : Keeping.in(file);
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(memory.theme());
        Screens screens = new Screens(
                new Shelf(scenarios()), theme, futures -> LabPanes.of(futures, theme, opening), memory, keeping);
        if (training) {
            new FirstFrame(screens).start();
        }
        new LabWindow(stage, screens, memory, theme)
                .show(file != null && file.exists() ? request.goingOn(file.id()) : request);
    }
}
