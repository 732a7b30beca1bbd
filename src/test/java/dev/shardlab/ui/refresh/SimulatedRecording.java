package dev.shardlab.ui.refresh;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.Recording;
import dev.shardlab.ui.session.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run that is simulated before it is played, on the thread that asks; after an action, for ten more seconds only. */
public final class SimulatedRecording implements Recording {

    private static final Duration AFTER_ACTION = Duration.ofSeconds(10);

    private record Input(VirtualTime at, Action action) {}

    private final Setup setup;
    private final List<Input> inputs = new ArrayList<>();
    private Timeline timeline;
    private VirtualTime simulatedUntil;

    /**
     * Plays a run.
     *
     * @param run the whole of it
     */
    public SimulatedRecording(Setup setup, Timeline run) {
        this.setup = setup;
        timeline = run;
        simulatedUntil = setup.end();
    }

    public static Timeline simulate(Setup setup) {
        return simulate(setup, List.of(), setup.end());
    }

    private static Timeline simulate(Setup setup, List<Input> inputs, VirtualTime until) {
        Simulation simulation = new Simulation(setup, _ -> {
            throw new IllegalStateException("no files here");
        });
        Timeline written = new Timeline(setup.start(), simulation.state());
        for (Input input : inputs) {
            simulation.runUntil(input.at(), written::append);
            simulation.take(input.action(), true);
        }
        simulation.runUntil(until, written::append);
        return written;
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    @Override
    public void prepareUntil(VirtualTime time) {}

    @Override
    public void show(VirtualTime time) {}

    @Override
    public void take(VirtualTime at, Action action) {
        inputs.removeIf(input -> input.at().isAfter(at));
        inputs.add(new Input(at, action));
        simulatedUntil = at.plus(AFTER_ACTION);
        timeline = simulate(setup, inputs, simulatedUntil);
    }

    @Override
    public Optional<Tree> tree() {
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
