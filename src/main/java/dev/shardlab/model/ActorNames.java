package dev.shardlab.model;

/** The one rule that all names of actors share. */
public final class ActorNames {

    private static final int MAX_LENGTH = 64;

    private ActorNames() {}

    static void check(String what, String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of " + what + " has 1 to " + MAX_LENGTH
                    + " characters, none a control character, but this is '" + value + "'");
        }
    }
}
