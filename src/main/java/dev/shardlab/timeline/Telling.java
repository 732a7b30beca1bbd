package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Simulation;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A simulation that is told its inputs, each at its time, after everything else that happens at that time. */
final class Telling {

    private final Simulation simulation;
    private final List<Input> inputs;
    private int taken;

    Telling(Simulation simulation, List<Input> inputs) {
        this(simulation, inputs, 0);
    }

    /** Goes on from a point that was saved, over record logs of its own. */
    Telling(Opening.Source source) {
        this(source.simulation().resume(), source.inputs(), source.taken());
    }

    /** Goes on from a point that was saved, but is told other inputs after it. */
    Telling(Opening.Source source, List<Input> inputs) {
        this(source.simulation().resume(), inputs, source.taken());
    }

    private Telling(Simulation simulation, List<Input> inputs, int taken) {
        this.simulation = simulation;
        this.inputs = inputs;
        this.taken = taken;
    }

    LabState head() {
        return simulation.state();
    }

    /** This point, to open a chapter with. */
    Opening opening() {
        return Opening.of(new Opening.Source(simulation.save(), inputs, taken));
    }

    /**
     * Goes on.
     *
     * @param enough asked before each thing that happens; where it says yes, it stops
     * @return whether it came to the end
     */
    boolean runUntil(VirtualTime until, BooleanSupplier enough, EventSink out) {
        while (taken < inputs.size() && !inputs.get(taken).at().isAfter(until)) {
            if (!simulation.runUntil(inputs.get(taken).at(), enough, out)) {
                return false;
            }
            simulation.take(inputs.get(taken++).action(), true);
        }
        return simulation.runUntil(until, enough, out);
    }

    /** Goes on to the end of a chapter: its events up to position {@code end}. */
    Event[] eventsBefore(long end) {
        LabState head = head();
        List<Event> events = new ArrayList<>(Math.toIntExact(end - head.position()));
        runUntil(simulation.setup().end(), () -> head.position() >= end, events::add);
        return events.toArray(Event[]::new);
    }
}
