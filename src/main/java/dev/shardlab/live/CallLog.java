package dev.shardlab.live;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import java.util.List;

/** Keeps what clients asked, on all branches, in the order in which they asked. The engine thread adds; any thread reads. */
public interface CallLog {

    /**
     * Adds a call at the end.
     *
     * @param reply what was replied; of what was refused less need be kept
     * @return the place where the next one will stand
     */
    long add(int branch, Call call, Reply reply);

    /**
     * Whether there is room to keep a call. What could not be kept must not be acknowledged.
     *
     * @param bodyBytes how long it is
     */
    default boolean takes(Command command, int bodyBytes) {
        return true;
    }

    /**
     * Returns once all that was added survives this program.
     *
     * @return whether it does; if not, what was added since the last time has been taken out again
     */
    boolean commit();

    /** What was asked along these stretches, which have each other's past: each begins where the one before ends. */
    Calls along(List<Stretch> stretches);

    /**
     * A part of the tree.
     *
     * @param branch by number
     * @param until its last time
     */
    record Stretch(int branch, VirtualTime until) {

        /** Whether a call on {@code other} at {@code at} lies in it. */
        public boolean holds(int other, VirtualTime at) {
            return other == branch && !at.isAfter(until);
        }
    }

    /** A log that lasts as long as the program. */
    static CallLog inMemory() {
        return new CallMemory();
    }
}
