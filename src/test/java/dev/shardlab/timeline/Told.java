package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/** A history that was told to its end. */
record Told(Simulation simulation, Timeline timeline) {

    static Told of(Setup setup) {
        return until(setup, setup.end());
    }

    static Told until(Setup setup, VirtualTime until) {
        Simulation simulation = new Simulation(setup, RandomLines.FILES);
        Told told = new Told(simulation, new Timeline(setup.start(), simulation.state()));
        told.goOn(until);
        return told;
    }

    void goOn(VirtualTime until) {
        simulation.runUntil(until, timeline::append);
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < timeline.log().size(); i++) {
            events.add(timeline.log().get(i));
        }
        return events;
    }

    /** The state after so many events, the simple way: all folded from nothing. */
    List<String> described(long position) {
        List<Event> events = events();
        LabState state = LabState.startingAt(
                events.isEmpty() ? timeline.start() : events.getFirst().at());
        events.subList(0, (int) position).forEach(state::apply);
        return state.describe();
    }
}
