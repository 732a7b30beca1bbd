package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The other of two futures, at the time it was last told. Used on the JavaFX thread alone. */
public final class OtherFuture {

    /**
     * Where it comes from.
     *
     * @param variation what was changed in the plan; null for a branch of the session's own laboratory
     * @param failure why it does not go on
     * @param end ends what was begun for it alone
     */
    record Origin(@Nullable Variation variation, Supplier<@Nullable Throwable> failure, Runnable end) {}

    private final Branch branch;
    private final Origin origin;
    private Timeline timeline;
    private Player player;
    private boolean reached;

    OtherFuture(Branch branch, Origin origin) {
        this.branch = branch;
        this.origin = origin;
        timeline = branch.timeline();
        player = timeline.player();
    }

    /** Up to where a future is known; one that has come to its end is known for ever, and one that is live comes to none. */
    static VirtualTime knownUntil(Branch branch) {
        VirtualTime known = branch.simulatedUntil();
        return branch.isLive() || known.isBefore(branch.end()) ? known : new VirtualTime(Long.MAX_VALUE);
    }

    /**
     * Goes where the session is, if it is simulated that far.
     *
     * @return whether something else is to be seen of it now
     */
    boolean follow(VirtualTime time) {
        Timeline present = branch.timeline();
        VirtualTime known = knownUntil(branch);
        boolean changed = present != timeline || reached == known.isBefore(time);
        if (present != timeline) {
            timeline = present;
            player = present.player();
        }
        reached = !known.isBefore(time);
        if (reached) {
            VirtualTime before = player.time();
            long position = player.position();
            player.seek(time);
            branch.show(VirtualTime.earliest(time, branch.end()));
            changed |= player.position() != position || !before.equals(time);
        }
        return changed;
    }

    public Branch branch() {
        return branch;
    }

    @Nullable
    Variation variation() {
        return origin.variation();
    }

    /** What happened so far, also after the time shown. */
    public Timeline timeline() {
        return timeline;
    }

    /** How many events have happened at the time shown. */
    public long position() {
        return player.position();
    }

    /** What is the case in it; null while it is not simulated up to the session's time. */
    public @Nullable LabState state() {
        return reached ? player.state() : null;
    }

    /** Up to where it is simulated. */
    public VirtualTime simulatedUntil() {
        return branch.simulatedUntil();
    }

    /** Why it does not go on, in words. */
    Optional<String> failure() {
        Throwable cause = origin.failure().get();
        return Optional.ofNullable(cause)
                .map(problem -> "This future cannot go on"
                        + (problem.getMessage() == null ? "." : ": " + problem.getMessage()));
    }

    void close() {
        origin.end().run();
    }
}
