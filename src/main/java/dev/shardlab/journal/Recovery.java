package dev.shardlab.journal;

import dev.shardlab.live.JournalEntry;
import java.util.List;
import java.util.Optional;

/** What could be read of a journal. */
public sealed interface Recovery {

    /**
     * One can go on with the session.
     *
     * @param own whether this user began it, so that the files may be opened which it names
     * @param deeds everything acknowledged before the damage, in order
     * @param closed whether the user closed the session and nobody has gone on with it
     * @param skipped how many entries are of types that are not known here
     * @param goodBytes where the damage begins, or the end of the file
     */
    record Read(
            Origin origin,
            boolean own,
            List<JournalEntry> deeds,
            boolean closed,
            int skipped,
            long goodBytes,
            Optional<Damage> damage)
            implements Recovery {

        public Read {
            deeds = List.copyOf(deeds);
        }
    }

    /** @param why in sentences for the user */
    record Unreadable(String why) implements Recovery {}
}
