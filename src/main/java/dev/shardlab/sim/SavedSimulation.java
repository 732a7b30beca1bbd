package dev.shardlab.sim;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/** A simulation at one point, kept so that one can come back to it any number of times. It does not change. */
public final class SavedSimulation {

    private final Simulation frozen;

    SavedSimulation(Simulation frozen) {
        this.frozen = frozen;
    }

    /** The state there, over the record logs of the simulation it was saved from; to be copied, not to be folded into. */
    public LabState state() {
        return frozen.state();
    }

    /** Goes on from there, over record logs of its own. */
    public Simulation resume() {
        return frozen.copy();
    }

    /** Whether it lies before all that happens at {@code time} has happened, and nothing has that happens after. */
    public boolean isBefore(VirtualTime time) {
        return frozen.now().isBefore(time);
    }

    /** How many messages are on their way. */
    public int pending() {
        return frozen.pending();
    }
}
