package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The branch that is live, if there is one, and how far it has come, which follows the clock on the wall whatever is shown. */
final class Head {

    /**
     * So far the head stays behind the clock: what is due happens in small portions, and a picture that went to the end of each
     * would move in jerks.
     */
    static final Duration BEHIND = Duration.ofMillis(40);

    private final Optional<Tree> tree;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<@Nullable Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private @Nullable CompletableFuture<RequestQueue> asked;
    private @Nullable RequestQueue desk;
    private boolean isNew;

    Head(Optional<Tree> tree, Playhead playhead) {
        this.tree = tree;
        this.playhead = playhead;
    }

    VirtualTime begins() {
        return playhead.time();
    }

    /** Asks to let clients ask from a time on. */
    CompletableFuture<RequestQueue> begin(VirtualTime at, WallClock wall) {
        CompletableFuture<RequestQueue> opened = tree.map(all -> all.goLive(at, wall))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new IllegalStateException("A history that is written cannot go live")));
        asked = opened;
        return opened;
    }

    /** Whether it has been asked to begin, and what has become of that has not been taken over yet. */
    boolean isBeginning() {
        return asked != null;
    }

    /**
     * Takes over what has become of it since the last look.
     *
     * @return whether it has just begun and is played
     */
    boolean look() {
        if (asked != null && asked.isDone()) {
            if (asked.state() == Future.State.SUCCESS) {
                desk = asked.resultNow();
                isNew = true;
            }
            asked = null;
        }
        show();
        boolean begun = isNew && shown.get();
        isNew &= !begun;
        return begun;
    }

    private void show() {
        Branch now = desk == null ? null : desk.branch();
        branch.set(now);
        shown.set(now != null && tree.filter(all -> all.shown() == now).isPresent());
    }

    /** Lets nobody ask any more. */
    void end() {
        look();
        RequestQueue open = desk;
        if (open != null) {
            desk = null;
            isNew = false;
            open.close();
            show();
        }
    }

    /** The newest moment that can be shown; empty if the branch that is played is not live. */
    Optional<VirtualTime> time() {
        RequestQueue open = desk;
        return open == null || !shown.get()
                ? Optional.empty()
                : Optional.of(VirtualTime.earliest(open.now().plus(BEHIND.negated()), playhead.simulatedUntil()));
    }

    /** How far what is shown is behind the clock on the wall of the branch that is live, though another one may be played. */
    Duration behind() {
        RequestQueue open = desk;
        return open == null ? Duration.ZERO : open.now().since(playhead.time());
    }

    /** How far the time of the branch that is live is ahead of the clock on the wall; negative: behind. */
    Duration aheadOfWall() {
        RequestQueue open = desk;
        return open == null ? Duration.ZERO : open.aheadOfWall();
    }

    /** The time on the branch that is live, else the time shown. */
    VirtualTime now() {
        RequestQueue open = desk;
        return open == null ? playhead.time() : open.now();
    }

    /** The branch that is live; null for none. */
    ReadOnlyObjectProperty<@Nullable Branch> branchProperty() {
        return branch.getReadOnlyProperty();
    }

    /** Whether the branch that is played is live. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
