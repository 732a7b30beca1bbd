package dev.shardlab.model;

/**
 * The name of a producer, as it stands on the stage.
 *
 * @param value 1 to 64 characters, none of them a control character
 */
public record ProducerName(String value) implements Comparable<ProducerName> {

    /** @throws IllegalArgumentException if the value is empty, too long or has control characters */
    public ProducerName {
        ActorNames.check("a producer", value);
    }

    @Override
    public int compareTo(ProducerName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
