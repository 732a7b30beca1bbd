package dev.shardlab.ui.shell;

import dev.shardlab.ui.session.PlaySession;

/**
 * A scenario that is open.
 *
 * @param request what opened it
 * @param heartbeat lets its time pass; at rest while something else is shown
 */
record Playing(LaunchRequest request, PlaySession session, Workbench workbench, Heartbeat heartbeat) {}
