package dev.shardlab.sim.setup;

import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;

/** Where a producer's records come from. */
public sealed interface Source {

    /** Made up by chance, from the producer's own dice. */
    record Generated(Rate rate, Keys keys, Payload payload) implements Source {}

    /**
     * The lines of a text file; the payload is the line itself.
     *
     * @param file the name under which the run is given the file ({@code --file NAME=PATH})
     * @param key the first group of this expression is the partition key
     * @param pacing when each line is sent
     */
    record FileLines(String file, LineExpression key, Pacing pacing) implements Source {}

    /** When the lines of a file are sent. */
    sealed interface Pacing {

        /** At a rate, whatever the lines say. */
        record ByRate(Rate rate) implements Pacing {}

        /**
         * At the times in the lines, the first one when the producer starts.
         *
         * @param timestamp its first group is the time
         * @param format how the time is written
         * @param speedup how many seconds of the file pass in one second of the experiment, above 0
         */
        record ByTimestamps(LineExpression timestamp, TimeFormat format, double speedup) implements Pacing {}
    }
}
