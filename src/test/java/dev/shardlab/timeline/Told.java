package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/** A history that was told to its end. */
record Told(Setup setup, Run run) {

    static Told of(Setup setup) {
        return until(setup, setup.end());
    }

    static Told until(Setup setup, VirtualTime until) {
        return until(setup, until, HistoryMemory.usual());
    }

    static Told until(Setup setup, VirtualTime until, HistoryMemory memory) {
        Told told = new Told(setup, new Run(setup, RandomLines.FILES, List.of(), memory));
        told.goOn(until);
        return told;
    }

    void goOn(VirtualTime until) {
        run.runUntil(until);
    }

    Timeline timeline() {
        return run.timeline();
    }

    LabState head() {
        return run.head();
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < timeline().log().size(); i++) {
            events.add(timeline().log().get(i));
        }
        return events;
    }

    /** The state after so many events, the simple way: all folded from nothing. */
    LabState folded(List<Event> events, long position) {
        LabState state = LabState.startingAt(events.getFirst().at(), setup.service(), setup.seed());
        events.subList(0, (int) position).forEach(state::apply);
        return state;
    }

    List<String> described(List<Event> events, long position) {
        return folded(events, position).describe();
    }

    List<String> described(long position) {
        return described(events(), position);
    }
}
