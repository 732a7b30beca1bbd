package dev.shardlab.model;

/**
 * The name of a worker, as it stands on the stage.
 *
 * @param value 1 to 64 characters, none of them a control character
 */
public record WorkerName(String value) implements Comparable<WorkerName> {

    /** @throws IllegalArgumentException if the value is empty, too long or has control characters */
    public WorkerName {
        ActorNames.check("a worker", value);
    }

    @Override
    public int compareTo(WorkerName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
