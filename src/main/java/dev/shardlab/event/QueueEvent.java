package dev.shardlab.event;

import dev.shardlab.model.Caller;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.WorkOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a message queue. */
public sealed interface QueueEvent extends Event {

    QueueName queue();

    record QueueCreated(VirtualTime at, QueueName queue, QueueSettings settings, Tags tags) implements QueueEvent {}

    record QueueDeleted(VirtualTime at, QueueName queue) implements QueueEvent {}

    /** All messages of a queue are gone. */
    record QueuePurged(VirtualTime at, QueueName queue, long messages) implements QueueEvent {}

    /** @param settings all it has from now on */
    record QueueSettingsChanged(VirtualTime at, QueueName queue, QueueSettings settings) implements QueueEvent {}

    /** @param tags all it has from now on */
    record QueueTagsChanged(VirtualTime at, QueueName queue, Tags tags) implements QueueEvent {}

    /**
     * Messages of one request came to a queue.
     *
     * @param visibleAt when they may be received; now, unless they are delayed
     */
    record MessagesSent(
            VirtualTime at, QueueName queue, Caller sender, List<QueueMessage> messages, List<VirtualTime> visibleAt)
            implements QueueEvent {
        public MessagesSent {
            messages = List.copyOf(messages);
            visibleAt = List.copyOf(visibleAt);
        }
    }

    /**
     * Messages of one request were taken for such as had been sent before, and are not delivered again.
     *
     * @param originals what they were taken for
     */
    record DuplicatesDropped(VirtualTime at, QueueName queue, Caller sender, List<MessageId> originals)
            implements QueueEvent {
        public DuplicatesDropped {
            originals = List.copyOf(originals);
        }
    }

    /** The delay of messages is over; they may be received. */
    record DelayEnded(VirtualTime at, QueueName queue, List<MessageId> messages) implements QueueEvent {
        public DelayEnded {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A receive found nothing and waits.
     *
     * @param attempt by which it can be repeated once it is answered; null: it cannot
     */
    record PollStarted(
            VirtualTime at,
            QueueName queue,
            Caller receiver,
            long poll,
            int max,
            long visibilityMicros,
            VirtualTime until,
            @Nullable ReceiveAttemptId attempt)
            implements QueueEvent {}

    /**
     * A receive is answered.
     *
     * @param poll the receive that waited; 0 if it did not
     * @param messages none if there was nothing to be had
     * @param hiddenUntil when they come back unless they are deleted before
     * @param attempt by which it can be repeated; null: it cannot
     */
    record MessagesReceived(
            VirtualTime at,
            QueueName queue,
            Caller receiver,
            long poll,
            List<MessageId> messages,
            VirtualTime hiddenUntil,
            @Nullable ReceiveAttemptId attempt)
            implements QueueEvent {
        public MessagesReceived {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Who got no answer to a receive asks again, and gets the same messages under the same handles.
     *
     * @param messages all that the first one got
     * @param hiddenUntil when they come back unless they are deleted before, counted anew
     */
    record ReceiveRepeated(
            VirtualTime at,
            QueueName queue,
            Caller receiver,
            ReceiveAttemptId attempt,
            List<MessageId> messages,
            VirtualTime hiddenUntil)
            implements QueueEvent {
        public ReceiveRepeated {
            messages = List.copyOf(messages);
        }
    }

    record MessagesDeleted(VirtualTime at, QueueName queue, Caller user, List<MessageId> messages)
            implements QueueEvent {
        public MessagesDeleted {
            messages = List.copyOf(messages);
        }
    }

    /** @param visibleAt when it comes back unless it is deleted before; now if it was given back */
    record VisibilityChanged(VirtualTime at, QueueName queue, Caller user, MessageId message, VirtualTime visibleAt)
            implements QueueEvent {}

    /** Whoever received these did not delete them in time; they may be received again. */
    record VisibilityTimedOut(VirtualTime at, QueueName queue, List<MessageId> messages) implements QueueEvent {
        public VisibilityTimedOut {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Messages that were received too often went to the dead-letter queue.
     *
     * @param to where they are now
     * @param messages as they stand there
     */
    record MessagesDeadLettered(VirtualTime at, QueueName queue, QueueName to, List<QueueMessage> messages)
            implements QueueEvent {
        public MessagesDeadLettered {
            messages = List.copyOf(messages);
        }
    }

    /** Retention is over for these; nobody deleted them. */
    record MessagesExpired(VirtualTime at, QueueName queue, List<MessageId> messages) implements QueueEvent {
        public MessagesExpired {
            messages = List.copyOf(messages);
        }
    }

    /** @param action its name in the API reference; of what is done to workers, in words */
    record QueueCallRefused(
            VirtualTime at, QueueName queue, Caller user, String action, QueueError error, String message)
            implements QueueEvent {

        /** Whether the experiment itself was refused: something that was planned, or done at the window. */
        public boolean isOfScenario() {
            return user instanceof Caller.Scenario;
        }
    }

    record QueueWorkerStarted(VirtualTime at, QueueName queue, Caller worker) implements QueueEvent {}

    /** @param crashed without a word; else it finished what it had */
    record QueueWorkerStopped(VirtualTime at, QueueName queue, Caller worker, boolean crashed) implements QueueEvent {}

    /** @param outcome what came of the work; to delete the message is another step */
    record MessageWorked(VirtualTime at, QueueName queue, Caller worker, MessageId message, WorkOutcome outcome)
            implements QueueEvent {}

    /** A producer begins to send to a queue. */
    record QueueProducerStarted(VirtualTime at, QueueName queue, Caller producer) implements QueueEvent {}

    record QueueRateChanged(VirtualTime at, QueueName queue, Caller producer, double messagesPerSec)
            implements QueueEvent {}

    /**
     * Lines of a producer's file could not become messages: one that is shown, or several that are counted.
     *
     * @param line from 1, the last one; 0 when the whole file is meant
     * @param lines how many could not since this was said before
     */
    record QueueInputProblem(VirtualTime at, QueueName queue, Caller producer, long line, long lines, String problem)
            implements QueueEvent {}
}
