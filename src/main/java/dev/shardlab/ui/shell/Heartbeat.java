package dev.shardlab.ui.shell;

import dev.shardlab.ui.session.PlaySession;
import javafx.animation.AnimationTimer;

/** Lets a session's time pass, once a frame. */
final class Heartbeat extends AnimationTimer {

    private final PlaySession session;

    Heartbeat(PlaySession session) {
        this.session = session;
    }

    @Override
    public void handle(long nowNanos) {
        session.pulse(nowNanos);
    }
}
