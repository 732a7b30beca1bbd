package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory at work: an engine thread simulates ahead of what is shown, while any other thread reads the timeline.
 *
 * <p>Everything that changes history goes through the inbox and is done by the engine thread, one task after the other.
 * Between two tasks it simulates one slice, a small part of the experiment, so that no request waits long.
 */
public final class Laboratory implements AutoCloseable {

    /** Into how many slices an experiment is cut; the cut changes nothing in what happens. */
    private static final int SLICES = 500;

    private final Setup setup;
    private final InputFiles files;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Duration slice;
    private volatile History history;
    private volatile VirtualTime simulatedUntil;
    private volatile @Nullable Throwable failure;
    private VirtualTime wanted;
    private boolean closed;

    private Laboratory(Setup setup, InputFiles files) {
        this.setup = setup;
        this.files = files;
        slice = setup.duration().dividedBy(SLICES).plusMillis(1);
        history = new History(setup, files, List.of());
        simulatedUntil = setup.start();
        wanted = setup.start();
    }

    /** Opens a laboratory; nothing is simulated before {@link #prepareUntil} asks for it. */
    public static Laboratory open(Setup setup, InputFiles files) {
        Laboratory laboratory = new Laboratory(setup, files);
        Thread.ofPlatform().name("engine").daemon().start(laboratory::work);
        return laboratory;
    }

    public Setup setup() {
        return setup;
    }

    /** What happened so far; another one after {@link #take}. */
    public Timeline timeline() {
        return history.timeline();
    }

    /** Everything up to this time is in the timeline. */
    public VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    /** What the student did in this history, in order. */
    public List<Input> inputs() {
        return history.inputs();
    }

    /** Why the engine thread gave up; null while all is well. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Asks the engine thread to simulate at least until {@code until}; returns at once. */
    public void prepareUntil(VirtualTime until) {
        inbox.add(() -> wanted = until.isAfter(wanted) ? earlier(until, setup.end()) : wanted);
    }

    /** Simulates the whole experiment and waits for it. */
    public Timeline runToEnd() {
        CompletableFuture<Timeline> done = new CompletableFuture<>();
        inbox.add(() -> {
            try {
                while (simulatedUntil.isBefore(setup.end())) {
                    simulateSlice(setup.end());
                }
                done.complete(timeline());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    /**
     * Lets a student's action happen at {@code at}. History is told again up to that time with every input before it, then
     * goes on its new way; inputs after it belonged to the old one.
     *
     * @return the new timeline once it reaches {@code at}
     */
    public CompletableFuture<Timeline> take(VirtualTime at, Action action) {
        CompletableFuture<Timeline> done = new CompletableFuture<>();
        inbox.add(() -> {
            List<Input> inputs = new ArrayList<>();
            history.inputs().stream().filter(input -> !input.at().isAfter(at)).forEach(inputs::add);
            inputs.add(new Input(at, action));
            try {
                History retold = new History(setup, files, inputs);
                retold.runUntil(at);
                simulatedUntil = at;
                history = retold;
                done.complete(retold.timeline());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private void work() {
        try {
            while (!closed) {
                boolean behind = simulatedUntil.isBefore(wanted);
                Runnable task = behind ? inbox.poll() : inbox.take();
                if (task != null) {
                    task.run();
                } else {
                    simulateSlice(wanted);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void simulateSlice(VirtualTime limit) {
        VirtualTime until = earlier(simulatedUntil.plus(slice), limit);
        history.runUntil(until);
        simulatedUntil = until;
    }

    private static VirtualTime earlier(VirtualTime a, VirtualTime b) {
        return a.isBefore(b) ? a : b;
    }

    /** Lets the engine thread finish its slice and end. */
    @Override
    public void close() {
        inbox.add(() -> closed = true);
    }
}
