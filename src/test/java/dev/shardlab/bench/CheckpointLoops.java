package dev.shardlab.bench;

import dev.shardlab.state.LabState;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Copying the state, which is what a checkpoint is. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class CheckpointLoops {

    private static final int REQUESTS = 200;

    @Param({"10", "100", "1000", "10000"})
    public int shards;

    private LabState state;

    @Setup
    public void fill() {
        Traffic traffic = new Traffic(shards);
        for (int request = 0; request < REQUESTS; request++) {
            traffic.put();
        }
        state = traffic.state();
    }

    @Benchmark
    public LabState copy() {
        return state.copy();
    }
}
