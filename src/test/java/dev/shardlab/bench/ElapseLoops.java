package dev.shardlab.bench;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A hundred thousand timers run out one after the other beside 10,000 shards, and, as a peer, in a heap that does nothing else. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ElapseLoops {

    static final int SHARDS = 10_000;
    static final int TIMERS = 100_000;

    private Timers whole;
    private Timers timers;
    private PriorityQueue<Long> heap;

    @Setup
    public void make() {
        whole = Timers.of(SHARDS, TIMERS);
    }

    @Setup(Level.Invocation)
    public void begin() {
        timers = whole.copy();
        heap = new PriorityQueue<>(TIMERS);
        for (long i = 0; i < TIMERS; i++) {
            heap.add(i);
        }
    }

    @TearDown(Level.Invocation)
    public void end() {
        if (heap.isEmpty()) {
            return;
        }
        timers.require(0);
    }

    /** Each is decided, and its event folded. */
    @Benchmark
    @OperationsPerInvocation(TIMERS)
    public long elapse() {
        return timers.elapse();
    }

    @Benchmark
    @OperationsPerInvocation(TIMERS)
    public long bareHeap() {
        long sum = 0;
        while (!heap.isEmpty()) {
            sum += heap.remove();
        }
        return sum;
    }
}
