package dev.shardlab.bench.wire;

import dev.shardlab.app.Main;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients at the endpoint: {@code serve} as a user starts it, journal and all, in one process; the client in another; both share
 * what cores there are. A server that only takes the same bytes and gives as many back stands beside it.
 */
public final class WireBench {

    private static final int SHARDS = 64;
    private static final int PER_PUT = 500;
    private static final int CONNECTIONS = 4;
    private static final int SINGLE_CONNECTIONS = 32;
    private static final int DIFFERENT = 16;
    private static final byte[] NONE_FAILED = "\"FailedRecordCount\":0".getBytes(StandardCharsets.US_ASCII);

    private final double seconds;

    private WireBench(double seconds) {
        this.seconds = seconds;
    }

    /** @param words {@code quick}, or nothing */
    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        new WireBench(words.length > 0 ? 3 : 10).measure();
    }

    private void measure() throws IOException {
        double limit = bare();
        Path data = Files.createTempDirectory("shardlab-bench");
        try (Serving served = Serving.start(
                "3g",
                Main.class,
                "serve",
                "--port",
                "0",
                "--limits",
                "off",
                "--history",
                "1536",
                "--data",
                data.toString())) {
            Said.to(served.port());
            try (ClosedLoop client = new ClosedLoop(served.port(), CONNECTIONS)) {
                client.ask(Said.createStream(SHARDS));
                while (!client.ask(Said.describe()).contains("\"ACTIVE\"")) {
                    pause();
                }
                load(client, puts(true), seconds / 4, true);
                drain("all of it in memory", client);
                put("JSON", client, false, limit);
                put("CBOR", client, true, limit);
                drain("most of it replayed", client);
            }
            try (ClosedLoop client = new ClosedLoop(served.port(), SINGLE_CONNECTIONS)) {
                singles(client);
            }
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What loopback and the client allow, in records a second. */
    private double bare() throws IOException {
        int answerBytes = PER_PUT * 110;
        try (Serving peer = Serving.start("256m", BarePeer.class, String.valueOf(answerBytes));
                ClosedLoop client = new ClosedLoop(peer.port(), CONNECTIONS)) {
            ByteBuffer[] requests = puts(false);
            load(client, requests, seconds / 3, false);
            double perSecond = load(client, requests, seconds / 2, false) * PER_PUT;
            System.out.printf("the same bytes to a server that does nothing    %,10.0f records/s%n", perSecond);
            return perSecond;
        }
    }

    private void put(String encoding, ClosedLoop client, boolean cbor, double limit) throws IOException {
        ByteBuffer[] requests = puts(cbor);
        load(client, requests, seconds, true);
        double perSecond = load(client, requests, seconds, true) * PER_PUT;
        System.out.printf(
                "PutRecords of %d, %s, %d connections           %,10.0f records/s, %.2f of that; p99 %.1f ms%n",
                PER_PUT, encoding, CONNECTIONS, perSecond, perSecond / limit, p99Millis(client));
    }

    private void singles(ClosedLoop client) throws IOException {
        Random chance = new Random(7);
        ByteBuffer[] requests = new ByteBuffer[1024];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = Said.putRecord(chance);
        }
        load(client, requests, seconds, false);
        double perSecond = load(client, requests, seconds, false);
        System.out.printf(
                "PutRecord, JSON, %d connections                 %,10.0f records/s, p50 %.2f ms, p99 %.2f ms%n",
                SINGLE_CONNECTIONS, perSecond, client.nanos().getValueAtPercentile(50) / 1e6, p99Millis(client));
    }

    private static double p99Millis(ClosedLoop client) {
        return client.nanos().getValueAtPercentile(99) / 1e6;
    }

    private static ByteBuffer[] puts(boolean cbor) {
        Random chance = new Random(5);
        ByteBuffer[] requests = new ByteBuffer[DIFFERENT];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = Said.putRecords(chance, PER_PUT, cbor);
        }
        return requests;
    }

    /** Asks these again and again; how many a second were answered. */
    private static double load(ClosedLoop client, ByteBuffer[] requests, double seconds, boolean checkFailed)
            throws IOException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        var script = new ClosedLoop.Script() {
            private int asked;
            private int answered;

            @Override
            public @Nullable ByteBuffer next(int connection) {
                return System.nanoTime() < end ? requests[asked++ % requests.length] : null;
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                if (status != 200 || (checkFailed && isJson(body) && Said.count(body, NONE_FAILED, 1) == 0)) {
                    throw new IllegalStateException(status + " " + StandardCharsets.UTF_8.decode(body));
                }
                answered++;
            }
        };
        client.run(script);
        return script.answered / ((System.nanoTime() - begin) / 1e9);
    }

    private static boolean isJson(ByteBuffer body) {
        return body.hasRemaining() && body.get(0) == '{';
    }

    /** Reads what was put, from the beginning of every shard to its tip. */
    private void drain(String what, ClosedLoop client) throws IOException {
        long begin = System.nanoTime();
        var drain = new ShardDrain(client, SHARDS, CONNECTIONS, begin + (long) (2 * seconds * 1e9));
        client.run(drain);
        double perSecond = drain.records() / ((System.nanoTime() - begin) / 1e9);
        System.out.printf(
                "GetRecords, JSON, %d connections, %-20s %,10.0f records/s (%,d read); p99 %.1f ms%n",
                CONNECTIONS, what, perSecond, drain.records(), p99Millis(client));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
