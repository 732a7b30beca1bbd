package dev.shardlab.ui.refresh;

import dev.shardlab.ui.session.PlaySession;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Writes a pane anew when the session's time, selection or history has changed. While play runs, words change only about ten
 * times a second: nobody reads faster, and looking facts up costs more than painting them.
 */
public final class Refresh {

    private static final Duration READABLE = Duration.millis(90);

    private final PlaySession session;
    private final Runnable write;
    private final PauseTransition rest = new PauseTransition(READABLE);
    private boolean stale;

    private Refresh(PlaySession session, Runnable write) {
        this.session = session;
        this.write = write;
        rest.setOnFinished(_ -> goOn());
    }

    /** Writes now, and from now on whenever the session has changed. */
    public static Refresh of(PlaySession session, Runnable write) {
        Refresh refresh = new Refresh(session, write);
        session.shown().revisionProperty().addListener((_, _, _) -> refresh.changed());
        session.shown().simulatedUntilProperty().addListener((_, _, _) -> refresh.changed());
        session.transport().playingProperty().addListener((_, _, _) -> refresh.changed());
        session.selectionProperty().addListener((_, _, _) -> refresh.now());
        session.acting().underWayProperty().addListener((_, _, _) -> refresh.now());
        refresh.now();
        return refresh;
    }

    /** Something else has changed; writes at once. */
    public void now() {
        stale = false;
        write.run();
    }

    private void changed() {
        if (!session.transport().isPlaying()) {
            now();
        } else {
            stale = true;
            if (rest.getStatus() != PauseTransition.Status.RUNNING) {
                goOn();
            }
        }
    }

    private void goOn() {
        if (stale) {
            now();
            rest.playFromStart();
        }
    }
}
