package dev.shardlab.model.queue;

import java.util.List;

/**
 * Which queues may name this one as their dead-letter queue (Amazon SQS API Reference, SetQueueAttributes: RedriveAllowPolicy).
 *
 * @param sources with {@link Permission#BY_QUEUE} those that may, 1 to 10; else none
 */
public record RedriveAllowPolicy(Permission permission, List<QueueName> sources) {

    /** Whether all queues of the same type may, none, or some by name. */
    public enum Permission {
        ALLOW_ALL("allowAll"),
        DENY_ALL("denyAll"),
        BY_QUEUE("byQueue");

        private final String wireName;

        Permission(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** @throws IllegalArgumentException if sources are named where none may be, or none or too many where some must be */
    public RedriveAllowPolicy {
        sources = List.copyOf(sources);
        boolean isByQueue = permission == Permission.BY_QUEUE;
        if (isByQueue == sources.isEmpty() || sources.size() > QueueLimits.MAX_REDRIVE_SOURCES) {
            throw new IllegalArgumentException(
                    permission.wireName() + " names " + (isByQueue ? "1 to " + QueueLimits.MAX_REDRIVE_SOURCES : "no")
                            + " source queues, but here are " + sources.size());
        }
    }

    public boolean allows(QueueName source) {
        return switch (permission) {
            case ALLOW_ALL -> true;
            case DENY_ALL -> false;
            case BY_QUEUE -> sources.contains(source);
        };
    }
}
