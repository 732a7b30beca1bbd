package dev.shardlab.engine.queue;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.DelayEnded;
import dev.shardlab.event.QueueEvent.MessagesExpired;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.VisibilityTimedOut;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.WaitingPoll;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens in queues by itself: messages expire, come back because nobody deleted them in time, or are not delayed any more, and
 * receives that waited go away with nothing. Costs what is due: each queue keeps its times in order, and all queues theirs.
 *
 * <p>Retention comes first, and takes messages in flight as well (Amazon SQS Developer Guide, Message retention).
 */
final class QueueElapsing {

    private QueueElapsing() {}

    /** The next thing that is due by now; nothing if there is none left. */
    static List<Event> next(QueueStates queues, VirtualTime now) {
        return queues.nextDue(now).map(queue -> due(queue, now)).orElse(List.of());
    }

    private static List<Event> due(QueueState queue, VirtualTime now) {
        List<HeldMessage> expired = queue.expired(now);
        if (!expired.isEmpty()) {
            return List.of(new MessagesExpired(now, queue.name(), ids(expired)));
        }
        List<Event> events = new ArrayList<>();
        List<MessageId> delayed = new ArrayList<>();
        List<MessageId> inFlight = new ArrayList<>();
        for (HeldMessage held : queue.shown(now)) {
            (held.is(Whereabouts.DELAYED) ? delayed : inFlight).add(held.id());
        }
        if (!delayed.isEmpty()) {
            events.add(new DelayEnded(now, queue.name(), delayed));
        }
        if (!inFlight.isEmpty()) {
            events.add(new VisibilityTimedOut(now, queue.name(), inFlight));
        }
        for (WaitingPoll poll : queue.endedPolls(now)) {
            events.add(new MessagesReceived(
                    now, queue.name(), poll.receiver(), poll.poll(), List.of(), now, poll.attempt()));
        }
        return events;
    }

    private static List<MessageId> ids(List<HeldMessage> messages) {
        return messages.stream().map(HeldMessage::id).toList();
    }
}
