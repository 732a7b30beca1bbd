package dev.shardlab.bench;

import java.io.PrintStream;

/** Something that {@code ./shardlab bench} measures. */
interface Measurement {

    /** One word: what {@code --only} takes. */
    String name();

    /** What is measured, in one line. */
    String subject();

    /** Measures, and says what it found. */
    void run(Effort effort, PrintStream out) throws Exception;
}
