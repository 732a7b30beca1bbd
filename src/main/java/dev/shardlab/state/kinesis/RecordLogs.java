package dev.shardlab.state.kinesis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All records of one history, and the logs of its shards by the order in which the shards opened. Shared by the head, the player and
 * every checkpoint; see {@link ShardLog} for who may add and how it is published.
 */
public final class RecordLogs {

    private final ByteTally tally = new ByteTally();
    private final RecordTable table;
    private volatile @Nullable ShardLog[] logs = new ShardLog[8];
    private volatile int count;
    private volatile @Nullable RecordRecall recall;
    private volatile RecordArchive.History archive = RecordArchive.History.NOTHING;

    /** @param firstNumber the number of the first record to come */
    public RecordLogs(long firstNumber) {
        table = new RecordTable(firstNumber, tally);
    }

    public RecordTable table() {
        return table;
    }

    public ByteTally tally() {
        return tally;
    }

    /** The log of the {@code ordinal}-th shard that ever opened in the laboratory. */
    public ShardLog at(int ordinal) {
        @Nullable ShardLog[] known = logs;
        ShardLog log = ordinal < known.length ? known[ordinal] : null;
        return log == null ? add(known, new ShardLog(this, ordinal)) : log;
    }

    /** Own logs with the first {@code bounds[ordinal]} records of each of these, together {@code records}. */
    public RecordLogs fork(long records, long[] bounds) {
        RecordLogs fork = new RecordLogs(records);
        for (int ordinal = 0; ordinal < bounds.length; ordinal++) {
            fork.add(fork.logs, at(ordinal).fork(fork, bounds[ordinal]));
        }
        return fork;
    }

    /** How many shards have a log, or may have one. */
    int count() {
        return count;
    }

    private ShardLog add(@Nullable ShardLog[] known, ShardLog log) {
        int ordinal = log.ordinal();
        @Nullable
        ShardLog[] grown = ordinal < known.length ? known : Arrays.copyOf(known, Math.max(ordinal + 1, ordinal * 2));
        grown[ordinal] = log;
        logs = grown;
        count = Math.max(count, ordinal + 1);
        return log;
    }

    /** Names where the details of records are kept before they leave memory. */
    public void archiveIn(RecordArchive place) {
        archive = place.begin();
    }

    /**
     * Begins to keep the details of the records with numbers {@code from} to before {@code to}, all of them in memory, unless they are
     * kept.
     */
    public void archive(long from, long to) {
        if (!archive.keeps(from, to)) {
            archive.keep(new RecordStretch(this, from, to));
        }
    }

    /** Nobody reads any more the details of records with numbers {@code from} to before {@code to}. */
    public void releaseArchived(long from, long to) {
        archive.release(from, to);
    }

    RecordArchive.History archive() {
        return archive;
    }

    public void recallBy(RecordRecall source) {
        recall = source;
    }

    void recall(long number) {
        RecordRecall source = recall;
        if (source == null) {
            throw new IllegalStateException("record " + number + " was forgotten for good");
        }
        source.recall(number);
    }
}
