package dev.shardlab.ui.notable;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.model.VirtualTime;

/**
 * Something on the timeline that is worth going to.
 *
 * @param words what it is, as a sentence or its beginning
 */
public record Notable(VirtualTime at, Kind kind, String words) {

    /** What happened; each has a shape of its own beside its colour. */
    public enum Kind {
        STEP("a step of the lesson", Role.TEXT_FAINT),
        ACTION("something was changed", Role.ACCENT),
        WORKER("a worker came or went", Role.APPLICATION_1),
        INPUT("a line that could not be read", Role.WARNING),
        EXPIRY("records or messages expired", Role.EXPIRY),
        THROTTLE("records were throttled", Role.WARNING),
        SPLIT("a shard was split", Role.SEAM),
        MERGE("shards were merged", Role.SEAM),
        DELIVERY("an object was delivered", Role.APPLICATION_3),
        FAILURE(
                "a request failed, records were given up, messages came back or went to the dead-letter queue",
                Role.THROTTLED),
        QUESTION("a question", Role.ACCENT);

        private final String meaning;
        private final Role role;

        Kind(String meaning, Role role) {
            this.meaning = meaning;
            this.role = role;
        }

        public String meaning() {
            return meaning;
        }

        /** Whether it is known beforehand, because the lesson says so. */
        public boolean ofLesson() {
            return this == STEP || this == QUESTION;
        }

        public Role role() {
            return role;
        }
    }
}
