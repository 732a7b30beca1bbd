package dev.shardlab.sim.queue;

import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.sim.actor.Message;
import java.util.List;

/**
 * What the workers of a queue are told. All but {@link Start} is void once the worker has crashed: then it lives another life.
 */
sealed interface QueueFleetMessage extends Message {

    /** Which worker, from 0. */
    int hand();

    /** In which of its lives. */
    int life();

    /** The worker is started, or once more. */
    record Start(int hand) implements QueueFleetMessage {
        @Override
        public int life() {
            return 0;
        }
    }

    /** Its receive reaches the service. */
    record Asks(int hand, int life) implements QueueFleetMessage {}

    /** Messages reach the worker. */
    record Came(int hand, int life, List<ReceiptHandle> handles) implements QueueFleetMessage {}

    /** It is through with a message, one way or another. */
    record Done(int hand, int life) implements QueueFleetMessage {}

    /** Its delete reaches the service. */
    record Deletes(int hand, int life, ReceiptHandle handle) implements QueueFleetMessage {}

    /** That it gives a message back reaches the service. */
    record GivesBack(int hand, int life, ReceiptHandle handle) implements QueueFleetMessage {}
}
