package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A history written by hand: known from the start, folded from its beginning at every seek. */
public final class WrittenRecording implements Recording {

    private final EventLog log = new EventLog();
    private final VirtualTime start;
    private final VirtualTime end;
    private final List<Action> taken = new ArrayList<>();
    private VirtualTime simulatedUntil;
    private LabState state;
    private long position;

    public WrittenRecording(VirtualTime start, Duration duration, List<? extends Event> events) {
        this.start = start;
        end = start.plus(duration);
        simulatedUntil = end;
        state = LabState.startingAt(start);
        events.forEach(log::append);
    }

    /** From here on history is not known. */
    public WrittenRecording simulatedUntil(VirtualTime time) {
        simulatedUntil = time;
        return this;
    }

    public List<Action> taken() {
        return taken;
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public VirtualTime start() {
        return start;
    }

    @Override
    public VirtualTime end() {
        return end;
    }

    @Override
    public void prepareUntil(VirtualTime time) {}

    @Override
    public VirtualTime simulatedUntil() {
        return simulatedUntil;
    }

    @Override
    public LabState state() {
        return state;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void seek(VirtualTime time) {
        state = LabState.startingAt(start);
        position = log.countUntil(time);
        for (long i = 0; i < position; i++) {
            state.apply(log.get(i));
        }
    }

    @Override
    public void take(VirtualTime at, Action action) {
        taken.add(action);
    }

    @Override
    public void close() {}
}
