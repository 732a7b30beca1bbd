package dev.shardlab.words.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.MessagesDeleted;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Why a message is where it is, with the real numbers. */
final class MessageReason {

    private final MessageHistory history;
    private final Moment moment;
    private final List<String> reasons = new ArrayList<>();

    MessageReason(MessageHistory history, Moment moment) {
        this.history = history;
        this.moment = moment;
    }

    /** Of one that no queue holds any more. */
    ItemCard ofGone(ItemCard card) {
        history.last(MessagesDeleted.class)
                .ifPresent(gone -> reasons.add(gone.user() + " deleted it at " + moment.read(gone.at())
                        + ": a queue keeps nothing after that."));
        history.last(QueueEvent.MessagesExpired.class)
                .ifPresent(gone -> reasons.add("Nobody deleted it until its retention was over at "
                        + moment.read(gone.at()) + ", so the queue dropped it."));
        return reasons.isEmpty() ? card : card.because("Why is it gone?", reasons);
    }

    /** Of one that a queue holds. */
    ItemCard of(ItemCard card, HeldMessage held, QueueState queue) {
        return switch (held.whereabouts()) {
            case DELAYED -> {
                reasons.add("It was sent with a delay: until " + moment.read(held.hiddenUntil())
                        + " nobody can receive it.");
                yield card.because("Why is it delayed?", reasons);
            }
            case IN_FLIGHT -> {
                inFlight(held, queue);
                yield card.because("Why is it hidden?", reasons);
            }
            case VISIBLE -> {
                comingHere(held);
                waiting(held, queue);
                yield card.because(
                        held.message().deadLetterSource() != null
                                ? "Why is it a dead letter?"
                                : held.receiveCount() > 0 ? "Why is it back?" : "Why does it wait?",
                        reasons);
            }
        };
    }

    private void inFlight(HeldMessage held, QueueState queue) {
        history.last(MessagesReceived.class).ifPresent(received -> {
            Duration hidden = received.hiddenUntil().since(received.at());
            reasons.add(received.receiver() + " received it at " + moment.read(received.at())
                    + ", and the queue hides it for " + Amounts.duration(hidden) + " from all others.");
        });
        RedrivePolicy redrive = queue.settings().redrive();
        reasons.add("If it is not deleted by " + moment.read(held.hiddenUntil()) + ", "
                + (redrive != null && held.receiveCount() >= redrive.maxReceiveCount()
                        ? "the next receive moves it to " + redrive.deadLetterQueue() + "."
                        : "anybody may receive it again."));
    }

    private void comingHere(HeldMessage held) {
        if (held.message().deadLetterSource() != null) {
            history.last(MessagesDeadLettered.class)
                    .ifPresent(dead -> reasons.add("It was received "
                            + Amounts.counted(history.receives(dead.queue()), "time", "times") + " in " + dead.queue()
                            + ", and nobody deleted it: the next receive moved it to " + dead.to() + "."));
            return;
        }
        if (held.receiveCount() == 0) {
            return;
        }
        history.last(MessageWorked.class)
                .ifPresent(worked -> reasons.add(worked.worker()
                        + switch (worked.outcome()) {
                            case DONE -> " had worked it off at ";
                            case FORGOTTEN -> " had worked it off and forgot to delete it at ";
                            case FAILED -> " failed on it at ";
                        }
                        + moment.read(worked.at()) + "."));
        if (history.lastReturn().orElse(null) instanceof QueueEvent.VisibilityChanged back) {
            reasons.add(back.user() + " gave it back at " + moment.read(back.at()) + ".");
        } else if (held.receiver() != null) {
            reasons.add(held.receiver() + " did not delete it before its visibility timeout was over at "
                    + moment.read(held.hiddenUntil()) + ".");
        }
    }

    private void waiting(HeldMessage held, QueueState queue) {
        MessageGroupId group = held.message().group();
        if (queue.name().isFifo() && group != null && queue.isBlocked(group)) {
            reasons.add("An earlier message of its group " + group + " is in flight: until that is deleted or back, the"
                    + " group is blocked.");
            return;
        }
        long before = before(held, queue);
        reasons.add(
                before == 0
                        ? "No message that waits was sent before it: it is among the next to be received."
                        : Amounts.counted(before, "message that waits was", "messages that wait were")
                                + " sent before it.");
        boolean someoneWorks = moment.state().queues().workers().stream()
                .anyMatch(worker ->
                        worker.queue().equals(queue.name()) && worker.presence() == QueueWorkerState.Presence.RUNNING);
        if (!someoneWorks) {
            reasons.add("No worker of the experiment receives from " + queue.name() + " now.");
        }
    }

    private static long before(HeldMessage held, QueueState queue) {
        long before = 0;
        for (Iterator<HeldMessage> all = queue.byAge(); all.hasNext(); ) {
            HeldMessage other = all.next();
            if (other.id().equals(held.id())) {
                return before;
            }
            before += other.is(HeldMessage.Whereabouts.VISIBLE) ? 1 : 0;
        }
        return before;
    }
}
