package dev.shardlab.sim.producer;

import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.load.Pace;

/** The records one producer still has to send, in order. */
public interface RecordSource {

    /** Where lines that cannot become records are reported. */
    @FunctionalInterface
    interface Problems {
        /**
         * Reports a line, or several up to this one.
         *
         * @param line from 1; 0 when the whole file is meant
         * @param lines how many there are since the last report
         */
        void report(long line, long lines, String problem);
    }

    /** The producer begins. */
    void begin(long nowMicros, Problems problems);

    /** When the record after {@code ahead} others is due, perhaps in the past; {@link Pace#NEVER} if it never is. */
    long dueMicros(int ahead);

    /**
     * When a request leaves that may hold {@code batch} records and whose first waits for no longer than {@code lingerMicros};
     * {@link Pace#NEVER} if there is none to come.
     */
    default long leavesMicros(int batch, long lingerMicros) {
        long first = dueMicros(0);
        if (first == Pace.NEVER) {
            return Pace.NEVER;
        }
        long full = batch == 1 ? first : dueMicros(batch - 1);
        return Math.min(full, first + lingerMicros);
    }

    /** Adds the next record; nothing if there is none. */
    void take(RecordBatch.Builder into, Problems problems);

    /** Adds a record beyond the rate, now; nothing if there is none. */
    void takeExtra(RecordBatch.Builder into, long nowMicros, Problems problems);

    /** From now on a steady rate, whatever was meant before. */
    void changeRate(long nowMicros, double perSec);

    /** The rate meant at a time, records a second; not a number if the records have times of their own. */
    double perSecAt(long nowMicros);

    /** When the rate changes by itself next; {@link Pace#NEVER} if it does not. */
    long nextRateChangeMicros(long nowMicros);

    /** A source that goes on alike. */
    RecordSource copy();
}
