package dev.shardlab.ui.shell;

import dev.shardlab.ui.futures.TwoFutures;
import javafx.animation.AnimationTimer;

/** Lets the time of a session pass, once a frame, and of the future beside it. */
final class Heartbeat extends AnimationTimer {

    private final TwoFutures futures;

    private final Runnable also;

    /** @param also done with every beat */
    Heartbeat(TwoFutures futures, Runnable also) {
        this.futures = futures;
        this.also = also;
    }

    @Override
    public void handle(long nowNanos) {
        futures.pulse(nowNanos);
        also.run();
    }
}
