package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.records.SegmentFiles;
import java.io.IOException;

/** The journal of a session in its folder. */
record SessionFile(SessionFolder folder, String id, FrameFile frames) implements Journal.File {

    @Override
    public DiskStorage beginCalls() throws IOException {
        return folder.createCalls(id);
    }

    @Override
    public SegmentFiles records() {
        return new SegmentFiles() {
            @Override
            public DiskStorage create(int number) throws IOException {
                return folder.createRecords(id, number);
            }

            @Override
            public void delete(int number) throws IOException {
                folder.deleteRecords(id, number);
            }
        };
    }

    @Override
    public void discard() throws IOException {
        folder.delete(id);
    }
}
