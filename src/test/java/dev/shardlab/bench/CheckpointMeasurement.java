package dev.shardlab.bench;

import dev.shardlab.bench.Turns.Contender;
import java.io.PrintStream;
import java.util.Arrays;
import org.openjdk.jmh.runner.RunnerException;

/** What a checkpoint costs, shard by shard. */
final class CheckpointMeasurement implements Measurement {

    private static final int[] SHARDS = {10, 100, 1_000, 10_000};

    @Override
    public String name() {
        return "checkpoint";
    }

    @Override
    public String subject() {
        return "a copy of the state: bounds and counters, no records";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws RunnerException {
        Contender[] contenders = Arrays.stream(SHARDS)
                .mapToObj(shards -> new Contender(CheckpointLoops.class, "copy", "shards=" + shards))
                .toArray(Contender[]::new);
        Turns turns = Turns.take(effort, contenders);
        for (int i = 0; i < SHARDS.length; i++) {
            out.printf(
                    "of %,6d shards %8.1f µs, %3.0f ns a shard%n",
                    SHARDS[i], turns.median(i) / 1_000, turns.median(i) / SHARDS[i]);
        }
    }
}
