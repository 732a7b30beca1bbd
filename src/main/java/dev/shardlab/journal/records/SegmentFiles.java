package dev.shardlab.journal.records;

import dev.shardlab.journal.disk.DiskStorage;
import java.io.IOException;

/** The files for the records of one session, by their numbers. */
public interface SegmentFiles {

    /** A new empty file. */
    DiskStorage create(int number) throws IOException;

    /** Deletes a file that nobody has open any more. */
    void delete(int number) throws IOException;
}
