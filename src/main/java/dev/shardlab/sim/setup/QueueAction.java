package dev.shardlab.sim.setup;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import org.jspecify.annotations.Nullable;

/** Something done to a message queue, or to those who work for it. */
public sealed interface QueueAction extends Action {

    /** What is asked of the queue itself: the service has a call for it, and may refuse it. */
    sealed interface OnQueue extends QueueAction {
        QueueName queue();
    }

    /** What is done to workers: they are programs of one's own, so the service has no call for it. */
    sealed interface OnWorkers extends QueueAction {
        /** The name of them all, without a number. */
        WorkerName workers();
    }

    /** @param group of a FIFO queue, where it is required; of a standard queue it may be left out */
    record Send(QueueName queue, String body, @Nullable MessageGroupId group) implements OnQueue {}

    record Purge(QueueName queue) implements OnQueue {}

    record ChangeSettings(QueueName queue, QueueChange change) implements OnQueue {}

    /** So many more; they are numbered on. */
    record AddWorkers(WorkerName workers, int count) implements OnWorkers {}

    /**
     * The worker works off what it has, and asks for no more.
     *
     * @param number from 1
     */
    record StopQueueWorker(WorkerName workers, int number) implements OnWorkers {}

    /**
     * The worker dies with all it holds; it is there again when its restart time has passed.
     *
     * @param number from 1
     */
    record CrashQueueWorker(WorkerName workers, int number) implements OnWorkers {}
}
