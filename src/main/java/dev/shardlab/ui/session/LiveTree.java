package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Desk;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.Ticker;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The branches of a running laboratory. Its engine thread does what is asked; this side looks whether it is done. */
final class LiveTree implements Tree {

    private final Laboratory laboratory;
    private Branch shown;

    /** What was asked for last. */
    private CompletableFuture<Branch> asked;

    /** Whether what was asked for last is to be played. */
    private boolean leadsOn;

    LiveTree(Laboratory laboratory) {
        this.laboratory = laboratory;
        shown = laboratory.trunk();
        asked = CompletableFuture.completedFuture(shown);
    }

    @Override
    public List<Branch> branches() {
        return laboratory.branches();
    }

    @Override
    public Branch shown() {
        return shown;
    }

    /** Plays what was asked for, if it is there. */
    void look() {
        if (leadsOn && asked.state() == Future.State.SUCCESS) {
            shown = asked.resultNow();
            leadsOn = false;
        }
    }

    @Override
    public void switchTo(Branch branch) {
        leadsOn = false;
        shown = branch;
    }

    void take(VirtualTime at, Action action) {
        leadOn(laboratory.take(shown, at, action));
    }

    @Override
    public void fork(VirtualTime at, String name) {
        leadOn(laboratory.fork(shown, at, name));
    }

    @Override
    public CompletableFuture<Desk> goLive(VirtualTime at, Ticker ticker) {
        CompletableFuture<Desk> desk = laboratory.goLive(shown, at, ticker);
        CompletableFuture<Branch> branch = desk.thenApply(Desk::branch);
        leadOn(branch);
        return branch.thenCombine(desk, (_, opened) -> opened);
    }

    @Override
    public void takeNow(Action action) {
        leadOn(laboratory.takeNow(action));
    }

    private void leadOn(CompletableFuture<Branch> future) {
        asked = future;
        leadsOn = true;
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
        return asked.isCompletedExceptionally() ? asked.exceptionNow() : null;
    }
}
