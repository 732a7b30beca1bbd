package dev.shardlab.state.kinesis;

import dev.shardlab.event.Wait;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import java.util.List;

/**
 * The applications that follow streams from outside. The service knows none of them; what it tells of records that are read, or go
 * unread, says how far behind each had been, and that is asked here.
 */
public interface Followers {

    /** Those that have not come to {@code horizon} in a shard, by name, and how long each has waited for its next record there. */
    List<Wait> waitingBefore(long horizon, ShardState shard, VirtualTime now);

    /** What one waited for in a shard until it reads {@code from} to before {@code to}; nothing if it is not known. */
    List<Wait> waitedFor(long from, long to, ApplicationName application, ShardState shard, VirtualTime now);
}
