package dev.shardlab.bench;

import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.StreamRecord;
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
import org.openjdk.jmh.infra.Blackhole;

/** Draining a stream of 64 shards with GetRecords, every key and payload looked at: run by run, and, as its peer, one by one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GetLoops {

    static final int RECORDS = 1_000_000;
    private static final int SHARDS = 64;

    @State(Scope.Thread)
    public static class Stream {

        private Traffic traffic;

        @Setup(Level.Iteration)
        public void fill() {
            traffic = new Traffic(SHARDS);
            for (int request = 0; request < RECORDS / Traffic.PER_REQUEST; request++) {
                traffic.put();
            }
            traffic.requireAllStored();
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long runByRun(Stream stream, Blackhole hole) {
        return stream.traffic.drain(answer -> {
            for (RecordRun run : answer.records().runs()) {
                hole.consume(run.first());
                for (int i = 0; i < run.size(); i++) {
                    run.batch().writeKeyTo(run.position(i), (bytes, from, length) -> hole.consume(bytes[from]));
                    run.batch().writeDataTo(run.position(i), (bytes, from, length) -> hole.consume(bytes[from]));
                }
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long oneByOne(Stream stream, Blackhole hole) {
        return stream.traffic.drain(answer -> {
            for (StreamRecord record : answer.records()) {
                hole.consume(record.sequenceNumber());
                hole.consume(record.partitionKey());
                hole.consume(record.data());
            }
        });
    }
}
