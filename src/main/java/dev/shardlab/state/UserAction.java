package dev.shardlab.state;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the student did that was not refused.
 *
 * @param description the action in words
 * @param changed the setting it changed; null for what changes none, as a burst
 */
public record UserAction(
        VirtualTime at, String description, @Nullable Adjustable changed) {}
