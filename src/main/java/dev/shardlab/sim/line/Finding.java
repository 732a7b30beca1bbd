package dev.shardlab.sim.line;

/** What came of looking for something in a line. */
public sealed interface Finding {

    Finding NOTHING = new Nothing();
    Finding UNFINISHED = new Unfinished();

    /** The text of the first group that took part. */
    record Found(String text) implements Finding {}

    /** It is not there. */
    record Nothing() implements Finding {}

    /** Nobody knows: to look on would have taken too many steps, or too deep a stack. */
    record Unfinished() implements Finding {}
}
