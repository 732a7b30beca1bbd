package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.command.queue.QueueReply.PollWaits;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.PollStarted;
import dev.shardlab.event.QueueEvent.ReceiveRepeated;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.state.queue.CallsThisSecond;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.WaitingPoll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ReceiveMessage.
 *
 * <p>A receive that finds nothing and may wait is answered by the first message that comes, or without one when its time is over (Amazon
 * SQS Developer Guide, Short and long polling). A short poll asks all servers here, which the service only promises of a long one.
 *
 * <p>Who got no answer of a FIFO queue may ask again under the same identifier, and gets the same messages under the same handles; they
 * stay hidden for as long as if they were received now (API Reference, ReceiveMessage: ReceiveRequestAttemptId). It is not another
 * receive: nothing is counted, and a message is no nearer to the dead-letter queue.
 */
final class Receiving {

    private Receiving() {}

    static Decision receive(
            QueueStates state, QueueState queue, Caller receiver, ReceiveMessage asked, VirtualTime now) {
        requireRanges(asked);
        Throughput.require(queue, CallsThisSecond.Kind.RECEIVE, now);
        if (!queue.name().isFifo() && queue.counts().notVisible() >= QueueLimits.MAX_IN_FLIGHT) {
            throw QueueWords.tooManyInFlight();
        }
        long visibilityMicros = VirtualTime.toMicros(
                asked.visibilityTimeout() == null ? queue.settings().visibilityTimeout() : asked.visibilityTimeout());
        ReceiveAttemptId attempt = queue.name().isFifo() ? asked.attempt() : null;
        List<HeldMessage> same = attempt == null ? List.of() : queue.repeatable(attempt, now);
        if (attempt != null && !same.isEmpty()) {
            return repeated(queue, receiver, attempt, same, now, visibilityMicros);
        }
        Picking picking = new Picking(state, queue, now);
        List<ReceivedMessage> given = new ArrayList<>();
        List<Event> events = new ArrayList<>(picking.pick(asked.max(), given));
        Duration wait = asked.waitTime() == null ? queue.settings().receiveWait() : asked.waitTime();
        if (given.isEmpty() && wait.isPositive()) {
            long poll = state.nextPoll();
            VirtualTime until = now.plus(wait);
            events.add(
                    new PollStarted(now, queue.name(), receiver, poll, asked.max(), visibilityMicros, until, attempt));
            return new Decision(events, new PollWaits(poll, until));
        }
        events.add(picking.received(receiver, 0, given, visibilityMicros, attempt));
        return new Decision(events, new MessagesGiven(given));
    }

    private static Decision repeated(
            QueueState queue,
            Caller receiver,
            ReceiveAttemptId attempt,
            List<HeldMessage> same,
            VirtualTime now,
            long visibilityMicros) {
        return new Decision(
                List.of(new ReceiveRepeated(
                        now,
                        queue.name(),
                        receiver,
                        attempt,
                        same.stream().map(HeldMessage::id).toList(),
                        now.plusMicros(visibilityMicros))),
                new MessagesGiven(
                        same.stream().map(held -> held.asReceived(queue.name())).toList()));
    }

    private static void requireRanges(ReceiveMessage asked) {
        if (asked.max() < 1 || asked.max() > QueueLimits.MAX_MESSAGES_PER_RECEIVE) {
            throw QueueWords.invalid(
                    Integer.toString(asked.max()),
                    "MaxNumberOfMessages",
                    "Must be between 1 and " + QueueLimits.MAX_MESSAGES_PER_RECEIVE + ", if provided.");
        }
        if (asked.visibilityTimeout() != null) {
            requireRange(asked.visibilityTimeout(), "VisibilityTimeout", QueueLimits.MAX_VISIBILITY_TIMEOUT);
        }
        if (asked.waitTime() != null) {
            requireRange(asked.waitTime(), "WaitTimeSeconds", QueueLimits.MAX_WAIT);
        }
    }

    static void requireRange(Duration value, String parameter, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw QueueWords.outOfRange(value.toSeconds(), parameter, 0, most.toSeconds());
        }
    }

    /** The receives that wait get what there is, the one that came first first. */
    static List<Event> answerPolls(QueueStates state, QueueState queue, VirtualTime now) {
        List<Event> events = new ArrayList<>();
        Picking picking = new Picking(state, queue, now);
        for (Map.Entry<Long, WaitingPoll> entry : queue.polls()) {
            WaitingPoll poll = entry.getValue();
            List<ReceivedMessage> given = new ArrayList<>();
            events.addAll(picking.pick(poll.max(), given));
            if (given.isEmpty()) {
                break;
            }
            events.add(picking.received(poll.receiver(), poll.poll(), given, poll.visibilityMicros(), poll.attempt()));
        }
        return events;
    }
}
