package dev.shardlab.api.body;

/** The beginning of a client's own text, for a message that says it back; so that a message is never as long as a body. */
public final class Excerpt {

    /** In UTF-16 units; longer than any value that a constraint lets pass and that is worth saying back. */
    public static final int MAX_LENGTH = 2_048;

    private Excerpt() {}

    /** The text itself, or its first {@link #MAX_LENGTH} UTF-16 units and three dots if it is longer. */
    public static String of(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    }
}
