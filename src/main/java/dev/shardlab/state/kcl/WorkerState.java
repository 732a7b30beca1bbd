package dev.shardlab.state.kcl;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;

/**
 * A worker that runs in its application or once ran.
 *
 * @param since when it was started, shut down or died
 */
public record WorkerState(WorkerName name, Presence presence, VirtualTime since) {

    /** Whether a worker is there, and how it left. */
    public enum Presence {
        RUNNING,
        /** It was shut down and handed its leases over. */
        STOPPED,
        /** It fell silent without a word; what it held stands in its name until the leases expire. */
        DIED
    }
}
