package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.shardlab.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes over the wire is answered as the service answers it, or cut off: a hundred thousand requests in the long form,
 * from four sides at once, each with a seed that is told when it fails.
 */
class HostileRequestsTest {

    private static final int REQUESTS = Boolean.getBoolean("shardlab.long") ? 100_000 : 2_000;
    private static final int SIDES = 4;
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 404, 413);

    @TempDir
    private Path folder;

    @Test
    void whatever_comes_is_answered_or_refused_and_nothing_stays_behind() throws Exception {
        try (LiveLab lab = LiveLab.open(folder, Service.DEFAULT, options -> options);
                ExecutorService sides = Executors.newFixedThreadPool(SIDES)) {
            List<Future<@Nullable Void>> all = new ArrayList<>();
            for (int side = 0; side < SIDES; side++) {
                int first = side;
                all.add(sides.submit(() -> {
                    attack(lab.endpoint.port(), first);
                    return null;
                }));
            }
            for (Future<@Nullable Void> one : all) {
                assertNull(outcome(one));
            }
            try (RawClient client = new RawClient(lab.endpoint.port())) {
                client.post(
                        RawClient.SIGNED
                                + "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Kinesis_20131202.ListStreams\r\n",
                        "{}");
                assertEquals(200, client.reply().status());
            }
            while (lab.endpoint.openConnections() > 0 || lab.endpoint.heldBytes() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static @Nullable Object outcome(Future<?> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException e) {
            return fail(String.valueOf(e.getCause()), e.getCause());
        }
    }

    private static void attack(int port, int side) throws IOException {
        RawClient client = new RawClient(port);
        try {
            for (long seed = side; seed < REQUESTS; seed += SIDES) {
                HostileRequest request = HostileRequest.any(new Random(seed), port);
                boolean open = send(client, request);
                if (request.isWhole()) {
                    open = check(client, seed) && open;
                }
                if (!open || !request.isWhole() || seed % 7 == 0) {
                    client.close();
                    client = new RawClient(port);
                }
            }
        } finally {
            client.close();
        }
    }

    /** Whether the server let it be sent to its end. */
    private static boolean send(RawClient client, HostileRequest request) {
        try {
            if (request.inPieces()) {
                for (byte one : request.bytes()) {
                    client.send(new byte[] {one});
                }
            } else {
                client.send(request.bytes());
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether the connection can be used again. */
    private static boolean check(RawClient client, long seed) {
        RawClient.Reply reply = reply(client, seed);
        String body = reply.body();
        assertTrue(ANSWERS.contains(reply.status()), () -> "seed " + seed + ": " + reply.status() + " " + body);
        assertTrue(!body.contains("dev.shardlab") && !body.contains("jetty"), () -> "seed " + seed + ": " + body);
        assertTrue(reply.status() != 400 || body.contains("__type"), () -> "seed " + seed + ": " + reply);
        return !"close".equals(reply.headers().get("connection"));
    }

    private static RawClient.Reply reply(RawClient client, long seed) {
        try {
            return client.reply();
        } catch (IOException e) {
            throw new AssertionError("seed " + seed + ": no answer", e);
        }
    }
}
