package dev.shardlab.state.kinesis;

/** Who can bring back what was forgotten of a record. */
@FunctionalInterface
public interface RecordRecall {

    /**
     * Fills the details of a record in again, and most likely those of its neighbours.
     *
     * @param number how many records were stored in its history before it
     */
    void recall(long number);
}
