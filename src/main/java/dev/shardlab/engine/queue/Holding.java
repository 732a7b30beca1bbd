package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.Visibility;
import dev.shardlab.event.QueueEvent.VisibilityChanged;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import dev.shardlab.state.queue.QueueState;
import org.jspecify.annotations.Nullable;

/** What one who holds a receipt handle may do with its message. */
final class Holding {

    private Holding() {}

    /**
     * The message that a handle lets its holder delete; null if it is deleted already, which is no mistake.
     *
     * <p>A standard queue takes any handle of the message, also an old one; a FIFO queue only that of a receive that has not timed out
     * (Amazon SQS API Reference, DeleteMessage).
     */
    static @Nullable HeldMessage deletable(QueueState queue, ReceiptHandle handle) {
        requireOf(queue, handle);
        HeldMessage held = queue.message(handle.message()).orElse(null);
        if (held != null && queue.name().isFifo() && !isPresent(held, handle)) {
            throw QueueWords.expiredHandle(handle);
        }
        return held;
    }

    /**
     * ChangeMessageVisibility: from now on, for this receive alone, and no longer than 12 h from when it was received (API Reference,
     * ChangeMessageVisibility).
     */
    static VisibilityChanged changed(QueueState queue, Visibility asked, Caller user, VirtualTime now) {
        Receiving.requireRange(asked.timeout(), "VisibilityTimeout", QueueLimits.MAX_VISIBILITY_TIMEOUT);
        requireOf(queue, asked.handle());
        HeldMessage held = queue.message(asked.handle().message()).orElse(null);
        if (held == null || !isPresent(held, asked.handle()) || held.receivedAt() == null) {
            throw QueueWords.notInFlight(asked.handle());
        }
        VirtualTime until = now.plus(asked.timeout());
        if (until.isAfter(held.receivedAt().plus(QueueLimits.MAX_VISIBILITY_TIMEOUT))) {
            throw QueueWords.hiddenTooLong(asked.timeout().toSeconds());
        }
        return new VisibilityChanged(now, queue.name(), user, held.id(), until);
    }

    private static void requireOf(QueueState queue, ReceiptHandle handle) {
        if (!handle.queue().equals(queue.name())) {
            throw QueueWords.wrongHandle(handle);
        }
    }

    private static boolean isPresent(HeldMessage held, ReceiptHandle handle) {
        return held.is(Whereabouts.IN_FLIGHT) && held.receiveCount() == handle.receive();
    }
}
