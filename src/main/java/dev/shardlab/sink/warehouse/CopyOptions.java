package dev.shardlab.sink.warehouse;

/**
 * How the objects of a COPY are written.
 *
 * @param gzip whether they are packed
 * @param maxErrors how many rows may be left out
 * @param skippedLines how many lines at the beginning of each object are no rows
 */
record CopyOptions(Format format, boolean gzip, int maxErrors, int skippedLines, TimeFormat times) {

    /** What separates values. */
    sealed interface Format {}

    /** Objects, one after the other, whatever blanks are between them; their keys are names of columns. */
    record Json() implements Format {}

    /** Lines, with a sign between values. */
    record Delimited(char delimiter) implements Format {}

    /** Lines, with a sign between values, which may stand in quotes. */
    record Csv(char delimiter, char quote) implements Format {}

    /** How times are written. */
    enum TimeFormat {
        AUTO,
        EPOCH_SECONDS,
        EPOCH_MILLISECONDS
    }
}
