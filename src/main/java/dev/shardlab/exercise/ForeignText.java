package dev.shardlab.exercise;

import java.util.regex.Pattern;

/** Text that a stranger wrote, made fit for a terminal, a title or a table. */
public final class ForeignText {

    /** What steers a terminal or a reader's eye and is no letter: control and format characters, and breaks of lines. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private ForeignText() {}

    /** The text on one line, with a mark where anything stood that is not seen. */
    public static String plain(String text) {
        return STEERING.matcher(text).replaceAll("\uFFFD");
    }
}
