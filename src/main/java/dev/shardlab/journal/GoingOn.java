package dev.shardlab.journal;

import dev.shardlab.live.JournalEntry;
import dev.shardlab.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether one can go on with a session, and with what. */
public sealed interface GoingOn {

    /**
     * Everything that makes the same laboratory again.
     *
     * @param source the file the scenario was read from then; null: none
     * @param files paths of input files by their names in the scenario
     * @param deeds what was done, in order
     * @param stopped where the session was left
     * @param clients where clients go on asking, if they are let
     * @param remarks what the user should know: damage, changed files; each in sentences
     * @param journal takes what is done next; to be closed
     */
    record Ready(
            Scenario scenario,
            @Nullable Path source,
            Map<String, Path> files,
            List<JournalEntry> deeds,
            Whereabouts stopped,
            Whereabouts clients,
            List<String> remarks,
            Journal journal)
            implements GoingOn {

        public Ready {
            deeds = List.copyOf(deeds);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param why in sentences for the user */
    record Refused(String why) implements GoingOn {}
}
