package dev.shardlab.ui.session;

import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;

/** What a running laboratory records. Its engine thread writes; this side only looks, once a frame. */
public final class LiveRecording implements Recording {

    private final Laboratory laboratory;
    private final LiveTree tree;

    public LiveRecording(Laboratory laboratory) {
        this.laboratory = laboratory;
        tree = new LiveTree(laboratory);
    }

    @Override
    public Optional<Tree> tree() {
        return Optional.of(tree);
    }

    @Override
    public Timeline timeline() {
        tree.look();
        return tree.shown().timeline();
    }

    @Override
    public VirtualTime simulatedUntil() {
        return tree.shown().simulatedUntil();
    }

    @Override
    public void prepareUntil(VirtualTime time) {
        tree.shown().prepareUntil(time);
    }

    @Override
    public void show(VirtualTime time) {
        tree.shown().show(time);
    }

    @Override
    public void take(VirtualTime at, Action action) {
        tree.take(at, action);
    }

    @Override
    public Optional<String> refusal() {
        return Optional.ofNullable(tree.refusal());
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(laboratory.failure())
                .map(cause -> words("The simulation cannot go on", cause))
                .or(() -> Optional.ofNullable(tree.failure()).map(cause -> words("That could not be done", cause)));
    }

    private static String words(String what, Throwable cause) {
        return cause.getMessage() == null ? what + "." : what + ": " + cause.getMessage();
    }

    @Override
    public void close() {
        laboratory.close();
    }
}
