package dev.shardlab.engine.kcl;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StopWorker;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.event.Event;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every open shard has exactly one owner while a worker runs, shares differ by at most one, and few shards move. */
class AssignmentTest {

    private static final ApplicationName BILLING = new ApplicationName("billing");
    private static final WorkerName ADA = new WorkerName("ada");
    private static final WorkerName BOB = new WorkerName("bob");

    @Test
    void the_first_worker_gets_every_shard_from_its_first_record() {
        Lab lab = lab(2);

        assertEquals(
                List.of(
                        new WorkerStarted(lab.now(), BILLING, ADA),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(0), ADA, 0),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(1), ADA, 0)),
                lab.happens(new StartWorker(BILLING, ADA)));
    }

    @Test
    void the_second_worker_takes_half_and_nothing_else_moves() {
        Lab lab = lab(4);
        lab.ask(new StartWorker(BILLING, ADA));

        assertEquals(
                List.of(
                        new WorkerStarted(lab.now(), BILLING, BOB),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(2), BOB, 0),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(3), BOB, 0)),
                lab.happens(new StartWorker(BILLING, BOB)));
    }

    @Test
    void the_shards_of_a_worker_that_leaves_go_to_those_that_stay() {
        Lab lab = lab(2);
        lab.ask(new StartWorker(BILLING, ADA));
        lab.ask(new StartWorker(BILLING, BOB));

        assertEquals(
                List.of(
                        new WorkerStopped(lab.now(), BILLING, ADA),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(0), BOB, 0)),
                lab.happens(new StopWorker(BILLING, ADA)));
    }

    @Test
    void with_the_last_worker_gone_nobody_owns_anything() {
        Lab lab = lab(1);
        lab.ask(new StartWorker(BILLING, ADA));

        assertEquals(
                List.of(
                        new WorkerStopped(lab.now(), BILLING, ADA),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(0), null, 0)),
                lab.happens(new StopWorker(BILLING, ADA)));
    }

    @Test
    void a_worker_more_than_there_are_shards_stays_idle() {
        Lab lab = lab(1);
        lab.ask(new StartWorker(BILLING, ADA));

        assertEquals(List.of(new WorkerStarted(lab.now(), BILLING, BOB)), lab.happens(new StartWorker(BILLING, BOB)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shares_differ_by_at_most_one_and_no_more_shards_move_than_must_however_workers_come_and_go(long seed) {
        Random random = new Random(seed);
        Lab lab = lab(1 + random.nextInt(12));
        List<WorkerName> running = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (running.isEmpty() || random.nextInt(3) > 0) {
                WorkerName worker = new WorkerName("w" + i);
                running.add(worker);
                long moved = moves(lab.happens(new StartWorker(BILLING, worker)));
                if (running.size() > 1) {
                    assertEquals(lab.stream().openShardCount() / running.size(), moved);
                }
            } else {
                WorkerName worker = running.remove(random.nextInt(running.size()));
                int held = application(lab).leasesOf(worker).size();
                assertEquals(held, moves(lab.happens(new StopWorker(BILLING, worker))));
            }
            assertBalanced(lab, running);
        }
    }

    private static void assertBalanced(Lab lab, List<WorkerName> running) {
        List<Integer> shares = shares(lab);
        if (!running.isEmpty()) {
            int owned = shares.stream().mapToInt(Integer::intValue).sum();
            assertEquals(lab.stream().openShardCount(), owned);
            int idle = running.size() - shares.size();
            int least = idle > 0
                    ? 0
                    : shares.stream().mapToInt(Integer::intValue).min().orElse(0);
            int most = shares.stream().mapToInt(Integer::intValue).max().orElse(0);
            assertTrue(most - least <= 1, "shares " + shares);
        }
    }

    /** How many shards each owner has. */
    private static List<Integer> shares(Lab lab) {
        TreeMap<WorkerName, Integer> shares = new TreeMap<>();
        for (LeaseState lease : application(lab).leases()) {
            WorkerName owner = lease.owner();
            if (owner != null) {
                shares.merge(owner, 1, Integer::sum);
            }
        }
        return List.copyOf(shares.values());
    }

    private static long moves(List<Event> events) {
        return events.stream().filter(ShardAssigned.class::isInstance).count();
    }

    private static ApplicationState application(Lab lab) {
        return lab.state().kcl().application(BILLING).orElseThrow();
    }

    private static Lab lab(int shards) {
        Lab lab = Lab.withStream(shards);
        lab.ask(new CreateApplication(BILLING, ORDERS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        return lab;
    }
}
