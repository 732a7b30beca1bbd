package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;

/** A queue as a tile: what comes in a second, what waits in it, and its oldest messages in a small tube. */
public final class QueueTile {

    /** What its rates count. */
    public static final String UNIT = "msg";

    private QueueTile() {}

    /** The place on the map of the queue of a name, whether there is such a queue or not. */
    public static SystemId id(QueueName queue) {
        return new SystemId(Kind.QUEUE, queue.value());
    }

    /** @param isDeadLetters whether it is where another queue's messages end */
    public static Tile of(QueueRates rates, boolean isDeadLetters) {
        QueueState queue = rates.queue();
        QueueCounts counts = queue.counts();
        long held = queue.size();
        String rate = Rates.of(rates.sent(), UNIT);
        String inside = Ages.count(counts.visible() + counts.delayed()) + " waiting · "
                + Ages.count(counts.notVisible()) + " in flight";
        return new Tile(
                id(queue.name()),
                new QueueItem(queue.name()),
                isDeadLetters && held > 0 ? Condition.LOSING : Condition.CALM,
                isDeadLetters ? "dead letters" : rate,
                "",
                isDeadLetters ? Ages.count(held) + " dead" : inside,
                isDeadLetters ? held : counts.visible() + counts.delayed(),
                new QueueStrip(queue),
                "queue " + queue.name() + ", " + rate + ", " + inside);
    }
}
