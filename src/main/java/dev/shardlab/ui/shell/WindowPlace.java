package dev.shardlab.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands, remembered. */
final class WindowPlace {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private WindowPlace() {}

    /** Puts the window where it was, or where it fits if that place is gone. */
    static void restore(Stage stage, Memory memory) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(memory.number("width").orElse(WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(memory.number("height").orElse(HEIGHT), screen.getHeight()));
        memory.number("x").ifPresent(x -> memory.number("y").ifPresent(y -> {
            if (!Screen.getScreensForRectangle(x, y, LEAST_WIDTH / 4, LEAST_HEIGHT / 4)
                    .isEmpty()) {
                stage.setX(x);
                stage.setY(y);
            }
        }));
        stage.setMaximized(memory.number("maximized").orElse(0.0) > 0);
    }

    static void remember(Stage stage, Memory memory) {
        memory.remember("maximized", stage.isMaximized() ? 1 : 0);
        if (!stage.isMaximized()) {
            memory.remember("x", stage.getX());
            memory.remember("y", stage.getY());
            memory.remember("width", stage.getWidth());
            memory.remember("height", stage.getHeight());
        }
    }
}
