package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.page.ForeignText;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The window of the system: its place, its theme, its title, and that nothing ends in silence. */
public final class LabWindow {

    private static final System.Logger LOG = System.getLogger(LabWindow.class.getName());

    private final Stage stage;
    private final Screens screens;
    private final WindowMemory memory;
    private final ObjectProperty<Theme> theme;

    public LabWindow(Stage stage, Screens screens, WindowMemory memory, ObjectProperty<Theme> theme) {
        this.stage = stage;
        this.screens = screens;
        this.memory = memory;
        this.theme = theme;
    }

    /** Opens the window, and in it what was asked for: the window first, since it is there sooner than what it shows. */
    public void show(LaunchRequest request) {
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> tell(problem));
        Scene scene = new Scene(screens);
        theme.subscribe(look -> {
            look.applyTo(scene);
            memory.remember(look);
        });
        screens.onTitle(title -> stage.setTitle(ForeignText.plain(title)));
        screens.onChooseFile(this::chooseFile);
        screens.onChooseTarget(name -> chooseTarget("Export as a scenario", "Scenarios", name));
        screens.onChooseWork(name -> chooseTarget("Save my work", "Work", name));
        stage.setScene(scene);
        Repaint.whenSettled(stage, scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        WindowPlace.restore(stage, memory);
        screens.presentingProperty().subscribe(stage::setFullScreen);
        // The window manager may end it too.
        stage.fullScreenProperty().subscribe(full -> {
            if (!full) {
                screens.presentingProperty().set(false);
            }
        });
        stage.setOnHidden(_ -> close());
        stage.show();
        new AfterFirstFrame(() -> {
                    WindowPlace.settle(stage, memory);
                    screens.open(request);
                })
                .start();
    }

    private void close() {
        screens.stop();
        WindowPlace.remember(stage, memory);
        memory.save();
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario or a log");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Scenarios and text", "*.json", "*.log", "*.txt", "*.csv"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            screens.open(file.toPath());
        }
    }

    private Optional<Path> chooseTarget(String title, String kind, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*.json"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    /** What nobody expected is told in words; the details go to the log, for who looks for them. */
    private void tell(Throwable problem) {
        LOG.log(System.Logger.Level.DEBUG, "Unexpected", problem);
        String words = problem.getMessage();
        screens.say(
                "Something went wrong" + (words == null ? "." : ": " + words) + " What you see may not be complete.");
    }
}
