package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.Recording;
import dev.shardlab.ui.session.Tree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording that keeps step with another future: both are prepared ahead, and none is known further than the other, so that the
 * session, which never runs beyond what is known, never runs beyond either.
 *
 * <p>But what is shown already stays shown: a future that comes along later and has to catch up holds time, it does not turn it
 * back. And one that is live holds nothing: it comes along with the clock on the wall, and until then it is not known there.
 */
final class LockstepRecording implements Recording {

    private final Recording own;
    private VirtualTime shown;
    private @Nullable Branch other;

    LockstepRecording(Recording own) {
        this.own = own;
        shown = own.timeline().start();
    }

    /** Keeps step with another future from now on; with none for null. */
    void with(@Nullable Branch future) {
        other = future;
    }

    @Override
    public Optional<Tree> tree() {
        return own.tree();
    }

    @Override
    public Timeline timeline() {
        return own.timeline();
    }

    @Override
    public VirtualTime simulatedUntil() {
        VirtualTime known = own.simulatedUntil();
        Branch future = other;
        return future == null || future.isLive()
                ? known
                : VirtualTime.earliest(known, VirtualTime.latest(OtherFuture.knownUntil(future), shown));
    }

    @Override
    public void prepareUntil(VirtualTime time) {
        own.prepareUntil(time);
        if (other != null) {
            other.prepareUntil(time);
        }
    }

    @Override
    public void show(VirtualTime time) {
        shown = time;
        own.show(time);
    }

    @Override
    public void take(VirtualTime at, Action action) {
        own.take(at, action);
    }

    @Override
    public Optional<String> refusal() {
        return own.refusal();
    }

    @Override
    public Optional<String> failure() {
        return own.failure();
    }

    @Override
    public void close() {
        own.close();
    }
}
