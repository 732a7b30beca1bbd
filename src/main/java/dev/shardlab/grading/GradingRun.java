package dev.shardlab.grading;

import dev.shardlab.exercise.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges many submissions, several at once, each in a child machine that may fail without harm to the rest. A child goes on to the
 * next submission; one that has died is replaced, and its submission is tried once more in a fresh one, since another before it may
 * have filled the memory.
 */
public final class GradingRun implements AutoCloseable {

    private static final int PATIENCE_TO_TELL_SECONDS = 10;

    private final Task task;
    private final Limits limits;
    private final Set<ChildProcess> alive = ConcurrentHashMap.newKeySet();
    private final Thread atTheEnd = Thread.ofPlatform().unstarted(this::endEarly);
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean cancelled;

    public GradingRun(Task task, Limits limits) {
        this.task = task;
        this.limits = limits;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /**
     * Judges them all; returns when the last has had its turn.
     *
     * @param done told how many have had theirs; on any thread, one at a time
     * @return in the order of the candidates; those that had no turn because the program ends are missing
     */
    public List<Graded> judge(List<Candidate> candidates, IntConsumer done) {
        Graded[] results = new Graded[candidates.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(limits.children(), candidates.size()); i++) {
            threads.add(Thread.ofPlatform().name("grading-" + i).daemon().start(() -> {
                try (Seat seat = new Seat()) {
                    for (int at = next.getAndIncrement();
                            at < results.length && !cancelled;
                            at = next.getAndIncrement()) {
                        Graded graded = seat.judge(candidates.get(at));
                        if (cancelled) {
                            return;
                        }
                        results[at] = graded;
                        synchronized (results) {
                            done.accept(finished.incrementAndGet());
                        }
                    }
                }
            }));
        }
        threads.forEach(GradingRun::join);
        return Arrays.stream(results).filter(Objects::nonNull).toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where one child after the other sits; for one thread. */
    private final class Seat implements AutoCloseable {

        private @Nullable ChildProcess child;

        Graded judge(Candidate candidate) {
            byte[] bytes;
            try {
                bytes = candidate.bytes();
            } catch (Candidate.Unfit e) {
                return new Graded(candidate.name(), "", new Outcome.NotJudged(String.valueOf(e.getMessage())));
            }
            return new Graded(candidate.name(), Fingerprint.of(bytes), judge(candidate.name(), bytes));
        }

        private Outcome judge(String name, byte[] submission) {
            boolean fresh = child == null;
            try {
                return child().judge(name, submission);
            } catch (ChildProcess.Died e) {
                close();
                return fresh || cancelled
                        ? new Outcome.NotJudged(String.valueOf(e.getMessage()))
                        : judge(name, submission);
            } catch (IOException e) {
                return new Outcome.NotJudged("No Java machine could be started to judge it: " + e.getMessage() + ".");
            }
        }

        private ChildProcess child() throws IOException, ChildProcess.Died {
            ChildProcess present = child;
            if (present == null) {
                present = ChildProcess.start(task, limits);
                alive.add(present);
                child = present;
            }
            return present;
        }

        @Override
        public void close() {
            ChildProcess gone = child;
            child = null;
            if (gone != null) {
                alive.remove(gone);
                gone.close();
            }
        }
    }

    /** The program ends: whoever judges is still to say what was graded by then. */
    private void endEarly() {
        endChildren();
        try {
            boolean _ = told.await(PATIENCE_TO_TELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void endChildren() {
        cancelled = true;
        alive.forEach(ChildProcess::close);
    }

    @Override
    public void close() {
        endChildren();
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException _) {
            // it is running: the program ends
        }
    }
}
