package dev.shardlab.draw.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What comes to a queue and what is received of it in a second. All that is told of one side is of the same second, so that it adds up: the
 * one that runs or the one before, whichever had more in all.
 *
 * @param sentIn the second of what was sent
 * @param receivedIn the second of what was received
 */
public record QueueRates(QueueState queue, long sentIn, long receivedIn) {

    /** Of each side the busier one of two seconds of the clock: the one that holds {@code now}, and the one before it. */
    public static QueueRates of(QueueState queue, VirtualTime now) {
        return new QueueRates(
                queue,
                busier(queue.flows().senders(), now),
                busier(queue.flows().receivers(), now));
    }

    private static long busier(Iterable<? extends Map.Entry<?, SecondFlow>> flows, VirtualTime now) {
        List<SecondFlow> all = new ArrayList<>();
        flows.forEach(flow -> all.add(flow.getValue()));
        return SecondFlow.busierSecond(all, now);
    }

    /** Messages that one of its senders sends in a second. */
    public double sent(SecondFlow sender) {
        return sender.in(sentIn);
    }

    /** Messages that come to it in a second. */
    public double sent() {
        double sent = 0;
        for (Map.Entry<?, SecondFlow> sender : queue.flows().senders()) {
            sent += sent(sender.getValue());
        }
        return sent;
    }

    /** Messages that one of its receivers receives in a second. */
    public double received(SecondFlow receiver) {
        return receiver.in(receivedIn);
    }
}
