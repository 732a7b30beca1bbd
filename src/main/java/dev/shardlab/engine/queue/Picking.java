package dev.shardlab.engine.queue;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.Receivable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What receives get, one after the other, out of what a queue holds at one moment.
 *
 * <p>A message that was received as often as the redrive policy allows is not received once more: on the receive that would have had it,
 * it goes to the dead-letter queue with its MessageId. A standard queue keeps the time at which it was sent, so its retention runs on
 * (Amazon SQS Developer Guide, Using dead-letter queues).
 */
final class Picking {

    private final QueueStates state;
    private final QueueState queue;
    private final VirtualTime now;
    private final Receivable offered;
    private final @Nullable QueueState deadLetters;
    private final int mostReceives;
    private long inFlight;
    private long moved;

    Picking(QueueStates state, QueueState queue, VirtualTime now) {
        this.state = state;
        this.queue = queue;
        this.now = now;
        long receives = queue.tally().received() + queue.tally().emptyReceives();
        offered = queue.receivable(Servers.ofReceive(state.seed(), queue.name(), receives));
        RedrivePolicy redrive = queue.settings().redrive();
        deadLetters =
                redrive == null ? null : state.queue(redrive.deadLetterQueue()).orElse(null);
        mostReceives = redrive == null ? Integer.MAX_VALUE : redrive.maxReceiveCount();
        inFlight = queue.counts().notVisible();
    }

    /**
     * One receive.
     *
     * @param given takes what it gets
     * @return what happens to messages that were received too often, if there are any
     */
    List<Event> pick(int max, List<ReceivedMessage> given) {
        List<QueueMessage> dead = new ArrayList<>();
        while (given.size() < max && inFlight < QueueLimits.MAX_IN_FLIGHT) {
            HeldMessage held = offered.next();
            if (held == null) {
                break;
            }
            if (deadLetters != null && held.receiveCount() >= mostReceives) {
                dead.add(dead(held, deadLetters));
            } else {
                given.add(held.toReceive(queue.name(), now));
                inFlight++;
            }
        }
        offered.nextReceive();
        return dead.isEmpty() || deadLetters == null
                ? List.of()
                : List.of(new MessagesDeadLettered(now, queue.name(), deadLetters.name(), dead));
    }

    private QueueMessage dead(HeldMessage held, QueueState to) {
        long place = to.nextPlace() + moved++;
        return held.message()
                .moved(
                        to.name().isFifo() ? now : held.message().sentAt(),
                        place,
                        Servers.ofMessage(state.seed(), to.name(), place),
                        queue.name());
    }

    /**
     * A receive is answered.
     *
     * @param poll 0 for one that did not wait
     * @param attempt by which it can be repeated; null: it cannot
     */
    MessagesReceived received(
            Caller receiver,
            long poll,
            List<ReceivedMessage> given,
            long visibilityMicros,
            @Nullable ReceiveAttemptId attempt) {
        return new MessagesReceived(
                now,
                queue.name(),
                receiver,
                poll,
                given.stream().map(message -> message.message().id()).toList(),
                now.plusMicros(visibilityMicros),
                attempt);
    }
}
