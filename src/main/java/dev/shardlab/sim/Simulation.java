package dev.shardlab.sim;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.Reply;
import dev.shardlab.engine.Engine;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Listener;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Scheduler;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that runs: actors wake at their times and ask the engine, the engine decides, the state folds what happened.
 *
 * <p>Everything follows from the setup, the lines of its files and the actions taken, in their order: how {@link #runUntil} is
 * cut into calls changes nothing. At one time, what the service does by itself ({@link Engine#nextDueMicros}) comes before what
 * actors do, and actors come in the order in which they asked to be woken. Events begin before {@link Setup#start()} when
 * streams exist at the start, since those are created as in the field.
 *
 * <p>For one thread.
 */
public final class Simulation {

    private static final EventSink NOBODY = _ -> {};
    private static final Command ELAPSE = new ElapseTime();

    private final Setup setup;
    private final Participants participants;
    private final Engine engine = new Engine();
    private final Scheduler scheduler;
    private final LabState state;
    private final Actors cast;
    private final Context context = new Context();
    private VirtualTime now;
    private long calls;
    private EventSink out = NOBODY;

    /** @throws IllegalArgumentException if the parts of the setup do not fit together */
    public Simulation(Setup setup, InputFiles files) {
        this.setup = setup;
        SetupCheck.require(setup);
        participants = Participants.of(setup);
        scheduler = new Scheduler();
        now = Script.earliest(setup);
        state = LabState.startingAt(now, setup.service(), setup.seed());
        cast = Actors.of(setup, files);
        cast.actors().forEach(actor -> actor.begin(context));
    }

    private Simulation(Simulation other, LabState state) {
        setup = other.setup;
        participants = other.participants;
        scheduler = other.scheduler.copy();
        now = other.now;
        this.state = state;
        cast = other.cast.copy();
        calls = other.calls;
    }

    /** The same experiment at the same point, to go on alike or, after another action, differently. Costs no copy of records. */
    public Simulation copy() {
        return new Simulation(this, state.fork());
    }

    /** This point, to come back to. Costs O(shards + actors + what is on its way). */
    public SavedSimulation save() {
        return new SavedSimulation(new Simulation(this, state.copy()));
    }

    public Setup setup() {
        return setup;
    }

    /** The head of this history; changes as the simulation runs, so others copy it. */
    public LabState state() {
        return state;
    }

    /** Everything up to this time, and at it, has happened. */
    public VirtualTime now() {
        return now;
    }

    int pending() {
        return scheduler.size();
    }

    /** Whether the experiment has run for its whole duration. */
    public boolean isOver() {
        return !now.isBefore(setup.end());
    }

    /**
     * Runs on until everything has happened that happens at or before {@code until}, or before the end of the experiment if that
     * comes first. A time in the past runs no more than the actions {@link #take taken} now.
     *
     * @param out takes each event when the head state has folded it
     */
    public void runUntil(VirtualTime until, EventSink out) {
        runUntil(VirtualTime.earliest(until, setup.end()), () -> false, out);
    }

    /**
     * The same, but it may stop earlier, and goes on beyond the end of the experiment, as one in which clients ask does.
     *
     * @param enough asked before each thing that happens; where it says yes, the simulation stops
     * @return whether it came to {@code until}
     */
    public boolean runUntil(VirtualTime until, BooleanSupplier enough, EventSink out) {
        this.out = out;
        long last = Math.max(now.micros(), until.micros());
        try {
            if (!runUntil(last, enough)) {
                return false;
            }
        } finally {
            this.out = NOBODY;
        }
        moveTo(last);
        return true;
    }

    private boolean runUntil(long last, BooleanSupplier enough) {
        while (true) {
            long due = engine.nextDueMicros(state);
            long next = scheduler.nextMicros();
            if (Math.min(due, next) > last) {
                return true;
            }
            if (enough.getAsBoolean()) {
                return false;
            }
            if (due <= next) {
                elapse(due);
            } else {
                moveTo(next);
                int actor = scheduler.nextActor();
                cast.actor(actor).receive(scheduler.removeNext(), context);
            }
        }
    }

    private void elapse(long due) {
        moveTo(due);
        List<Event> happened = new ArrayList<>();
        List<Event> next = nextDue();
        while (!next.isEmpty()) {
            next.forEach(this::happen);
            happened.addAll(next);
            next = nextDue();
        }
        if (engine.nextDueMicros(state) <= due) {
            throw new IllegalStateException("what was due at " + now + " has not been done");
        }
        react(happened);
    }

    private List<Event> nextDue() {
        return engine.decide(state, ELAPSE, now).events();
    }

    private void react(List<Event> happened) {
        engine.reactions(state, happened).forEach(context::ask);
    }

    private void moveTo(long micros) {
        if (micros > now.micros()) {
            now = new VirtualTime(micros);
        }
    }

    /**
     * Takes an action now, behind all that has happened by now; its events come with the next {@link #runUntil}, whatever time
     * that is given.
     *
     * @throws IllegalArgumentException if the action speaks of somebody who does not take part
     */
    public void take(Action action, boolean byStudent) {
        participants.require(action);
        context.wake(cast.script(), now.micros(), new Script.Cue.Take(action, byStudent));
    }

    /**
     * Asks the engine now, for a client, behind all that has happened by now.
     *
     * @param out takes each event when the head state has folded it
     */
    public Reply ask(Command command, EventSink out) {
        this.out = out;
        try {
            return context.ask(command).reply();
        } finally {
            this.out = NOBODY;
        }
    }

    /** What would be replied now; null if anything happened by asking. */
    public @Nullable Reply glance(Command command) {
        Decision decision = engine.decide(state, command, now);
        return decision.events().isEmpty() ? decision.reply() : null;
    }

    private void happen(Event event) {
        state.apply(event);
        out.accept(event);
        for (Listener listener : cast.listeners()) {
            listener.hear(event, context);
        }
    }

    /** What the actors can do here. */
    private final class Context implements ActorContext {

        @Override
        public VirtualTime now() {
            return now;
        }

        @Override
        public LabState state() {
            return state;
        }

        @Override
        public Decision ask(Command command) {
            Decision decision = engine.decide(state, command, now);
            decision.events().forEach(Simulation.this::happen);
            react(decision.events());
            return decision;
        }

        @Override
        public void note(Event event) {
            happen(event);
        }

        @Override
        public void wake(int actor, long atMicros, Message message) {
            scheduler.add(Math.max(atMicros, now.micros()), actor, message);
        }

        @Override
        public void wakeLast(int actor, long atMicros, Message message) {
            scheduler.addLast(Math.max(atMicros, now.micros()), actor, message);
        }

        @Override
        public long nextCall() {
            return ++calls;
        }

        @Override
        public void tell(int actor, Message message) {
            cast.actor(actor).receive(message, context);
        }
    }
}
