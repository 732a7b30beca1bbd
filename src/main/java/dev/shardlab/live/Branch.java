package dev.shardlab.live;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Run;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run that events take. The trunk is the experiment as it was planned; another branch has its parent's past up to {@link
 * #from} and goes its own way from there.
 *
 * <p>Written by the engine thread, read by any.
 */
public final class Branch {

    /** The number of the trunk. */
    public static final int TRUNK = 0;

    private static final int PARTS = 100;

    private final Laboratory laboratory;
    private final int number;
    private final List<CallLog.Stretch> stretches;
    private volatile @Nullable String name;
    private volatile @Nullable VirtualTime wentLive;
    private volatile @Nullable Branch parent;
    private volatile VirtualTime from;
    private volatile Run run;
    private volatile VirtualTime simulatedUntil;
    private volatile VirtualTime shownUntil;
    private volatile VirtualTime wanted;
    private volatile boolean live;
    private VirtualTime toldShown;
    private EventSink hears = _ -> {};

    Branch(
            Laboratory laboratory,
            int number,
            @Nullable String name,
            @Nullable Branch parent,
            VirtualTime from,
            List<CallLog.Stretch> stretches,
            Run run) {
        this.laboratory = laboratory;
        this.number = number;
        this.stretches = stretches;
        this.name = name;
        this.parent = parent;
        this.from = from;
        this.run = run;
        simulatedUntil = run.simulatedUntil();
        shownUntil = parent == null ? setup().start() : from;
        wanted = shownUntil;
        toldShown = shownUntil;
    }

    public Setup setup() {
        return laboratory.setup();
    }

    /** {@link #TRUNK}, or 1 and up in the order in which branches were made; never given twice. */
    public int number() {
        return number;
    }

    /** As somebody called it; else, for the trunk, what has become of the plan. */
    public String name() {
        String given = name;
        return given == null ? nameOfTrunk() : given;
    }

    private String nameOfTrunk() {
        VirtualTime live = wentLive;
        if (live == null) {
            return inputs().isEmpty() ? "As planned" : "As planned, then changed";
        }
        boolean isNothingPlanned =
                setup().streams().isEmpty() && setup().queues().queues().isEmpty();
        return isNothingPlanned ? "Live" : "As planned, then live";
    }

    /** The branch it hangs on; null for the trunk. */
    public @Nullable Branch parent() {
        return parent;
    }

    /** Up to where it is as its parent is; the start of the experiment for the trunk. */
    public VirtualTime from() {
        return from;
    }

    /**
     * How far it goes: to the end of the experiment, or as far as it or the branch it hangs on was live. On a live branch that
     * grows.
     */
    public VirtualTime end() {
        Branch above = parent;
        VirtualTime own = VirtualTime.latest(setup().end(), shownUntil);
        return above == null ? own : VirtualTime.latest(own, above.end());
    }

    /** What was done in this run, in order, from the start of the experiment. */
    public List<Input> inputs() {
        return run.inputs();
    }

    /** What clients asked in it, in order; any thread may read. */
    public Calls calls() {
        return run.calls();
    }

    /** What it is now, to be replayed elsewhere. */
    public BranchSnapshot snapshot() {
        return BranchSnapshot.of(this);
    }

    /** What happened in it so far; another object after a change that did not make a new branch. */
    public Timeline timeline() {
        return run.timeline();
    }

    /** Everything up to this time is in the {@link #timeline} that was asked for before. */
    public VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    /** How far anybody has seen it; what lies beyond can change without being lost. */
    public VirtualTime shownUntil() {
        return shownUntil;
    }

    /** Whether its time is tied to the clock on the wall: then it is known as far as that has come, and never ahead. */
    public boolean isLive() {
        return live;
    }

    /**
     * Asks the engine thread to simulate at least until {@code until}; returns at once. To ask again for what was asked for before
     * costs nothing, so whoever shows the branch asks with each frame and need not remember.
     */
    public void prepareUntil(VirtualTime until) {
        if (until.isAfter(wanted)) {
            laboratory.prepare(this, until);
        }
    }

    /** Returns once its laboratory has done all that it was asked until now, and simulated each branch as far as it is wanted. */
    public void awaitPrepared() {
        laboratory.awaitPrepared();
    }

    /** Tells that it has been looked at up to {@code until}; for one thread, the one that shows it. */
    public void show(VirtualTime until) {
        shownUntil = VirtualTime.latest(shownUntil, until);
    }

    // What follows is the engine thread's alone.

    /** Tells {@code listener} from now on what happens, when the head has folded it; nobody else any more. */
    void hear(EventSink listener) {
        hears = listener;
        run.hear(listener);
    }

    /** The state at the end of what is simulated. */
    LabState head() {
        return run.head();
    }

    Run run() {
        return run;
    }

    /** Along which clients may have asked. */
    List<CallLog.Stretch> stretches() {
        return stretches;
    }

    /** Lets a client ask at {@code at}. */
    Reply ask(VirtualTime at, Command command, ToLongFunction<Reply> log) {
        Reply reply = run.ask(at, command, log);
        simulatedUntil = run.simulatedUntil();
        return reply;
    }

    /** What a client would be replied at {@code at}; null if anything happened by asking. */
    @Nullable
    Reply glance(VirtualTime at, Command command) {
        Reply reply = run.glance(at, command);
        simulatedUntil = run.simulatedUntil();
        return reply;
    }

    /** What was asked after a time could not be kept: it has not happened. */
    void goBackTo(VirtualTime at) {
        Run before = run;
        goOn(before.leave(at, before.inputs(), before.calls()));
        before.close();
    }

    /** Takes another run beyond what was shown. */
    void goOn(Run other) {
        simulatedUntil = other.simulatedUntil();
        run = other;
        run.hear(hears);
    }

    /** Clients ask from a time on. */
    void goLive(VirtualTime at) {
        wentLive = at;
    }

    void rename(String other) {
        name = other;
    }

    void hangOn(@Nullable Branch other, VirtualTime at) {
        parent = other;
        from = at;
    }

    void live(boolean now) {
        live = now;
    }

    /** How far it goes may have changed since it was asked for, so that is asked now. */
    boolean isBehind() {
        return !live && simulatedUntil.isBefore(due());
    }

    private VirtualTime due() {
        return VirtualTime.earliest(wanted, end());
    }

    void want(VirtualTime until) {
        wanted = VirtualTime.latest(wanted, until);
    }

    /** Simulates one slice more of what is wanted. */
    void simulate() {
        reach(VirtualTime.earliest(simulatedUntil.plus(laboratory.slice()), due()));
    }

    /** Simulates until {@code until}. */
    void reach(VirtualTime until) {
        run.runUntil(until);
        simulatedUntil = run.simulatedUntil();
    }

    /** The same, so that others see how far it is meanwhile. */
    void reachInParts(VirtualTime until) {
        Duration part = until.since(simulatedUntil).dividedBy(PARTS);
        for (int i = 1; i < PARTS && !part.isNegative(); i++) {
            reach(simulatedUntil.plus(part));
        }
        reach(until);
    }

    /** Whether it was shown further than was told; it counts as told then. */
    boolean tellShown() {
        VirtualTime shown = shownUntil;
        boolean tell = shown.isAfter(toldShown);
        toldShown = shown;
        return tell;
    }
}
