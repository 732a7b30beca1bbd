package dev.shardlab.draw.kcl;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;

/** A KCL application, and what belongs to it. */
public sealed interface ApplicationItem extends StageItem {

    GroupName group();

    /** Its cursor on a shard. */
    record OfCursor(GroupName group, ShardId shard) implements ApplicationItem {}

    /** The application itself. */
    record OfGroup(GroupName group) implements ApplicationItem {}

    record OfWorker(GroupName group, WorkerName worker) implements ApplicationItem {}
}
