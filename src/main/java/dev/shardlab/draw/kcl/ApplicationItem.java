package dev.shardlab.draw.kcl;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;

/** A KCL application, and what belongs to it. */
public sealed interface ApplicationItem extends StageItem {

    ApplicationName application();

    /** Its cursor on a shard. */
    record OfCursor(ApplicationName application, ShardId shard) implements ApplicationItem {}

    /** The application itself. */
    record OfApplication(ApplicationName application) implements ApplicationItem {}

    record OfWorker(ApplicationName application, WorkerName worker) implements ApplicationItem {}
}
