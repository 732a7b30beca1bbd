package dev.shardlab.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Paints a window once more, a moment after it got another size or state. A picture that was painted while the window manager was
 * still moving the window can be lost on its way to the screen; if nothing moves in it, no other follows, and the window stays black
 * until somebody presses a key that changes something.
 */
final class Repaint {

    /** Longer than a busy machine's window manager takes to decorate a window. */
    private static final Duration SETTLING = Duration.millis(600);

    private static final int TIMES = 4;

    /** Never to be seen, since what is in the window fills it; told apart only by who compares them. */
    private static final Color BEHIND = Color.rgb(0x0f, 0x12, 0x18);

    private static final Color BEHIND_AGAIN = Color.rgb(0x0f, 0x12, 0x19);

    private Repaint() {}

    /** From now on, for as long as the window lives. */
    static void whenSettled(Stage stage, Scene scene) {
        scene.setFill(BEHIND);
        int[] left = {0};
        PauseTransition settling = new PauseTransition(SETTLING);
        settling.setOnFinished(_ -> {
            // Another ground makes the whole scene stale, whatever else is on it.
            scene.setFill(BEHIND.equals(scene.getFill()) ? BEHIND_AGAIN : BEHIND);
            if (--left[0] > 0) {
                settling.playFromStart();
            }
        });
        Runnable changed = () -> {
            left[0] = TIMES;
            settling.playFromStart();
        };
        stage.widthProperty().subscribe(changed);
        stage.heightProperty().subscribe(changed);
        stage.maximizedProperty().subscribe(changed);
        stage.fullScreenProperty().subscribe(changed);
        stage.iconifiedProperty().subscribe(changed);
        stage.showingProperty().subscribe(changed);
    }
}
