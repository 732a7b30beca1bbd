package dev.shardlab.model;

/**
 * The name of a consumer group, as it stands on the stage.
 *
 * @param value 1 to 64 characters, none of them a control character
 */
public record GroupName(String value) implements Comparable<GroupName> {

    /** @throws IllegalArgumentException if the value is empty, too long or has control characters */
    public GroupName {
        ActorNames.check("consumer group", value);
    }

    @Override
    public int compareTo(GroupName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
