package dev.shardlab.ui.shell;

import dev.shardlab.journal.Journal;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.session.PlaySession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is open.
 *
 * @param request what opened it
 * @param heartbeat lets its time pass; at rest while something else is shown
 * @param journal what keeps it; null: nothing
 */
record Playing(
        LaunchRequest request,
        TwoFutures futures,
        Workbench workbench,
        Heartbeat heartbeat,
        @Nullable Journal journal) {

    /** So long the engine may take to finish what it was asked before. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    PlaySession session() {
        return futures.session();
    }

    /** Ends it as its user wishes; what was asked last is still done and kept. */
    void close() {
        workbench.live().close();
        futures.close();
        if (journal != null) {
            journal.closeWithin(PATIENCE);
        }
    }
}
