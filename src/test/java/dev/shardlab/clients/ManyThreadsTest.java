package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.clients.DeskUser.Put;
import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.History.Sent;
import dev.shardlab.live.EvenClock;
import dev.shardlab.live.WallClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many threads at the desk of a live laboratory while its stream is split and merged. The history they leave must have an order
 * that explains it: nothing is lost, doubled or reordered, and what was acknowledged before something else was even asked stands
 * before it in its shard.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ManyThreadsTest {

    private static final int WRITERS = 6;
    private static final int READERS = 2;

    /** So many that the stream is resharded several times meanwhile, however fast the machine is. */
    private static final int BATCHES = 2_000;

    /** Time passes as often as anybody looks at it, so that a stream is resharded often, on a slow machine not oftener than on a fast one. */
    private static final long NANOS_A_LOOK = 2_000_000;

    private static WallClock hasty() {
        AtomicLong looks = new AtomicLong();
        return EvenClock.at(WallClock.SYSTEM.shows(), () -> looks.incrementAndGet() * NANOS_A_LOOK);
    }

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("shardlab.long") ? 40 : 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leave_a_history_without_a_lost_doubled_or_reordered_record(int seed) throws Exception {
        try (var laboratory = LiveLaboratory.open(hasty(), 3, "clicks");
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<Put>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                DeskUser writer = new DeskUser(laboratory.desk(), "writer-" + i, 100L * seed + i);
                writers.add(threads.submit(() -> writer.put(BATCHES)));
            }
            DeskUser owner = new DeskUser(laboratory.desk(), "owner", 100L * seed + 50);
            Future<Integer> reshards = threads.submit(() -> owner.reshardUntil(() -> all(writers, Future::isDone)));
            List<Future<List<Received>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                DeskUser reader = new DeskUser(laboratory.desk(), "reader-" + i, 100L * seed + 60 + i);
                readers.add(threads.submit(() -> reader.readUntil(reshards::isDone)));
            }

            assertTrue(reshards.get() > 2, "the stream was hardly changed");
            List<List<Put>> puts = new ArrayList<>();
            for (Future<List<Put>> writer : writers) {
                puts.add(writer.get());
            }
            List<List<Sent>> sent = puts.stream()
                    .map(sender -> sender.stream().map(Put::sent).toList())
                    .toList();
            for (Future<List<Received>> reader : readers) {
                assertEquals(List.of(), History.violations(sent, reader.get(), laboratory.log("clicks")));
            }
            assertEquals(List.of(), outOfTime(puts, readers.getFirst().get()));
            laboratory.endAndCheckRetelling();
        }
    }

    private static <T> boolean all(List<T> things, java.util.function.Predicate<T> what) {
        return things.stream().allMatch(what);
    }

    /** Records that stand in their shard behind one that was asked for only after they had been acknowledged. */
    private static List<String> outOfTime(List<List<Put>> puts, List<Received> log) {
        Map<String, Put> byData = new HashMap<>();
        puts.forEach(sender -> sender.forEach(put -> byData.put(put.sent().data(), put)));
        Map<String, Put> latestAsked = new HashMap<>();
        List<String> violations = new ArrayList<>();
        for (Received each : log) {
            Put put = byData.get(each.data());
            Put before = latestAsked.get(each.shard());
            if (before != null && put.acknowledgedNanos() < before.askedNanos()) {
                violations.add(put + " stands behind " + before);
            }
            if (before == null || put.askedNanos() > before.askedNanos()) {
                latestAsked.put(each.shard(), put);
            }
        }
        return violations;
    }
}
