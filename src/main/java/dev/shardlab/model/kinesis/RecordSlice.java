package dev.shardlab.model.kinesis;

import java.util.List;
import java.util.RandomAccess;

/**
 * A stretch of one shard's records that never changes: each as a value, or, for who hands on many, run by run. Nothing is looked up
 * before it is asked for, and nothing is copied.
 */
public interface RecordSlice extends List<StreamRecord>, RandomAccess {

    /** The same records in the same order. */
    List<RecordRun> runs();

    /** A slice of records that are known already. */
    static RecordSlice of(StreamRecord... records) {
        return new KnownRecords(List.of(records));
    }
}
