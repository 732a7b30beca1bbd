package dev.shardlab.timeline;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A simulation that is told its inputs and what clients asked, each at its time, after everything else that happens at that
 * time.
 *
 * <p>What was asked before is read from the run's calls. As soon as somebody {@link #ask asks} here, calls come from there
 * alone: they are added to the run's calls meanwhile, for those who replay the run.
 */
final class Replay {

    /** Later than anything happens. */
    private static final VirtualTime NEVER = new VirtualTime(Long.MAX_VALUE - 1);

    private final Simulation simulation;
    private final List<Input> inputs;
    private int taken;
    private final Calls calls;
    private Calls.@Nullable Reader reader;
    private @Nullable Call nextCall;
    private long place;

    Replay(Simulation simulation, List<Input> inputs, Calls calls) {
        this(simulation, inputs, 0, calls, 0);
    }

    /** Goes on from a point that was saved, over record logs of its own. */
    Replay(ChapterCheckpoint.Source source) {
        this(source, source.inputs(), source.calls());
    }

    /** Goes on from a point that was saved, but is told other things after it. */
    Replay(ChapterCheckpoint.Source source, List<Input> inputs, Calls calls) {
        this(source.simulation().resume(), inputs, source.taken(), calls, source.place());
    }

    private Replay(Simulation simulation, List<Input> inputs, int taken, Calls calls, long place) {
        this.simulation = simulation;
        this.inputs = inputs;
        this.taken = taken;
        this.calls = calls;
        this.place = place;
        reader = calls.from(place);
        nextCall = reader.next();
    }

    LabState head() {
        return simulation.state();
    }

    /** This point, to open a chapter with. */
    ChapterCheckpoint opening() {
        return ChapterCheckpoint.of(new ChapterCheckpoint.Source(simulation.save(), inputs, taken, calls, place));
    }

    /**
     * Goes on.
     *
     * @param enough asked before each thing that happens; where it says yes, it stops
     * @return whether it came to the end
     */
    boolean runUntil(VirtualTime until, BooleanSupplier enough, EventSink out) {
        while (true) {
            Input input = taken < inputs.size() ? inputs.get(taken) : null;
            Call call = nextCall != null && (input == null || !nextCall.at().isAfter(input.at())) ? nextCall : null;
            VirtualTime at = call != null ? call.at() : input != null ? input.at() : null;
            if (at == null || at.isAfter(until)) {
                return simulation.runUntil(until, enough, out);
            }
            if (!simulation.runUntil(at, enough, out)) {
                return false;
            }
            if (call == null) {
                simulation.take(inputs.get(taken++).action(), true);
            } else if (enough.getAsBoolean()) {
                return false;
            } else {
                simulation.ask(call.command(), out);
                readNextCall();
            }
        }
    }

    private void readNextCall() {
        if (reader != null) {
            place = reader.place();
            nextCall = reader.next();
        }
    }

    /**
     * Asks now.
     *
     * @param log keeps the call, once it is known what is replied, and tells where the one after it will stand among the run's
     *     calls
     */
    Reply ask(Command command, ToLongFunction<Reply> log, EventSink out) {
        reader = null;
        nextCall = null;
        Reply reply = simulation.ask(command, out);
        place = log.applyAsLong(reply);
        return reply;
    }

    /** What would be replied now; null if anything happened by asking. */
    @Nullable
    Reply glance(Command command) {
        return simulation.glance(command);
    }

    /** Goes on to the end of a chapter: its events up to position {@code end}. */
    Event[] eventsBefore(long end) {
        LabState head = head();
        List<Event> events = new ArrayList<>(Math.toIntExact(end - head.position()));
        runUntil(NEVER, () -> head.position() >= end, events::add);
        return events.toArray(Event[]::new);
    }
}
