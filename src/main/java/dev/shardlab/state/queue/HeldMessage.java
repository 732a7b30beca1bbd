package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message that a queue holds.
 *
 * @param hiddenUntil when it may be received, or again; of one that may be received, since when
 * @param receiveCount how often it was received
 * @param firstReceivedAt null if it never was
 * @param receivedAt when it was received last; null if it never was
 * @param receiver who received it last; null if nobody did
 */
public record HeldMessage(
        QueueMessage message,
        Whereabouts whereabouts,
        VirtualTime hiddenUntil,
        int receiveCount,
        @Nullable VirtualTime firstReceivedAt,
        @Nullable VirtualTime receivedAt,
        @Nullable Caller receiver) {

    /** What may become of a message next. */
    public enum Whereabouts {
        /** Not to be received yet. */
        DELAYED,
        /** To be received; of a FIFO queue only behind all others of its group. */
        VISIBLE,
        /** Received, and hidden from others. */
        IN_FLIGHT
    }

    static HeldMessage of(QueueMessage message, VirtualTime at, VirtualTime visibleAt) {
        return new HeldMessage(
                message,
                visibleAt.isAfter(at) ? Whereabouts.DELAYED : Whereabouts.VISIBLE,
                visibleAt,
                0,
                null,
                null,
                null);
    }

    public MessageId id() {
        return message.id();
    }

    public boolean is(Whereabouts where) {
        return whereabouts == where;
    }

    HeldMessage received(Caller by, VirtualTime at, VirtualTime until) {
        return new HeldMessage(
                message,
                until.isAfter(at) ? Whereabouts.IN_FLIGHT : Whereabouts.VISIBLE,
                until,
                receiveCount + 1,
                firstReceivedAt == null ? at : firstReceivedAt,
                at,
                by);
    }

    HeldMessage hidden(VirtualTime at, VirtualTime until) {
        return new HeldMessage(
                message,
                until.isAfter(at) ? Whereabouts.IN_FLIGHT : Whereabouts.VISIBLE,
                until,
                receiveCount,
                firstReceivedAt,
                receivedAt,
                receiver);
    }

    /** Whether it is in flight just as a receive at that time, or its repetition, left it. */
    boolean isAsReceived(VirtualTime at, VirtualTime until) {
        return whereabouts == Whereabouts.IN_FLIGHT && at.equals(receivedAt) && until.equals(hiddenUntil);
    }

    /** As who received it last has it. */
    public ReceivedMessage asReceived(QueueName queue) {
        if (firstReceivedAt == null) {
            throw new IllegalStateException("nobody has received " + id());
        }
        return new ReceivedMessage(
                message, new ReceiptHandle(queue, message.id(), receiveCount), receiveCount, firstReceivedAt);
    }

    /** As one who receives it at {@code at} will have it. */
    public ReceivedMessage toReceive(QueueName queue, VirtualTime at) {
        int count = receiveCount + 1;
        return new ReceivedMessage(
                message,
                new ReceiptHandle(queue, message.id(), count),
                count,
                firstReceivedAt == null ? at : firstReceivedAt);
    }
}
