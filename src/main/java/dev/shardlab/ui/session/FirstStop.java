package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;

/** Where the lesson stops whoever goes on, as things stand now. */
interface FirstStop {

    /** The first stop after one time and up to another; empty if there is none. */
    Optional<VirtualTime> between(VirtualTime from, VirtualTime to);
}
