package dev.shardlab.sim.queue;

import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.sim.actor.Message;
import java.util.List;

/**
 * What the workers of a queue are told. What is for one of its lives is void once the worker has crashed: then it lives another.
 */
public sealed interface QueueFleetMessage extends Message {

    /** Something that is done to them from outside. */
    sealed interface Order extends QueueFleetMessage {}

    /** So many more workers. */
    record Add(int count) implements Order {}

    /** The worker finishes what it has, and is gone. */
    record Stop(int hand) implements Order {}

    /** The worker is gone with all it holds, and comes again. */
    record Crash(int hand) implements Order {}

    /** The worker is started, or once more. */
    record Start(int hand) implements QueueFleetMessage {}

    /** What a worker is told in one of its lives. */
    sealed interface InLife extends QueueFleetMessage {

        /** Which worker, from 0. */
        int hand();

        /** In which of its lives. */
        int life();
    }

    /** Its receive reaches the service. */
    record Asks(int hand, int life) implements InLife {}

    /** Messages reach the worker. */
    record Came(int hand, int life, List<ReceiptHandle> handles) implements InLife {}

    /** It is through with a message, one way or another. */
    record Done(int hand, int life) implements InLife {}

    /** Its delete reaches the service. */
    record Deletes(int hand, int life, ReceiptHandle handle) implements InLife {}

    /** That it gives a message back reaches the service. */
    record GivesBack(int hand, int life, ReceiptHandle handle) implements InLife {}
}
