package dev.shardlab.bench;

import dev.shardlab.bench.Turns.Contender;
import java.io.PrintStream;
import org.openjdk.jmh.runner.RunnerException;

/** A put beside a bare loop, and whether it grows faster than the logarithm of the number of shards. */
final class PutMeasurement implements Measurement {

    private static final int[] SHARDS = {4, 64, 1_000, 10_000};

    /** The bare loop may be so much quicker: at least 0.6 of its rate. */
    private static final double MOST_TIMES = 1.67;

    /** Where growth is counted from: the usual class. */
    private static final int REFERENCE = 1;

    @Override
    public String name() {
        return "put";
    }

    @Override
    public String subject() {
        return "500 records of 100 bytes in a request, all rules and events, one thread, beside a loop that takes the MD5 and copies";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws RunnerException {
        Contender[] contenders = new Contender[1 + SHARDS.length];
        contenders[0] = new Contender(PutLoops.class, "bareLoop");
        for (int i = 0; i < SHARDS.length; i++) {
            contenders[1 + i] = new Contender(PutLoops.class, "put", "shards=" + SHARDS[i]);
        }
        Turns turns = Turns.take(effort, contenders);
        out.printf("bare loop              %5.0f ns a record%n", turns.median(0));
        for (int i = 0; i < SHARDS.length; i++) {
            out.printf(
                    "put into %,6d shards %5.0f ns a record, %.2f times the bare loop%s%n",
                    SHARDS[i], turns.median(1 + i), turns.ratio(1 + i, 0), limit(turns, i));
        }
    }

    private static String limit(Turns turns, int i) {
        if (i <= REFERENCE) {
            return " (limit %.2f)".formatted(MOST_TIMES);
        }
        double logarithm = Math.log(SHARDS[i]) / Math.log(SHARDS[REFERENCE]);
        return "; %.2f times that into %d (its logarithm: %.2f times)"
                .formatted(turns.ratio(1 + i, 1 + REFERENCE), SHARDS[REFERENCE], logarithm);
    }
}
