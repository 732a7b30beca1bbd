package dev.shardlab.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A session that has a journal, and that nobody has open. */
public sealed interface SavedSession {

    /** Names it for {@link Sessions}. */
    String id();

    /** When its journal was written last. */
    Instant lastWritten();

    /**
     * One can go on with it.
     *
     * @param title of its scenario
     * @param shown how far it was shown, from the start
     * @param changes how many actions the student took
     * @param answers how many questions the student answered
     * @param asked whether clients asked anything
     * @param sizeBytes what it takes on the disk, with what clients asked
     * @param closed whether its user closed it; otherwise something else ended it
     * @param damage what is wrong with its journal, in sentences
     */
    record Resumable(
            String id,
            Instant lastWritten,
            String title,
            Duration shown,
            int changes,
            int answers,
            boolean asked,
            long sizeBytes,
            boolean closed,
            Optional<String> damage)
            implements SavedSession {}

    /** @param why one cannot go on with it, in sentences */
    record Unreadable(String id, Instant lastWritten, String why) implements SavedSession {}
}
