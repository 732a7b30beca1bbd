package dev.shardlab.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The record logs of all shards of one history, by the order in which the shards opened. Shared by the head, the player and
 * every checkpoint; see {@link ShardLog} for who may add.
 */
final class RecordLogs {

    private @Nullable ShardLog[] logs = new ShardLog[8];

    /** The log of the {@code ordinal}-th shard that ever opened in the laboratory. */
    ShardLog at(int ordinal) {
        if (ordinal >= logs.length) {
            logs = Arrays.copyOf(logs, Math.max(ordinal + 1, logs.length * 2));
        }
        ShardLog log = logs[ordinal];
        if (log == null) {
            log = new ShardLog();
            logs[ordinal] = log;
        }
        return log;
    }
}
