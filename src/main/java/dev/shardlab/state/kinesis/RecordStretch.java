package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.RecordBatch;

/**
 * Records that were stored one after the other in a history, shard by shard, for whoever keeps them elsewhere. Any thread may read
 * them, once nothing is added to the stretch any more.
 */
public final class RecordStretch {

    private final RecordLogs logs;
    private final long from;
    private final long to;

    /** Of the records with numbers {@code from} to before {@code to}. */
    RecordStretch(RecordLogs logs, long from, long to) {
        this.logs = logs;
        this.from = from;
        this.to = to;
    }

    /** The number of the first record, counted over the history. */
    public long from() {
        return from;
    }

    /** The number of the record after the last. */
    public long to() {
        return to;
    }

    /** Takes records: those of a shard in their order, and the shards one after the other, by their ordinals. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Some of a shard that came in one request.
         *
         * @param index the place in the shard of the first of them
         * @param positions where in the batch records stand; those of the shard from {@code begin} to before {@code end}
         */
        void take(int shard, long index, RecordBatch batch, IntColumn positions, int begin, int end);
    }

    /**
     * Hands all of them on.
     *
     * @return false if it stopped because one of them has left memory
     */
    public boolean handTo(Taker taker) {
        for (int ordinal = 0; ordinal < logs.count(); ordinal++) {
            ShardLog log = logs.at(ordinal);
            for (int run = log.firstRunFrom(from); run < log.runCount() && log.runNumber(run) < to; run++) {
                long number = log.runNumber(run);
                RecordsAppended append = logs.table().append(number);
                if (append == null) {
                    return false;
                }
                int begin = logs.table().offset(number);
                int end = append.placement().groupEnd(begin);
                taker.take(
                        ordinal,
                        log.runIndex(run),
                        append.batch(),
                        append.placement().positions(),
                        begin,
                        end);
            }
        }
        return true;
    }
}
