package dev.shardlab.draw;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.WorkerState;
import dev.shardlab.state.kcl.WorkerState.Presence;

/**
 * How a worker left its group.
 *
 * @param died whether it fell silent; else it was shut down
 * @param agoMicros how long ago
 * @param expiryInMicros how long until leases that still stand in its name expire; 0 for one that was shut down
 */
record Gone(boolean died, long agoMicros, long expiryInMicros) {

    static Gone of(WorkerState worker, GroupState group, VirtualTime now) {
        boolean died = worker.presence() == Presence.DIED;
        long ago = now.micros() - worker.since().micros();
        long left = VirtualTime.toMicros(group.failoverTime()) - ago;
        return new Gone(died, ago, died ? Math.max(0, left) : 0);
    }

    /** {@code died 3 s ago}, {@code stopped 3 s ago} */
    String words() {
        return word() + " " + Ages.words(agoMicros) + " ago";
    }

    String word() {
        return died ? "died" : "stopped";
    }

    /** What became of its leases. */
    String leases(boolean holdsSome) {
        if (holdsSome) {
            return "leases expire in " + Ages.words(expiryInMicros);
        }
        return died ? "its leases have expired" : "it gave its leases back";
    }
}
