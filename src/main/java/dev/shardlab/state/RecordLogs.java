package dev.shardlab.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The record logs of all shards of one history, by the order in which the shards opened. Shared by the head, the player and
 * every checkpoint; see {@link ShardLog} for who may add and how it is published.
 */
final class RecordLogs {

    private volatile @Nullable ShardLog[] logs = new ShardLog[8];
    private volatile @Nullable RecordRecall recall;

    /** The log of the {@code ordinal}-th shard that ever opened in the laboratory. */
    ShardLog at(int ordinal) {
        @Nullable ShardLog[] known = logs;
        ShardLog log = ordinal < known.length ? known[ordinal] : null;
        return log == null ? add(known, new ShardLog(this, ordinal)) : log;
    }

    /** Own logs with the first {@code bounds[ordinal]} records of each of these. */
    RecordLogs fork(long[] bounds) {
        RecordLogs fork = new RecordLogs();
        for (int ordinal = 0; ordinal < bounds.length; ordinal++) {
            fork.add(fork.logs, at(ordinal).fork(fork, bounds[ordinal]));
        }
        return fork;
    }

    private ShardLog add(@Nullable ShardLog[] known, ShardLog log) {
        int ordinal = log.ordinal();
        @Nullable
        ShardLog[] grown = ordinal < known.length ? known : Arrays.copyOf(known, Math.max(ordinal + 1, ordinal * 2));
        grown[ordinal] = log;
        logs = grown;
        return log;
    }

    void recallBy(RecordRecall source) {
        recall = source;
    }

    void recall(int ordinal, long index) {
        RecordRecall source = recall;
        if (source == null) {
            throw new IllegalStateException("record " + index + " of log " + ordinal + " was forgotten for good");
        }
        source.recall(ordinal, index);
    }

    void forget(long[] from, long[] to) {
        for (int ordinal = 0; ordinal < to.length; ordinal++) {
            long begin = ordinal < from.length ? from[ordinal] : 0;
            if (begin < to[ordinal]) {
                at(ordinal).forget(begin, to[ordinal]);
            }
        }
    }

    void fillIn(RecordLogs told) {
        for (ShardLog log : told.logs) {
            if (log != null) {
                at(log.ordinal()).fillIn(log);
            }
        }
    }

    long indexBytes() {
        long bytes = 0;
        for (ShardLog log : logs) {
            bytes += log == null ? 0 : log.indexBytes();
        }
        return bytes;
    }
}
