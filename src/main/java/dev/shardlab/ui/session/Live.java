package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.words.WallWords;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the student may do with a branch on which clients ask: begin that, follow its head, look back while it goes on, end it. The
 * head is the newest moment that can be shown, and moves with the clock on the wall.
 */
public final class Live {

    private final Head head;
    private final Playback playback;
    private final Branches branches;
    private final Runnable endWaiting;

    /** @param endWaiting called before something else is shown because the student says so */
    Live(Head head, Playback playback, Branches branches, Runnable endWaiting) {
        this.head = head;
        this.playback = playback;
        this.branches = branches;
        this.endWaiting = endWaiting;
    }

    /**
     * Lets clients ask from the time shown on, and follows what they do. If more was shown before, that is done on a new branch.
     *
     * @return where they ask; fails if they do so already
     */
    public CompletableFuture<RequestQueue> begin(WallClock wall) {
        return begin(begins(), wall);
    }

    /** The same from a time on, which may be one that is not simulated yet. */
    public CompletableFuture<RequestQueue> begin(VirtualTime at, WallClock wall) {
        endWaiting.run();
        branches.expectNew();
        return head.begin(at, wall);
    }

    /** From when on clients may ask if they are let now: the time shown. */
    public VirtualTime begins() {
        return head.begins();
    }

    /** Whether it has been asked to begin and has not done so yet; meanwhile time stands still. */
    public boolean isBeginning() {
        return head.isBeginning();
    }

    /** Takes over what has become of it since the last look. */
    void look() {
        if (head.look()) {
            branches.expectNoMore();
            playback.speedProperty().set(1);
            playback.follow();
        }
    }

    /** Shows the branch that is live, if there is one, and follows its head. */
    public void follow() {
        Branch branch = head.branchProperty().get();
        if (branch != null) {
            endWaiting.run();
            branches.switchTo(branch);
            head.look();
            playback.follow();
        }
    }

    /**
     * Leaves the head for another time, or goes there.
     *
     * @return whether that time is led to by following the head
     */
    boolean seek(VirtualTime to) {
        boolean ahead = head.time().filter(newest -> !to.isBefore(newest)).isPresent();
        if (ahead) {
            playback.follow();
        } else if (isFollowing()) {
            playback.pause();
        }
        return ahead;
    }

    /** Lets nobody ask any more; what the branch has come to stays. */
    public void end() {
        head.end();
        if (isFollowing()) {
            playback.pause();
        }
    }

    public boolean isFollowing() {
        return playback.followingProperty().get();
    }

    /** Whether time passes as it does at the head. */
    public ReadOnlyBooleanProperty followingProperty() {
        return playback.followingProperty();
    }

    /** The branch that is live; null for none. */
    public ReadOnlyObjectProperty<@Nullable Branch> branchProperty() {
        return head.branchProperty();
    }

    /** Whether the branch that is played is live. */
    public ReadOnlyBooleanProperty shownProperty() {
        return head.shownProperty();
    }

    /** What is to be said of the time on the branch that is live; empty if it is that of the clock on the wall. */
    public Optional<String> timeInWords() {
        return WallWords.difference(head.now(), head.aheadOfWall());
    }

    /** How far the time shown is behind the clock on the wall of the branch that is live, though another one may be played. */
    public Duration behind() {
        return head.behind();
    }
}
