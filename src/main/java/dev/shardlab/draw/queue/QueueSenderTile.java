package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.Caller;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.queue.QueueState;

/** Somebody who sends to a queue, as a tile. */
public final class QueueSenderTile {

    private QueueSenderTile() {}

    /** @param perSec messages that it sends in a second */
    public static Tile of(QueueState queue, Caller sender, SecondFlow flow, double perSec) {
        String rate = Rates.of(perSec, QueueTile.UNIT);
        String sent = Ages.count(flow.total()) + " sent";
        return new Tile(
                SystemId.ofSender(sender),
                new QueueSenderItem(queue.name(), sender),
                Condition.CALM,
                rate,
                "",
                sent,
                0,
                Strip.NONE,
                SystemId.ofSender(sender) + ", " + rate + " to queue " + queue.name() + ", " + sent);
    }
}
