package dev.shardlab.state;

import dev.shardlab.event.Adjustable;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the student, or a client on the wire, did that was not refused.
 *
 * @param description the action in words; a client's by its name in the API reference
 * @param changed the setting it changed; null for what changes none, as a burst
 * @param client who did it; null for the student
 */
public record UserAction(
        VirtualTime at,
        String description,
        @Nullable Adjustable changed,
        @Nullable ClientName client) {

    /** What the student did. */
    public UserAction(VirtualTime at, String description, @Nullable Adjustable changed) {
        this(at, description, changed, null);
    }
}
