package dev.shardlab.ui.lesson;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.session.PlaySession;

/** What has been seen of a lesson stays known, also to who goes back. */
final class Seen {

    private Seen() {}

    /** How far any future has been seen. */
    static VirtualTime until(PlaySession session) {
        VirtualTime seen = session.shown().time();
        for (Branch branch : session.branches().all()) {
            seen = VirtualTime.latest(seen, branch.shownUntil());
        }
        return seen;
    }
}
