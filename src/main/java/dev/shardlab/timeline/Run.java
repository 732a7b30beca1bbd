package dev.shardlab.timeline;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.RecordArchive;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run that an experiment takes: a simulation, what it is told and when, and the timeline it writes.
 *
 * <p>It begins a chapter of the timeline whenever one is full, and there saves the whole simulation. From such a point a chapter
 * that was forgotten is replayed, and another run may leave. Both are exact because a run follows from its setup, its
 * files and its inputs alone, however it is cut. A run that leaves another begins at the last chapter that began before the
 * time it leaves, so it costs one chapter of simulation however long the past is.
 *
 * <p>For one thread, but for the timeline, which anybody may read.
 */
public final class Run {

    private static final EventSink NOBODY = _ -> {};

    private final List<Input> inputs;
    private final Calls calls;
    private final Replay telling;
    private final Timeline timeline;
    private RecordArchive archive = RecordArchive.NONE;
    private VirtualTime simulatedUntil;
    private EventSink hears = NOBODY;

    /**
     * A run from the beginning.
     *
     * @param inputs what it will be told, in order of time
     * @param memory counts what the history takes
     * @throws IllegalArgumentException if the parts of the setup do not fit together
     */
    public Run(Setup setup, InputFiles files, List<Input> inputs, HistoryMemory memory) {
        this(setup, files, inputs, Calls.NONE, memory);
    }

    /**
     * The same, and clients ask.
     *
     * @param calls what they asked; those to come are added there when they are {@link #ask asked} here
     */
    public Run(Setup setup, InputFiles files, List<Input> inputs, Calls calls, HistoryMemory memory) {
        this.inputs = List.copyOf(inputs);
        this.calls = calls;
        telling = new Replay(new Simulation(setup, files), this.inputs, calls);
        timeline = new Timeline(setup.start(), telling.head(), new EventLog(telling.opening(), memory));
        simulatedUntil = setup.start();
    }

    private Run(Run parent, List<Input> inputs, Calls calls, ChapterCheckpoint.Source from) {
        this.inputs = List.copyOf(inputs);
        this.calls = calls;
        telling = new Replay(from, this.inputs, calls);
        EventLog log = parent.timeline.log().branch(telling.opening());
        timeline = new Timeline(parent.timeline.start(), telling.head(), log);
        simulatedUntil = timeline.start();
        archiveIn(parent.archive);
    }

    /** Keeps the details of records that leave memory from now on in a place of theirs, also those of runs that leave this one. */
    public void archiveIn(RecordArchive place) {
        if (archive != place) {
            archive = place;
            head().kinesis().recordLogs().archiveIn(place);
        }
    }

    /**
     * Another run with the same past, simulated until {@code at} or what this one is simulated until, if that is earlier.
     *
     * @param at where it leaves this one
     * @param inputs what it will be told; before {@code at} the same as this one
     */
    public Run leave(VirtualTime at, List<Input> inputs) {
        return leave(at, inputs, calls.until(at));
    }

    /**
     * The same, and clients ask in the other run too.
     *
     * @param calls what they asked; until {@code at} the same as in this one, and at the same places
     */
    public Run leave(VirtualTime at, List<Input> inputs, Calls calls) {
        Run other = new Run(this, inputs, calls, lastSavedBefore(at));
        other.runUntil(VirtualTime.earliest(at, simulatedUntil));
        return other;
    }

    private ChapterCheckpoint.Source lastSavedBefore(VirtualTime at) {
        ChapterCheckpoint.Source last = null;
        for (Chapter chapter : timeline.log().chapters().all()) {
            ChapterCheckpoint.Source source = chapter.opening().source();
            if (last == null || (source != null && source.simulation().isBefore(at))) {
                last = source;
            }
        }
        return Objects.requireNonNull(last, "nobody simulates this history");
    }

    /**
     * Goes on until {@code until}, taking each input at its time, after everything else that happens at that time; also beyond the
     * end of the experiment.
     */
    public void runUntil(VirtualTime until) {
        runUntil(until, NOBODY);
    }

    /**
     * The same.
     *
     * @param out takes each event when it is written
     */
    public void runUntil(VirtualTime until, EventSink out) {
        EventLog log = timeline.log();
        EventSink writer = event -> {
            log.append(event);
            hears.accept(event);
            out.accept(event);
        };
        while (!telling.runUntil(until, log::isChapterFull, writer)) {
            log.begin(telling.opening());
        }
        simulatedUntil = VirtualTime.latest(simulatedUntil, until);
    }

    /**
     * Goes on until {@code at}; then a client asks.
     *
     * @param at after all that was asked before, and after the last input
     * @param log keeps the call among {@link #calls}, once it is known what is replied, and tells where the one after it will stand
     */
    public Reply ask(VirtualTime at, Command command, ToLongFunction<Reply> log) {
        EventLog events = timeline.log();
        runUntil(at);
        if (events.isChapterFull()) {
            events.begin(telling.opening());
        }
        return telling.ask(command, log, event -> {
            events.append(event);
            hears.accept(event);
        });
    }

    /**
     * Goes on until {@code at}, and tells what a client would be replied then. Nothing happens by it, so nobody need remember it.
     *
     * @return null if anything would happen: then it is to be {@link #ask asked}
     */
    public @Nullable Reply glance(VirtualTime at, Command command) {
        runUntil(at);
        return telling.glance(command);
    }

    /** Tells {@code listener} from now on what happens, when the head has folded it; nobody else any more. */
    public void hear(EventSink listener) {
        hears = listener;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** What clients ask in it. */
    public Calls calls() {
        return calls;
    }

    /** What it is told, in order of time. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The state at the end of what is simulated; for the thread that simulates. */
    public LabState head() {
        return telling.head();
    }

    /** Everything up to this time is in the timeline. */
    public VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    /** Gives back what its own part of history takes; it is not to be used any more, but others that left it are. */
    public void close() {
        timeline.log().release();
    }
}
