package dev.shardlab.ui.session;

import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a running laboratory records. Its engine thread writes; this side only looks, once a frame. */
public final class LiveRecording implements Recording {

    private final Laboratory laboratory;
    private VirtualTime asked;

    /** What became of the last action. */
    private CompletableFuture<Timeline> told = new CompletableFuture<>();

    public LiveRecording(Laboratory laboratory) {
        this.laboratory = laboratory;
        asked = laboratory.simulatedUntil();
    }

    @Override
    public Timeline timeline() {
        return laboratory.timeline();
    }

    @Override
    public VirtualTime simulatedUntil() {
        return laboratory.simulatedUntil();
    }

    @Override
    public void prepareUntil(VirtualTime time) {
        if (time.isAfter(asked)) {
            asked = time;
            laboratory.prepareUntil(time);
        }
    }

    @Override
    public void take(VirtualTime at, Action action) {
        told = laboratory.take(at, action);
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(laboratory.failure())
                .map(cause -> words("The simulation cannot go on", cause))
                .or(() -> told.isCompletedExceptionally()
                        ? Optional.of(words("That could not be done", told.exceptionNow()))
                        : Optional.empty());
    }

    private static String words(String what, Throwable cause) {
        return cause.getMessage() == null ? what + "." : what + ": " + cause.getMessage();
    }

    @Override
    public void close() {
        laboratory.close();
    }
}
