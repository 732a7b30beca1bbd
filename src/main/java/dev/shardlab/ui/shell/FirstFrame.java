package dev.shardlab.ui.shell;

import dev.shardlab.ui.session.PlaySession;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Says how long the first frames took from the start of the process: that of the window and that of the lesson in it. Then it plays
 * for a second, so that what is needed is loaded, and ends.
 */
public final class FirstFrame extends AnimationTimer {

    private static final int FRAMES_TO_PLAY = 60;
    private static final int FRAMES_TO_WAIT = 1_200;

    private final Screens screens;
    private int frame;
    private int played;
    private boolean playing;

    public FirstFrame(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void handle(long ignored) {
        frame++;
        if (frame == 2) {
            tell("first frame");
        }
        PlaySession session = screens.session();
        if (session != null || screens.isLibrary()) {
            played++;
            if (played == 2) {
                tell(session == null ? "library" : "lesson");
            }
            if (!playing && session != null && !session.isOpening()) {
                playing = true;
                session.transport().play();
            }
        }
        if (played == FRAMES_TO_PLAY || frame == FRAMES_TO_WAIT) {
            Platform.exit();
        }
    }

    /** On a busy machine the time on the wall says little; the processor's time says what was done. */
    private static void tell(String what) {
        ProcessHandle.Info process = ProcessHandle.current().info();
        process.startInstant().ifPresent(begun -> process.totalCpuDuration()
                .ifPresent(spent -> System.err.println(what + " after "
                        + Duration.between(begun, Instant.now()).toMillis() + " ms, processor time " + spent.toMillis()
                        + " ms")));
    }
}
