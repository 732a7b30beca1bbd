package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueName;

/**
 * Workers of a queue that belong together.
 *
 * @param fleet the name they share
 */
public record QueueWorkersItem(QueueName queue, String fleet) implements TubeItem {

    @Override
    public boolean means(StageItem other) {
        return equals(other)
                || (other instanceof QueueWorkerItem(var of, var worker)
                        && of.equals(queue)
                        && FleetWorker.of(worker).fleet().equals(fleet));
    }
}
