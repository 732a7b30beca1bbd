package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.ActionWords;
import dev.shardlab.sim.Participants;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory at work: an engine thread simulates ahead of what is shown, while any other thread reads the timelines.
 *
 * <p>Everything that changes history goes through the inbox and is done by the engine thread, one task after the other.
 * Between two tasks it simulates one slice, a small part of the experiment, so that no request waits long.
 *
 * <p><b>Time is a tree.</b> It begins with the trunk, the experiment as it was planned. To change what has been shown already
 * makes a branch; the other future stays. What lies beyond all that was shown was only simulated ahead: nobody has seen it, so a
 * change there makes no branch.
 */
public final class Laboratory implements AutoCloseable {

    /** So many branches there may be at a time: each has a simulation of its own. */
    public static final int MOST_BRANCHES = 500;

    /** Into how many slices an experiment is cut; the cut changes nothing in what happens. */
    private static final int SLICES = 500;

    /** How often it is told how far branches were shown. A clock may decide this: nothing that happens depends on it. */
    private static final long TOLD_SHOWN_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long what is due on a live branch may wait if nobody asks anything. */
    private static final long LIVE_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Setup setup;
    private final Participants participants;
    private final JournalKeeper deeds;
    private final CallLog calls;
    private final Duration slice;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final BranchTree tree;
    private volatile @Nullable Throwable failure;
    private long toldShownNanos = System.nanoTime();
    private @Nullable EngineRequestQueue desk;
    private boolean closed;

    private Laboratory(
            Setup setup, InputFiles files, List<JournalEntry> before, JournalKeeper deeds, HistoryMemory memory) {
        this.setup = setup;
        participants = Participants.of(setup);
        this.deeds = deeds;
        calls = deeds.calls();
        slice = setup.duration().dividedBy(SLICES).plusMillis(1);
        tree = new BranchTree(this, files, calls, deeds.records(), memory);
        before.forEach(tree::effect);
    }

    /** Opens a laboratory; nothing is simulated before somebody asks for it. */
    public static Laboratory open(Setup setup, InputFiles files) {
        return open(setup, files, List.of(), JournalKeeper.UNHEARD, HistoryMemory.usual());
    }

    /**
     * Opens a laboratory in which something has been done.
     *
     * @param before deeds of a laboratory of the same setup and files, in order, from the first
     * @param deeds who is told of those that follow
     * @param memory how much history may take
     * @throws IllegalArgumentException if the deeds do not fit together
     */
    public static Laboratory open(
            Setup setup, InputFiles files, List<JournalEntry> before, JournalKeeper deeds, HistoryMemory memory) {
        Laboratory laboratory = new Laboratory(setup, files, before, deeds, memory);
        Thread.ofPlatform().name("engine").daemon().start(laboratory::work);
        return laboratory;
    }

    public Setup setup() {
        return setup;
    }

    /** The experiment as it was planned. */
    public Branch trunk() {
        return tree.trunk();
    }

    /** All there are, by number; a list that never changes. */
    public List<Branch> branches() {
        return tree.branches();
    }

    /** The branches that were deleted, as they were then; a list that never changes. */
    public List<BranchSnapshot> deletedBranches() {
        return tree.deleted();
    }

    /** Why the engine thread gave up; null while all is well. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /**
     * Simulates a branch to its {@linkplain Branch#end end} and waits for it.
     *
     * @return the branch
     */
    public Branch runToEnd(Branch branch) {
        return ask(() -> {
                    branch.reach(branch.end());
                    return branch;
                })
                .join();
    }

    void awaitPrepared() {
        askFor(() -> {
                    for (Branch branch = behind(); branch != null; branch = behind()) {
                        branch.simulate();
                    }
                    if (desk != null) {
                        desk.catchUp();
                    }
                    return tree;
                })
                .join();
    }

    /**
     * Lets a student's action happen at {@code at}, after all else that happens then. If {@code on} has been shown beyond that
     * time, a new branch leaves it there; otherwise it goes on itself with the action.
     *
     * @return the branch on which it happens, once it is simulated until {@code at}; fails with IllegalArgumentException, and
     *     nothing is changed, if the action speaks of somebody who does not take part, and with {@link ActionRefused} if the service
     *     refuses it: a future that differs in nothing is none
     */
    public CompletableFuture<Branch> take(Branch on, VirtualTime at, Action action) {
        return ask(() -> {
            tree.requireKnown(on);
            participants.require(action);
            String refusal = DryRun.of(action, at, on.run());
            if (refusal != null) {
                throw new ActionRefused(refusal);
            }
            Branch branch = at.isBefore(on.shownUntil()) ? leave(on, at, ActionWords.of(action)) : on;
            tellShown(branch);
            perform(new JournalEntry.Took(branch.number(), at, action), branch);
            branch.reach(at);
            return branch;
        });
    }

    /**
     * Ties the time of a branch to the clock on the wall, and lets clients ask there. What was only simulated ahead does not
     * happen; what was shown already stays, and the future leaves it there on a branch of its own.
     *
     * @param at the time on the branch now. If that is the wall's, or was shortly before, it goes on with the wall's once all
     *     before is simulated
     * @return where clients ask; fails with IllegalStateException if a branch is live already
     */
    public CompletableFuture<RequestQueue> goLive(Branch on, VirtualTime at, WallClock wall) {
        return askFor(() -> {
            tree.requireKnown(on);
            if (desk != null) {
                throw new IllegalStateException("“" + desk.branch().name() + "” is live already");
            }
            Branch branch = at.isBefore(on.shownUntil()) ? leave(on, at, "Live") : on;
            tellShown(branch);
            perform(new JournalEntry.WentLive(branch.number(), at));
            branch.reachInParts(at);
            EngineRequestQueue opened =
                    new EngineRequestQueue(branch, new LiveClock(at, wall), calls, inbox::add, this::endLive);
            desk = opened;
            branch.live(true);
            return opened;
        });
    }

    private void endLive() {
        EngineRequestQueue live = desk;
        if (live != null) {
            live.shut();
            desk = null;
            live.branch().live(false);
            perform(new JournalEntry.LiveEnded(
                    live.branch().number(), live.branch().simulatedUntil()));
            deeds.commit();
        }
    }

    /**
     * Lets a student's action happen now, on the branch that is live. Time cannot be taken back there: what the service refuses has
     * happened, as what it refuses a client.
     *
     * @return that branch; fails with {@link RequestQueueClosed} if there is none
     */
    public CompletableFuture<Branch> takeNow(Action action) {
        return ask(() -> {
            EngineRequestQueue live = desk;
            if (live == null) {
                throw new RequestQueueClosed();
            }
            participants.require(action);
            VirtualTime at = live.next();
            live.branch().reach(at);
            perform(new JournalEntry.Took(live.branch().number(), at, action));
            live.branch().reach(at);
            live.branch().show(at);
            return live.branch();
        });
    }

    /** A branch that nobody has called otherwise is called after all that was done on it. */
    private void perform(JournalEntry.Took took, Branch branch) {
        boolean hasOwnName = BranchNames.isOwnName(branch);
        perform(took);
        String name = BranchNames.after(BranchNames.ownInputs(branch));
        if (hasOwnName && !BranchNames.isCalled(branch, name)) {
            perform(new JournalEntry.Renamed(branch.number(), distinct(name, branch)));
        }
    }

    private String distinct(String name, Branch of) {
        return BranchNames.distinct(
                name, branches().stream().filter(other -> other != of).toList());
    }

    /**
     * Makes a branch without a change.
     *
     * @return the branch, once it is simulated until {@code at}
     */
    public CompletableFuture<Branch> fork(Branch from, VirtualTime at, String name) {
        return ask(() -> {
            tree.requireKnown(from);
            Branch branch = leave(from, at, name);
            branch.reach(at);
            return branch;
        });
    }

    /**
     * Keeps among the deeds what a student answered, after all that was done before.
     *
     * @return the branch it was answered on
     */
    public CompletableFuture<Branch> keep(JournalEntry.Answered answer) {
        return ask(() -> {
            Branch branch = tree.find(answer.branch());
            perform(answer);
            return branch;
        });
    }

    /** Gives a branch another name. */
    public CompletableFuture<Branch> rename(Branch branch, String name) {
        return ask(() -> {
            tree.requireKnown(branch);
            perform(new JournalEntry.Renamed(branch.number(), distinct(name, branch)));
            return branch;
        });
    }

    /**
     * Takes a branch out of the tree. What hung on it hangs on its parent then, from where the deleted one left it.
     *
     * @return the parent; fails with IllegalArgumentException for the trunk, and with IllegalStateException for the branch that is
     *     live
     */
    public CompletableFuture<Branch> delete(Branch branch) {
        return ask(() -> {
            tree.requireKnown(branch);
            Branch parent = branch.parent();
            if (parent == null) {
                throw new IllegalArgumentException("The experiment as it was planned cannot be deleted");
            }
            if (branch.isLive()) {
                throw new IllegalStateException("Clients ask on “" + branch.name() + "”");
            }
            perform(new JournalEntry.Deleted(branch.number()));
            return parent;
        });
    }

    void prepare(Branch branch, VirtualTime until) {
        inbox.add(() -> branch.want(until));
    }

    Duration slice() {
        return slice;
    }

    private CompletableFuture<Branch> ask(Supplier<Branch> task) {
        return askFor(task);
    }

    private <T> CompletableFuture<T> askFor(Supplier<? extends T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        inbox.add(() -> {
            try {
                T result = task.get();
                deeds.commit();
                done.complete(result);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Before a branch begins it is its parent, so what leaves it there leaves its parent. */
    private Branch leave(Branch on, VirtualTime at, String name) {
        if (tree.branches().size() >= MOST_BRANCHES) {
            throw new IllegalArgumentException(
                    "There are " + MOST_BRANCHES + " futures already; delete one that is not needed any more");
        }
        tellShown(on);
        Branch parent = on;
        for (Branch above = on.parent(); above != null && at.isBefore(parent.from()); above = above.parent()) {
            parent = above;
        }
        int number = tree.nextNumber();
        perform(new JournalEntry.Forked(number, parent.number(), at, BranchNames.distinct(name, branches())));
        return tree.find(number);
    }

    private void perform(JournalEntry deed) {
        deeds.tell(deed);
        tree.effect(deed);
    }

    private void tellShown(Branch branch) {
        if (branch.tellShown()) {
            deeds.tell(new JournalEntry.Shown(branch.number(), branch.shownUntil()));
        }
    }

    private void work() {
        try {
            while (!closed) {
                Branch behind = behind();
                Runnable task = behind == null ? inbox.poll(restNanos(), TimeUnit.NANOSECONDS) : inbox.poll();
                if (task != null) {
                    task.run();
                } else if (behind != null) {
                    behind.simulate();
                }
                if (desk != null) {
                    desk.catchUp();
                }
                if (System.nanoTime() - toldShownNanos >= TOLD_SHOWN_NANOS) {
                    toldShownNanos = System.nanoTime();
                    branches().forEach(this::tellShown);
                }
            }
            endLive();
            branches().forEach(this::tellShown);
            deeds.commit();
            deeds.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
            if (desk != null) {
                desk.abandon();
            }
        }
    }

    private long restNanos() {
        return desk == null ? TOLD_SHOWN_NANOS : LIVE_REST_NANOS;
    }

    /** The branch that is furthest behind what is wanted of it, so that two that are watched side by side keep step. */
    private @Nullable Branch behind() {
        Branch last = null;
        for (Branch branch : branches()) {
            if (branch.isBehind() && (last == null || branch.simulatedUntil().isBefore(last.simulatedUntil()))) {
                last = branch;
            }
        }
        return last;
    }

    /** Lets the engine thread finish its slice and end. */
    @Override
    public void close() {
        inbox.add(() -> closed = true);
    }
}
