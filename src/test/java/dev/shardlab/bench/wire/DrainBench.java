package dev.shardlab.bench.wire;

import dev.shardlab.app.Main;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has left memory: {@code serve --journal} in a heap of 1.5 GB takes more records than its history has room for, and then
 * they are drained from the beginning of every shard, while a producer goes on at its pace. Beside it stand the same reader where
 * all is in memory still, and the same producer alone.
 */
public final class DrainBench {

    private static final int SHARDS = 64;
    private static final int PER_PUT = 500;
    private static final int DIFFERENT = 16;
    private static final int FEW = 500_000;

    private final int connections;

    private DrainBench(int connections) {
        this.connections = connections;
    }

    /**
     * @param words how many records, in how many MB of history, by how many connections; 5 million in 128 by 1 if nobody says
     *     otherwise
     */
    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        int records = words.length > 0 ? Integer.parseInt(words[0]) : 5_000_000;
        String history = words.length > 1 ? words[1] : "128";
        new DrainBench(words.length > 2 ? Integer.parseInt(words[2]) : 1).run(records, history);
    }

    private void run(int records, String history) throws IOException {
        Path data = Files.createTempDirectory("shardlab-bench");
        try (Serving served = Serving.start(
                "1536m",
                Main.class,
                "serve",
                "--port",
                "0",
                "--limits",
                "off",
                "--history",
                history,
                "--journal-limit",
                "20000",
                "--data",
                data.toString(),
                "--journal",
                data.resolve("drain.journal").toString())) {
            Said.to(served.port());
            try (ClosedLoop client = new ClosedLoop(served.port(), connections)) {
                measure(served.port(), client, records);
            }
            tellFiles(data);
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(int port, ClosedLoop client, int records) throws IOException {
        client.ask(Said.createStream(SHARDS));
        while (!client.ask(Said.describe()).contains("\"ACTIVE\"")) {
            pause(200);
        }
        put(client, Math.min(FEW, records));
        drain("in memory", client); // twice: the first warms up
        drain("in memory", client);
        put(client, records - FEW);
        try (PacedPuts producer = new PacedPuts(port, puts())) {
            pause(5_000);
            tell("PutRecords alone", producer.end());
        }
        try (PacedPuts producer = new PacedPuts(port, puts())) {
            drain("most of it out of memory", client);
            tell("PutRecords meanwhile", producer.end());
        }
    }

    private static void tell(String what, Histogram nanos) {
        System.out.printf(
                "%-38s p50 %.1f ms, p99 %.1f ms, most %.1f ms, of %,d%n",
                what,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6,
                nanos.getTotalCount());
    }

    private static void put(ClosedLoop client, int records) throws IOException {
        ByteBuffer[] requests = puts();
        int most = records / PER_PUT;
        long begin = System.nanoTime();
        client.run(new ClosedLoop.Script() {
            private int asked;

            @Override
            public @Nullable ByteBuffer next(int connection) {
                return asked < most ? requests[asked++ % requests.length] : null;
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                if (status != 200) {
                    throw new IllegalStateException("a put was answered with " + status);
                }
            }
        });
        double perSecond = records / ((System.nanoTime() - begin) / 1e9);
        System.out.printf("put %,d records, %,10.0f records/s; ", records, perSecond);
        tell("", client.nanos());
    }

    private void drain(String what, ClosedLoop client) throws IOException {
        long begin = System.nanoTime();
        var drain = new ShardDrain(client, SHARDS, connections, begin + TimeUnit.MINUTES.toNanos(2));
        client.run(drain);
        double perSecond = drain.records() / ((System.nanoTime() - begin) / 1e9);
        System.out.printf("GetRecords, %s: %,10.0f records/s (%,d read); ", what, perSecond, drain.records());
        tell("", client.nanos());
    }

    private static ByteBuffer[] puts() {
        Random chance = new Random(5);
        ByteBuffer[] requests = new ByteBuffer[DIFFERENT];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = Said.putRecords(chance, PER_PUT, false);
        }
        return requests;
    }

    private static void tellFiles(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                System.out.printf("%,15d bytes %s%n", Files.size(file), data.relativize(file));
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
