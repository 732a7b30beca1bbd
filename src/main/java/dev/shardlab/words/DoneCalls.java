package dev.shardlab.words;

import dev.shardlab.model.Service;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.LabState;
import dev.shardlab.words.kinesis.RealCalls;
import dev.shardlab.words.page.Snippet;
import dev.shardlab.words.queue.RealQueueCalls;
import java.util.Optional;

/** What was done, as the request to the service that does it. */
public final class DoneCalls {

    private DoneCalls() {}

    /**
     * Empty for what is done to a program of one's own, not to a service.
     *
     * @param state in which it was done
     * @param service where, for what names a place
     */
    public static Optional<Snippet> of(Action action, LabState state, Service service) {
        return switch (action) {
            case QueueAction onQueue -> RealQueueCalls.of(onQueue, service);
            case FirehoseAction _ -> Optional.empty();
            default -> RealCalls.of(action, state);
        };
    }
}
