package dev.shardlab.words.page;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Text that a stranger wrote, made fit for a terminal, a title or a table: nothing in it steers what shows it, or turns the
 * reader's eye. The one place that decides what does.
 */
public final class ForeignText {

    /** What steers a terminal or a reader's eye and is no letter: control and format characters, and breaks of lines. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    /** The same, but for the ends of lines that a text of many lines has. */
    private static final Pattern STEERING_IN_LINES =
            Pattern.compile("(?!\n|\r\n)[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private static final HexFormat HEX = HexFormat.of();

    private ForeignText() {}

    /** The text on one line, with a mark where anything stood that is not seen. */
    public static String plain(String text) {
        return STEERING.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * The text as it is, in lines, with the number of whatever is not seen in its place: {@code \\u001b}. In JSON that means the
     * same as what it replaces.
     */
    public static String visible(String text) {
        return STEERING_IN_LINES.matcher(text).replaceAll(found -> numbers(found.group()));
    }

    private static String numbers(String character) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < character.length(); i++) {
            numbers.append("\\\\u").append(HEX.toHexDigits(character.charAt(i)));
        }
        return numbers.toString();
    }
}
