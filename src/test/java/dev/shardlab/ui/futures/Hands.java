package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.live.CallLog;
import dev.shardlab.live.EvenClock;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.PlaySession;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A window's model in somebody's hands: a session, perhaps another future beside it, over a laboratory with its engine thread. Frames
 * pass when they are let pass, and with them the clock on the wall.
 */
final class Hands implements AutoCloseable {

    static final long FRAME_NANOS = 16_000_000;

    /** Remembers what is done, as a journal would. */
    private static final class Kept implements JournalKeeper {
        final List<JournalEntry> deeds = new CopyOnWriteArrayList<>();
        final CallLog calls = CallLog.inMemory();
        CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void tell(JournalEntry deed) {
            deeds.add(deed);
        }

        @Override
        public CallLog calls() {
            return calls;
        }

        @Override
        public void end() {
            ended.countDown();
        }
    }

    private final Scenario scenario;
    private final InputFiles files;
    private final Supplier<HistoryMemory> memory;
    private final Kept kept = new Kept();
    private TwoFutures futures;
    private Laboratory laboratory;
    private volatile long nanos;

    Hands(Scenario scenario, InputFiles files, Supplier<HistoryMemory> memory) {
        this.scenario = scenario;
        this.files = files;
        this.memory = memory;
        open();
    }

    private void open() {
        kept.ended = new CountDownLatch(1);
        laboratory = Laboratory.open(scenario.setup(), files, List.copyOf(kept.deeds), kept, memory.get());
        futures = new TwoFutures(scenario, laboratory, files);
    }

    /** Closes the session, and goes on with it on the branch and at the time where it was. */
    void goOn() {
        int shown = shown().number();
        VirtualTime time = session().shown().time();
        futures.close();
        try {
            kept.ended.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        open();
        laboratory.branches().stream()
                .filter(branch -> branch.number() == shown)
                .forEach(session().branches()::switchTo);
        session().transport().seek(time);
    }

    TwoFutures futures() {
        return futures;
    }

    PlaySession session() {
        return futures.session();
    }

    List<Branch> branches() {
        return session().branches().linesProperty().get().stream()
                .map(BranchLine::branch)
                .toList();
    }

    Branch shown() {
        return session().branches().linesProperty().get().stream()
                .filter(BranchLine::shown)
                .map(BranchLine::branch)
                .findFirst()
                .orElseThrow();
    }

    boolean isShownInSight() {
        return session().branches().linesProperty().get().stream().anyMatch(BranchLine::shown);
    }

    /** The clock on the wall. */
    WallClock wall() {
        return EvenClock.at(session().shown().time(), () -> nanos);
    }

    /** A frame, whatever the engine is at. */
    void frame() {
        nanos += FRAME_NANOS;
        futures.pulse(nanos);
    }

    /** A frame after the engine has done what it was asked, and nothing more. */
    void settledFrame() {
        nanos += FRAME_NANOS;
        shown().awaitPrepared();
        OtherFuture other = futures.otherProperty().get();
        if (other != null) {
            other.branch().awaitPrepared();
        }
        futures.pulse(nanos);
    }

    void settledFrames(int count) {
        for (int i = 0; i < count; i++) {
            settledFrame();
        }
    }

    @Override
    public void close() {
        futures.close();
    }
}
