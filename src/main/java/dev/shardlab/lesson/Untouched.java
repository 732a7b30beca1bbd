package dev.shardlab.lesson;

import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;

/**
 * A moment of a history with all that happened at it, but before what the student did at it. The play stands still where something
 * is told or asked, and the student acts there: what was told and what was answered up to then stays as it was.
 */
final class Untouched {

    private Untouched() {}

    /** Shows the moment. */
    static void seek(Player player, Timeline timeline, VirtualTime moment) {
        player.seek(moment);
        if (!player.state().userActions().isTakenAt(moment)) {
            return;
        }
        player.seek(moment.plusMicros(-1));
        EventLog log = timeline.log();
        while (!(log.get(player.position()) instanceof ActionTaken action && action.byStudent())) {
            player.stepForward();
        }
    }

    /** How many events have happened then. */
    static long position(Timeline timeline, VirtualTime moment) {
        Player player = timeline.player();
        seek(player, timeline, moment);
        return player.position();
    }
}
