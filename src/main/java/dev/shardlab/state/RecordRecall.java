package dev.shardlab.state;

/** Who can bring back what was forgotten of a record. */
@FunctionalInterface
public interface RecordRecall {

    /**
     * Fills the details of a record in again, and most likely those of its neighbours.
     *
     * @param log the ordinal of its shard's log in its history
     * @param index its place in the shard
     */
    void recall(int log, long index);
}
