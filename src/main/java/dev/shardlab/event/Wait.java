package dev.shardlab.event;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;

/**
 * How far behind latest an application was in one shard until an event took the record away that it was behind by. It follows from the
 * events before, and is told with this one so that nobody has to look for them.
 *
 * @param millis how old the record was, 1 or more; ever less before
 * @param since from when on it was the application's next record
 */
public record Wait(ApplicationName application, long millis, VirtualTime since) {}
