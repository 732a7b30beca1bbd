package dev.shardlab.bench;

import dev.shardlab.bench.Turns.Contender;
import java.io.PrintStream;
import org.openjdk.jmh.runner.RunnerException;

/** What it costs that time passes, by what is due. */
final class ElapseMeasurement implements Measurement {

    private static final int MOST_NANOS = 2_000;

    @Override
    public String name() {
        return "elapse";
    }

    @Override
    public String subject() {
        return "%,d shards, and %,d messages in flight that come back each at a time of its own"
                .formatted(ElapseLoops.SHARDS, ElapseLoops.TIMERS);
    }

    @Override
    public void run(Effort effort, PrintStream out) throws RunnerException {
        Turns turns = Turns.take(
                effort, new Contender(ElapseLoops.class, "bareHeap"), new Contender(ElapseLoops.class, "elapse"));
        out.printf("out of a bare heap   %,6.0f ns a due item%n", turns.median(0));
        out.printf(
                "decided and folded   %,6.0f ns a due item (limit %,d), %.1f times the bare heap%n",
                turns.median(1), MOST_NANOS, turns.ratio(1, 0));
    }
}
