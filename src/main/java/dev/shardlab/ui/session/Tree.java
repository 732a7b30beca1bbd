package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.BranchSnapshot;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The branches of a laboratory, one of which is played. What is asked for here is there with one of the next looks. */
public interface Tree {

    /** All there are, by number; the trunk is the first. */
    List<Branch> branches();

    /** Those that were deleted, as they were then. */
    List<BranchSnapshot> deleted();

    /** Keeps an answer. */
    void keep(JournalEntry.Answered answer);

    /** The one that is played. */
    Branch shown();

    /** Plays another one. */
    void switchTo(Branch branch);

    /** Makes a branch of the one that is played, without a change, and plays it. */
    void fork(VirtualTime at, String name);

    /**
     * Lets clients ask on the one that is played, or on a branch that leaves it, and plays that.
     *
     * @param at the time on it now
     */
    CompletableFuture<RequestQueue> goLive(VirtualTime at, WallClock wall);

    /** Asks for this action now, on the branch that is live. */
    void takeNow(Action action);

    void rename(Branch branch, String name);

    /** Takes a branch out of the tree that is not played; not the trunk. */
    void delete(Branch branch);
}
