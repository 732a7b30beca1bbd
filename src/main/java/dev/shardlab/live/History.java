package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.InputFiles;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.Timeline;
import java.util.List;

/**
 * A simulation, the inputs it is told and the timeline it writes. Belongs to the engine thread, but for the timeline, which
 * anybody may read.
 */
final class History {

    private final Simulation simulation;
    private final Timeline timeline;
    private final List<Input> inputs;
    private VirtualTime simulatedUntil;
    private int taken;

    History(Setup setup, InputFiles files, List<Input> inputs) {
        this.simulation = new Simulation(setup, files);
        this.timeline = new Timeline(setup.start(), simulation.state());
        this.inputs = List.copyOf(inputs);
        simulatedUntil = setup.start();
    }

    /** Goes on until {@code until}, taking each input at its time, after everything else that happens at that time. */
    void runUntil(VirtualTime until) {
        while (taken < inputs.size() && !inputs.get(taken).at().isAfter(until)) {
            Input input = inputs.get(taken++);
            simulation.runUntil(input.at(), timeline::append);
            simulation.take(input.action(), true);
        }
        simulation.runUntil(until, timeline::append);
        simulatedUntil = VirtualTime.latest(simulatedUntil, until);
    }

    VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    Timeline timeline() {
        return timeline;
    }

    List<Input> inputs() {
        return inputs;
    }
}
