package dev.shardlab.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands, remembered. */
final class WindowPlace {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 540;

    /** What of a screen that is too small for the usual window it takes when it is not maximized. */
    private static final double PART = 0.85;

    private WindowPlace() {}

    /** Puts the window where it was, or where it fits if that place is gone, before it is shown. */
    static void restore(Stage stage, WindowMemory memory) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        boolean fits = fits(memory, screen);
        stage.setWidth(fits ? width(memory) : Math.min(width(memory), screen.getWidth() * PART));
        stage.setHeight(fits ? height(memory) : Math.min(height(memory), screen.getHeight() * PART));
        memory.number("x").ifPresent(x -> memory.number("y").ifPresent(y -> {
            if (fits
                    && !Screen.getScreensForRectangle(x, y, LEAST_WIDTH / 4, LEAST_HEIGHT / 4)
                            .isEmpty()) {
                stage.setX(x);
                stage.setY(y);
            }
        }));
    }

    private static double width(WindowMemory memory) {
        return memory.number("width").orElse(WIDTH);
    }

    private static double height(WindowMemory memory) {
        return memory.number("height").orElse(HEIGHT);
    }

    private static boolean fits(WindowMemory memory, Rectangle2D screen) {
        return width(memory) < screen.getWidth() && height(memory) < screen.getHeight();
    }

    /**
     * Once its first frame is there: maximizes the window if it was, or if the screen is too small for it, since how much the window
     * manager puts around it is not known before, and what is as large as the screen loses its title bar beyond the edge. Else moves it
     * so that its title bar lies on a screen. Not earlier: a window that is maximized while the window manager decorates it may never
     * get a first frame.
     */
    static void settle(Stage stage, WindowMemory memory) {
        if (memory.number("maximized").orElse(0.0) > 0
                || !fits(memory, Screen.getPrimary().getVisualBounds())) {
            stage.setMaximized(true);
        } else if (!stage.isMaximized() && !stage.isFullScreen()) {
            keepOnScreen(stage);
        }
    }

    private static void keepOnScreen(Stage stage) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        if (stage.getWidth() > screen.getWidth()) {
            stage.setWidth(screen.getWidth());
        }
        if (stage.getHeight() > screen.getHeight()) {
            stage.setHeight(screen.getHeight());
        }
        stage.setX(within(stage.getX(), screen.getMinX(), screen.getMaxX() - stage.getWidth()));
        stage.setY(within(stage.getY(), screen.getMinY(), screen.getMaxY() - stage.getHeight()));
    }

    private static double within(double place, double least, double most) {
        return Math.max(least, Math.min(place, most));
    }

    static void remember(Stage stage, WindowMemory memory) {
        if (stage.isFullScreen()) {
            return; // how the window stood before is not known any more
        }
        memory.remember("maximized", stage.isMaximized() ? 1 : 0);
        if (!stage.isMaximized()) {
            memory.remember("x", stage.getX());
            memory.remember("y", stage.getY());
            memory.remember("width", stage.getWidth());
            memory.remember("height", stage.getHeight());
        }
    }
}
