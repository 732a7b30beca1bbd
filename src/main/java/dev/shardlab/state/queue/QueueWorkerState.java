package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;

/**
 * A worker of a queue.
 *
 * @param since when it was started, stopped or crashed
 * @param done messages it worked off
 * @param forgotten messages it worked off and did not delete
 * @param failed messages it could not work off
 */
public record QueueWorkerState(
        Caller worker, QueueName queue, Presence presence, VirtualTime since, long done, long forgotten, long failed) {

    /** Whether a worker is there, and how it left. */
    public enum Presence {
        RUNNING,
        STOPPED,
        CRASHED
    }

    QueueWorkerState now(Presence other, VirtualTime at) {
        return new QueueWorkerState(worker, queue, other, at, done, forgotten, failed);
    }
}
