package dev.shardlab.ui.session;

import dev.shardlab.live.ActionRefused;
import dev.shardlab.live.Branch;
import dev.shardlab.live.BranchSnapshot;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The branches of a running laboratory. Its engine thread does what is asked; this side looks whether it is done. */
final class LiveTree implements Tree {

    private final Laboratory laboratory;
    private Branch shown;

    /** The branches as they were at the last look: a new one is among them with the look that plays it, never before. */
    private List<Branch> branches;

    /** What was asked for last. */
    private CompletableFuture<Branch> asked;

    /** What was asked for last that leads to another future. */
    private CompletableFuture<Branch> next;

    /** What is to be played once it is there; what is played already if nothing else is. */
    private CompletableFuture<Branch> coming;

    LiveTree(Laboratory laboratory) {
        this.laboratory = laboratory;
        shown = laboratory.trunk();
        branches = laboratory.branches();
        asked = CompletableFuture.completedFuture(shown);
        next = asked;
        coming = asked;
    }

    @Override
    public List<Branch> branches() {
        return branches;
    }

    @Override
    public List<BranchSnapshot> deleted() {
        return laboratory.deletedBranches();
    }

    @Override
    public void keep(JournalEntry.Answered answer) {
        asked = laboratory.keep(answer);
    }

    @Override
    public Branch shown() {
        return shown;
    }

    /** Plays what was asked for, if it is there. While it is on its way the tree is looked at as it was. */
    void look() {
        if (coming.state() == Future.State.SUCCESS) {
            shown = coming.resultNow();
            branches = laboratory.branches();
        }
    }

    @Override
    public void switchTo(Branch branch) {
        next = CompletableFuture.completedFuture(branch);
        coming = next;
        shown = branch;
    }

    void take(VirtualTime at, Action action) {
        leadOn(afterNext(branch -> laboratory.take(branch, at, action)));
    }

    @Override
    public void fork(VirtualTime at, String name) {
        leadOn(afterNext(branch -> laboratory.fork(branch, at, name)));
    }

    @Override
    public CompletableFuture<RequestQueue> goLive(VirtualTime at, WallClock wall) {
        CompletableFuture<RequestQueue> desk = afterNext(on -> laboratory.goLive(on, at, wall));
        CompletableFuture<Branch> branch = desk.thenApply(RequestQueue::branch);
        leadOn(branch);
        return branch.thenCombine(desk, (_, opened) -> opened);
    }

    @Override
    public void takeNow(Action action) {
        leadOn(laboratory.takeNow(action));
    }

    /** Asks for something on what will be played: two changes that come within a moment are two of one future. */
    private <T> CompletableFuture<T> afterNext(Function<Branch, CompletableFuture<T>> ask) {
        return coming.thenCompose(ask);
    }

    /** What is refused, or fails, leaves to be played what was to be played before. */
    private void leadOn(CompletableFuture<Branch> future) {
        CompletableFuture<Branch> before = coming;
        asked = future;
        next = future;
        coming = future.exceptionallyCompose(_ -> before);
    }

    @Override
    public void rename(Branch branch, String name) {
        asked = laboratory.rename(branch, name);
    }

    @Override
    public void delete(Branch branch) {
        asked = laboratory.delete(branch);
    }

    /** Why what was asked for last was not done; null while nothing speaks against it. */
    @Nullable
    Throwable failure() {
        Throwable why = whyNot(asked);
        return why instanceof ActionRefused ? null : why;
    }

    /** What the service said to the action that was asked for last, if it refused it; else null. */
    @Nullable
    String refusal() {
        return whyNot(next) instanceof ActionRefused refused ? refused.getMessage() : null;
    }

    private static @Nullable Throwable whyNot(CompletableFuture<Branch> future) {
        return future.isCompletedExceptionally() ? future.exceptionNow() : null;
    }
}
