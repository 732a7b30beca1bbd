package dev.shardlab.model;

/**
 * What a client on the wire calls itself, shortened: {@code Boto3 1.43.1}.
 *
 * @param value 1 to 80 printable characters, none of them a control character
 */
public record ClientName(String value) implements Comparable<ClientName> {

    private static final int MAX_LENGTH = 80;

    /** @throws IllegalArgumentException if the value is blank, too long or has control characters */
    public ClientName {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of a client has 1 to " + MAX_LENGTH
                    + " characters, none a control character, but this is '" + value + "'");
        }
    }

    @Override
    public int compareTo(ClientName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
