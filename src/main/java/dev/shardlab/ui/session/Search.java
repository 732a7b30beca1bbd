package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;

/** A search for the moment that a step leads to, a bit at a time, so that a long one never holds the window up. */
interface Search {

    /** Looks on for a while; empty as long as it is not found. */
    Optional<VirtualTime> look();
}
