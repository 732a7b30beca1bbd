package dev.shardlab.model.queue;

/**
 * Who asks something of a queue.
 *
 * @param name as it stands on the stage
 */
public record QueueUser(Role role, String name) implements Comparable<QueueUser> {

    /** The experiment itself. */
    public static final QueueUser SCENARIO = new QueueUser(Role.SCENARIO, "scenario");

    /** As what it takes part. */
    public enum Role {
        SCENARIO,
        PRODUCER,
        WORKER,
        /** Connected from outside. */
        CLIENT
    }

    @Override
    public int compareTo(QueueUser other) {
        int byRole = role.compareTo(other.role);
        return byRole == 0 ? name.compareTo(other.name) : byRole;
    }

    @Override
    public String toString() {
        return name;
    }
}
