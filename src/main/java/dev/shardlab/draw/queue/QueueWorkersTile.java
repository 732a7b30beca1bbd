package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.state.queue.QueueWorkerState.Presence;
import java.util.List;

/** The workers of a queue that share a name, as a tile. */
public final class QueueWorkersTile {

    private QueueWorkersTile() {}

    /** No other workers have their name. */
    public static SystemId id(String fleet) {
        return new SystemId(Kind.QUEUE_WORKERS, fleet);
    }

    /** @param perSec messages that they receive in a second, all together */
    public static Tile of(QueueState queue, String fleet, List<QueueWorkerState> workers, double perSec) {
        long running = workers.stream()
                .filter(worker -> worker.presence() == Presence.RUNNING)
                .count();
        String rate = Rates.of(perSec, QueueTile.UNIT);
        String who = running == 1 ? "1 worker" : Ages.count(running) + " workers";
        long crashed = workers.stream()
                .filter(worker -> worker.presence() == Presence.CRASHED)
                .count();
        long done = workers.stream().mapToLong(QueueWorkerState::done).sum();
        long late =
                workers.stream().mapToLong(worker -> worker.late(queue).size()).sum();
        String worked = Ages.count(done) + " done" + (crashed == 0 ? "" : ", " + Ages.count(crashed) + " crashed")
                + (late == 0 ? "" : ", " + Ages.count(late) + " too late");
        return new Tile(
                id(fleet),
                new QueueWorkersItem(queue.name(), fleet),
                running == 0 ? Condition.ABSENT : crashed > 0 || late > 0 ? Condition.LOSING : Condition.CALM,
                rate,
                who,
                worked,
                0,
                Strip.NONE,
                "workers " + fleet + " of queue " + queue.name() + ", " + who + ", " + rate + " received, " + worked);
    }
}
