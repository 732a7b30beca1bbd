package dev.shardlab.state.queue;

import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import java.util.ArrayList;
import java.util.List;

/**
 * A worker of a queue.
 *
 * @param since when it was started, stopped or crashed
 * @param inHand what it received and has not finished, in its order: it works on the first. It does not look at the clock of the
 *     visibility timeout, so the queue may have given some of it to others
 * @param done messages it worked off
 * @param forgotten messages it worked off and did not delete
 * @param failed messages it could not work off
 */
public record QueueWorkerState(
        Caller worker,
        QueueName queue,
        Presence presence,
        VirtualTime since,
        List<MessageId> inHand,
        long done,
        long forgotten,
        long failed) {

    public QueueWorkerState {
        inHand = List.copyOf(inHand);
    }

    /** Whether a worker is there, and how it left. */
    public enum Presence {
        RUNNING,
        STOPPED,
        CRASHED
    }

    /** What it has in hand although it is not hidden from others any more for its sake, or is gone: it came too late. */
    public List<MessageId> late(QueueState from) {
        return inHand.stream()
                .filter(id -> from.message(id)
                        .filter(held -> held.is(Whereabouts.IN_FLIGHT) && worker.equals(held.receiver()))
                        .isEmpty())
                .toList();
    }

    static QueueWorkerState started(Caller worker, QueueName queue, VirtualTime at) {
        return new QueueWorkerState(worker, queue, Presence.RUNNING, at, List.of(), 0, 0, 0);
    }

    /** It has left, and what it held is out of its hands. */
    QueueWorkerState left(Presence how, VirtualTime at) {
        return new QueueWorkerState(worker, queue, how, at, List.of(), done, forgotten, failed);
    }

    /** Who has crashed receives nothing, whatever a receive of its still brings. */
    QueueWorkerState received(List<MessageId> messages) {
        if (presence != Presence.RUNNING) {
            return this;
        }
        List<MessageId> more = new ArrayList<>(inHand);
        more.addAll(messages);
        return new QueueWorkerState(worker, queue, presence, since, more, done, forgotten, failed);
    }

    QueueWorkerState worked(MessageWorked event) {
        List<MessageId> left = new ArrayList<>(inHand);
        left.remove(event.message());
        return new QueueWorkerState(
                worker,
                queue,
                presence,
                since,
                left,
                done + (event.outcome() == WorkOutcome.DONE ? 1 : 0),
                forgotten + (event.outcome() == WorkOutcome.FORGOTTEN ? 1 : 0),
                failed + (event.outcome() == WorkOutcome.FAILED ? 1 : 0));
    }
}
