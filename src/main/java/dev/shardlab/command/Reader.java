package dev.shardlab.command;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;

/** The worker of a group on whose behalf a shard is read. */
public record Reader(GroupName group, WorkerName worker) {}
