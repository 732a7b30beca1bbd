package dev.shardlab.model;

/**
 * The name of an application, as it stands on the stage.
 *
 * @param value 1 to 64 characters, none of them a control character
 */
public record ApplicationName(String value) implements Comparable<ApplicationName> {

    /** @throws IllegalArgumentException if the value is empty, too long or has control characters */
    public ApplicationName {
        ActorNames.check("an application", value);
    }

    @Override
    public int compareTo(ApplicationName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
