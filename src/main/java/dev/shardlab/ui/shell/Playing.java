package dev.shardlab.ui.shell;

import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.session.PlaySession;

/**
 * A scenario that is open.
 *
 * @param request what opened it
 * @param heartbeat lets its time pass; at rest while something else is shown
 */
record Playing(LaunchRequest request, TwoFutures futures, Workbench workbench, Heartbeat heartbeat) {

    PlaySession session() {
        return futures.session();
    }
}
