package dev.shardlab.bench;

import dev.shardlab.model.kinesis.KeyHasher;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Storing a million records with everything a put does, and, as its peer, with nothing but the MD5 and the bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PutLoops {

    static final int RECORDS = 1_000_000;

    @State(Scope.Thread)
    public static class Stream {

        @Param({"4", "64", "1000", "10000"})
        public int shards;

        private Traffic traffic;

        /** Each round writes a history of its own, so memory does not fill. */
        @Setup(Level.Invocation)
        public void begin() {
            traffic = new Traffic(shards);
        }

        @TearDown(Level.Invocation)
        public void end() {
            traffic.requireAllStored();
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long put(Stream stream) {
        for (int request = 0; request < RECORDS / Traffic.PER_REQUEST; request++) {
            stream.traffic.put();
        }
        return stream.traffic.bytes();
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long bareLoop() {
        KeyHasher hasher = new KeyHasher();
        long sink = 0;
        for (int request = 0; request < RECORDS / Traffic.PER_REQUEST; request++) {
            byte[] bytes = new byte[Traffic.PER_REQUEST * 128];
            int end = 0;
            for (int i = 0; i < Traffic.PER_REQUEST; i++) {
                byte[] key =
                        Traffic.key((long) request * Traffic.PER_REQUEST + i).getBytes(StandardCharsets.UTF_8);
                hasher.hash(key, 0, key.length);
                System.arraycopy(key, 0, bytes, end, key.length);
                System.arraycopy(Traffic.PAYLOAD, 0, bytes, end + key.length, Traffic.PAYLOAD.length);
                end += key.length + Traffic.PAYLOAD.length;
                sink += hasher.high() ^ hasher.low();
            }
            sink += bytes[end - 1];
        }
        return sink;
    }
}
