package dev.shardlab.scenario.json;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param file as the user named it
 * @param line from 1; 0 when the problem is the file itself
 * @param column from 1, in UTF-16 units as editors count; 0 when the problem is the file itself
 * @param pointer JSON pointer (RFC 6901) of the value; empty for the whole document
 * @param message a sentence: what was expected, and what was found
 * @param hint a sentence: what to do; may be empty
 */
public record Problem(String file, int line, int column, String pointer, String message, String hint) {

    public static Problem ofFile(String file, String message, String hint) {
        return new Problem(file, 0, 0, "", message, hint);
    }

    static Problem at(String file, Place place, String message, String hint) {
        return new Problem(file, place.line(), place.column(), place.pointer(), message, hint);
    }

    /** One line for a terminal, beginning with {@code file:line:column} as compilers print it: editors jump there. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(": ");
        if (!pointer.isEmpty()) {
            text.append(pointer.replaceAll("\\p{Cntrl}", " ")).append(": ");
        }
        text.append(message);
        if (!hint.isEmpty()) {
            text.append(' ').append(hint);
        }
        return text.toString();
    }
}
