package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A queue as a tile: what comes in a second, what waits in it, and its oldest messages in a small tube. */
public final class QueueTile {

    /** What its rates count. */
    public static final String UNIT = "msg";

    private QueueTile() {}

    public static SystemId id(QueueName queue) {
        return new SystemId(Kind.QUEUE, queue.value());
    }

    /** @param isDeadLetters whether it is where another queue's messages end */
    public static Tile of(QueueState queue, VirtualTime now, boolean isDeadLetters) {
        QueueCounts counts = queue.counts();
        long held = queue.size();
        String rate = Rates.of(sent(queue, now), UNIT);
        String inside = Ages.count(counts.visible() + counts.delayed()) + " waiting · "
                + Ages.count(counts.notVisible()) + " in flight";
        return new Tile(
                id(queue.name()),
                new QueueItem(queue.name()),
                isDeadLetters && held > 0 ? Condition.LOSING : Condition.CALM,
                isDeadLetters ? "dead letters" : rate,
                "",
                isDeadLetters ? Ages.count(held) + " dead" : inside,
                held,
                new QueueStrip(queue),
                "queue " + queue.name() + ", " + rate + ", " + inside);
    }

    /** Messages that come to it in a second. */
    public static double sent(QueueState queue, VirtualTime now) {
        double sent = 0;
        for (Map.Entry<?, SecondFlow> sender : queue.senders()) {
            sent += sent(queue, sender.getValue(), now);
        }
        return sent;
    }

    /** Messages that one of its senders sends to it in a second: in the one of which is told what comes to it. */
    public static double sent(QueueState queue, SecondFlow sender, VirtualTime now) {
        return sender.in(SecondFlow.busierSecond(flows(queue.senders()), now));
    }

    /** Messages of it that one of its receivers receives in a second: in the one in which all together receive most. */
    public static double received(QueueState queue, SecondFlow receiver, VirtualTime now) {
        return receiver.in(SecondFlow.busierSecond(flows(queue.receivers()), now));
    }

    private static List<SecondFlow> flows(Iterable<? extends Map.Entry<?, SecondFlow>> flows) {
        List<SecondFlow> all = new ArrayList<>();
        flows.forEach(flow -> all.add(flow.getValue()));
        return all;
    }
}
