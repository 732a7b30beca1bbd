package dev.shardlab.bench;

import dev.shardlab.bench.Turns.Contender;
import java.io.PrintStream;
import org.openjdk.jmh.runner.RunnerException;

/** What a reader pays. */
final class GetMeasurement implements Measurement {

    @Override
    public String name() {
        return "get";
    }

    @Override
    public String subject() {
        return "GetRecords until 64 shards are drained, keys and payloads handed on";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws RunnerException {
        Turns turns = Turns.take(
                effort, new Contender(GetLoops.class, "runByRun"), new Contender(GetLoops.class, "oneByOne"));
        out.printf("run by run, no copies        %5.0f ns a record%n", turns.median(0));
        out.printf("record by record, as values  %5.0f ns a record, %.1f times%n", turns.median(1), turns.ratio(1, 0));
    }
}
