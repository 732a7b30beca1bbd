package dev.shardlab.ui.shell;

import javafx.animation.AnimationTimer;

/** Does something once, as soon as a frame of what stands there now has been painted. */
final class AfterFirstFrame extends AnimationTimer {

    private final Runnable action;
    private boolean painted;

    AfterFirstFrame(Runnable action) {
        this.action = action;
    }

    @Override
    public void handle(long ignored) {
        if (painted) {
            stop();
            action.run();
        }
        painted = true;
    }
}
