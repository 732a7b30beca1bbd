package dev.shardlab.journal;

import java.io.IOException;

/** The journal of a session in its folder. */
record SessionFile(SessionFolder folder, String id, FrameFile frames) implements Journal.File {

    @Override
    public Storage beginCalls() throws IOException {
        return folder.createCalls(id);
    }

    @Override
    public void discard() throws IOException {
        folder.delete(id);
    }
}
