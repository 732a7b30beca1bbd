package dev.shardlab.sink.warehouse;

/**
 * What was wrong with a row, as Redshift's table {@code stl_load_errors} tells it.
 *
 * @param url the object that it stands in
 * @param line which row of the object it is, from 1
 * @param column the column's name; empty if none is to blame
 * @param type the column's type; empty as above
 * @param length the bytes or digits that fit; 0 as above
 * @param rawLine how the row begins
 * @param rawValue how the value begins
 * @param code the service's number of the error
 * @param reason the error in words
 */
public record LoadError(
        String url,
        long line,
        String column,
        String type,
        int length,
        String rawLine,
        String rawValue,
        int code,
        String reason) {

    private static final int LONGEST = 1_024;

    /** Cuts what is long. */
    public LoadError {
        rawLine = cut(rawLine);
        rawValue = cut(rawValue);
        reason = cut(reason);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    LoadError withLine(String raw) {
        return new LoadError(url, line, column, type, length, raw, rawValue, code, reason);
    }
}
