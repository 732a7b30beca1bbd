package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history written by hand, known from the start. */
public final class WrittenRecording implements Recording {

    private final List<Action> taken = new ArrayList<>();
    private LabState head;
    private Timeline timeline;
    private VirtualTime simulatedUntil;

    public WrittenRecording(VirtualTime start, VirtualTime simulatedUntil, List<? extends Event> events) {
        this.simulatedUntil = simulatedUntil;
        head = LabState.startingAt(start);
        timeline = written(start, events);
    }

    private Timeline written(VirtualTime start, List<? extends Event> events) {
        head = LabState.startingAt(start);
        Timeline timeline = new Timeline(start, head);
        for (Event event : events) {
            head.apply(event);
            timeline.append(event);
        }
        return timeline;
    }

    /** From here on history is not known. */
    void simulateUntil(VirtualTime time) {
        simulatedUntil = time;
    }

    /** History grows. */
    void happens(Event event) {
        head.apply(event);
        timeline.append(event);
    }

    /** History is replayed. */
    void replay(List<? extends Event> events) {
        timeline = written(timeline.start(), events);
    }

    List<Action> taken() {
        return taken;
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
        taken.add(action);
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
