package dev.shardlab.lesson;

/** What a student typed for a number. */
public sealed interface NumberRead {

    /** A number, in the unit that was asked for. */
    record Understood(double number) implements NumberRead {}

    /**
     * It is none, or may be two.
     *
     * @param words why, and what to write instead; no full stop at the end
     */
    record Refused(String words) implements NumberRead {}
}
