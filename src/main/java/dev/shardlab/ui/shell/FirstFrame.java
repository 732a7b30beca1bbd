package dev.shardlab.ui.shell;

import dev.shardlab.ui.session.PlaySession;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Says how long the first frame took from the start of the process, plays for a second so that what is needed is loaded, and ends. */
public final class FirstFrame extends AnimationTimer {

    private static final int FRAMES = 60;

    private final Screens screens;
    private int frame;

    public FirstFrame(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void handle(long ignored) {
        frame++;
        PlaySession session = screens.session();
        if (frame == 2) {
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .ifPresent(begun -> System.err.println("first frame after "
                            + Duration.between(begun, Instant.now()).toMillis() + " ms"));
            if (session != null) {
                session.play();
            }
        }
        if (frame == FRAMES) {
            Platform.exit();
        }
    }
}
