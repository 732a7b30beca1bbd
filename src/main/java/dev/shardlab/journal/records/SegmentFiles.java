package dev.shardlab.journal.records;

import dev.shardlab.journal.disk.Storage;
import java.io.IOException;

/** The files for the records of one session, by their numbers. */
public interface SegmentFiles {

    /** A new empty file. */
    Storage create(int number) throws IOException;

    /** Deletes a file that nobody has open any more. */
    void delete(int number) throws IOException;
}
