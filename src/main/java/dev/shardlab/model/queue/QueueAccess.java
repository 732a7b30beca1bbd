package dev.shardlab.model.queue;

import org.jspecify.annotations.Nullable;

/**
 * What others may do with a queue.
 *
 * @param policy null: none was given
 * @param redriveAllow null: every queue of the same type may send its dead letters here
 */
public record QueueAccess(
        @Nullable QueuePolicy policy, @Nullable RedriveAllowPolicy redriveAllow) {

    /** Nothing is said about it. */
    public static final QueueAccess UNSAID = new QueueAccess(null, null);

    /** Another policy; null takes it away. */
    public QueueAccess withPolicy(@Nullable QueuePolicy other) {
        return new QueueAccess(other, redriveAllow);
    }

    /** Another rule about dead letters; null takes it away. */
    public QueueAccess withRedriveAllow(@Nullable RedriveAllowPolicy other) {
        return new QueueAccess(policy, other);
    }

    /** Whether a queue may name this one as its dead-letter queue. */
    public boolean takesDeadLettersOf(QueueName source) {
        return redriveAllow == null || redriveAllow.allows(source);
    }
}
