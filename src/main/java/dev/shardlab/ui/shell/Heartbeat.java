package dev.shardlab.ui.shell;

import dev.shardlab.ui.futures.TwoFutures;
import javafx.animation.AnimationTimer;

/** Lets the time of a session pass, once a frame, and of the future beside it. */
final class Heartbeat extends AnimationTimer {

    private final TwoFutures futures;

    Heartbeat(TwoFutures futures) {
        this.futures = futures;
    }

    @Override
    public void handle(long nowNanos) {
        futures.pulse(nowNanos);
    }
}
