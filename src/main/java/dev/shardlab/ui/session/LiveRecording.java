package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** What a running laboratory records. Its engine thread writes; this side only looks, once a frame. */
public final class LiveRecording implements Recording {

    private final Laboratory laboratory;
    private Branch shown;
    private VirtualTime asked;

    /** What becomes of the last action. */
    private CompletableFuture<Branch> told;

    public LiveRecording(Laboratory laboratory) {
        this.laboratory = laboratory;
        shown = laboratory.trunk();
        told = CompletableFuture.completedFuture(shown);
        asked = shown.simulatedUntil();
    }

    /** The branch that is played. */
    public Branch branch() {
        return shown;
    }

    @Override
    public Timeline timeline() {
        if (told.state() == Future.State.SUCCESS && told.resultNow() != shown) {
            shown = told.resultNow();
            asked = shown.simulatedUntil();
        }
        return shown.timeline();
    }

    @Override
    public VirtualTime simulatedUntil() {
        return shown.simulatedUntil();
    }

    @Override
    public void prepareUntil(VirtualTime time) {
        if (time.isAfter(asked)) {
            asked = time;
            shown.prepareUntil(time);
        }
    }

    @Override
    public void show(VirtualTime time) {
        shown.show(time);
    }

    @Override
    public void take(VirtualTime at, Action action) {
        told = laboratory.take(shown, at, action);
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
