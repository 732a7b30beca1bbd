package dev.shardlab.compare.queue;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueTally;
import java.util.EnumMap;
import java.util.Map;

/** How much of what a queue has. All of it is read off the state. */
public final class QueueQuantities {

    private QueueQuantities() {}

    public static Map<Quantity, Double> of(QueueState queue, VirtualTime now) {
        QueueTally tally = queue.tally();
        HeldMessage oldest = queue.oldest();
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.MESSAGES_SENT, (double) tally.sent());
        values.put(Quantity.MESSAGES_RECEIVED, (double) tally.received());
        values.put(Quantity.MESSAGES_RECEIVED_AGAIN, (double) tally.receivedAgain());
        values.put(Quantity.MESSAGES_DELETED, (double) tally.deleted());
        values.put(Quantity.MESSAGES_TIMED_OUT, (double) tally.timedOut());
        values.put(Quantity.MESSAGES_DEAD_LETTERED, (double) tally.deadLettered());
        values.put(Quantity.MESSAGES_EXPIRED, (double) tally.expired());
        values.put(Quantity.MESSAGES_OUT_OF_ORDER, (double) tally.outOfOrder());
        values.put(Quantity.MESSAGES_HELD, (double) queue.size());
        if (oldest != null) {
            values.put(Quantity.OLDEST_MESSAGE_MILLIS, (double)
                    now.since(oldest.message().sentAt()).toMillis());
        }
        values.put(Quantity.EMPTY_RECEIVES, (double) tally.emptyReceives());
        return values;
    }
}
