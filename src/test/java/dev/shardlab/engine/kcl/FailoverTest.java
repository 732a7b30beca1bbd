package dev.shardlab.engine.kcl;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kcl.ApplicationCommand.Checkpoint;
import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.FinishRecords;
import dev.shardlab.command.kcl.ApplicationCommand.KillWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StopWorker;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerDied;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kcl.WorkerState;
import dev.shardlab.state.kcl.WorkerState.Presence;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a death comes to, and how a shutdown differs from it (KCL: failoverTimeMillis; shutdownRequested). */
class FailoverTest {

    private static final ApplicationName BILLING = new ApplicationName("billing");
    private static final WorkerName ADA = new WorkerName("ada");
    private static final WorkerName BOB = new WorkerName("bob");
    private static final ShardId S0 = new ShardId(0);
    private static final ShardId S1 = new ShardId(1);
    private static final Duration FAILOVER_TIME = Duration.ofSeconds(10);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Lab lab = Lab.withStream(2);

    /** Ada has shard 0 and Bob shard 1; Bob has read 10 records, finished 7 and written down 4. */
    private void bobIsAtWork() {
        lab.ask(new CreateApplication(BILLING, ORDERS, IteratorType.TRIM_HORIZON, FAILOVER_TIME));
        lab.ask(new StartWorker(BILLING, ADA));
        lab.ask(new StartWorker(BILLING, BOB));
        lab.put(HashKey.MAX, 10, 1);
        read(S1, BOB, 10);
        lab.ask(new FinishRecords(BILLING, BOB, S1, 7));
        lab.ask(new Checkpoint(BILLING, BOB, S1, 4));
    }

    @Test
    void the_shards_of_a_worker_that_died_are_taken_when_the_failover_time_has_passed_and_not_before() {
        bobIsAtWork();
        VirtualTime died = lab.now();
        assertEquals(List.of(new WorkerDied(died, BILLING, BOB)), lab.happens(new KillWorker(BILLING, BOB)));

        lab.pass(FAILOVER_TIME.minus(MICROSECOND));
        assertEquals(BOB, lease(S1).owner());
        VirtualTime expired = died.plus(FAILOVER_TIME);
        assertEquals(
                List.of(
                        new LeaseExpired(expired, BILLING, S1, BOB, 4),
                        new ShardAssigned(expired, BILLING, S1, ADA, 4)),
                lab.pass(MICROSECOND));
    }

    @Test
    void what_it_had_read_but_not_checkpointed_is_read_again() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, BOB));
        lab.pass(FAILOVER_TIME);
        read(S1, ADA, 10);
        assertEquals(6, application().readAgain());
    }

    @Test
    void a_worker_that_is_shut_down_writes_a_checkpoint_and_hands_over_at_once() {
        bobIsAtWork();
        VirtualTime now = lab.now();
        assertEquals(
                List.of(
                        new CheckpointAdvanced(now, BILLING, BOB, S1, 7),
                        new WorkerStopped(now, BILLING, BOB),
                        new ShardAssigned(now, BILLING, S1, ADA, 7)),
                lab.happens(new StopWorker(BILLING, BOB)));
    }

    @Test
    void with_nobody_left_the_leases_expire_all_the_same_and_whoever_comes_takes_them() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, ADA));
        lab.ask(new KillWorker(BILLING, BOB));
        VirtualTime died = lab.now();
        assertEquals(
                List.of(
                        new LeaseExpired(died.plus(FAILOVER_TIME), BILLING, S0, ADA, 0),
                        new LeaseExpired(died.plus(FAILOVER_TIME), BILLING, S1, BOB, 4)),
                lab.pass(FAILOVER_TIME));

        WorkerName eve = new WorkerName("eve");
        assertEquals(
                List.of(
                        new WorkerStarted(lab.now(), BILLING, eve),
                        new ShardAssigned(lab.now(), BILLING, S0, eve, 0),
                        new ShardAssigned(lab.now(), BILLING, S1, eve, 4)),
                lab.happens(new StartWorker(BILLING, eve)));
    }

    @Test
    void who_comes_back_in_time_under_its_name_finds_its_leases_its_own() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, BOB));
        lab.pass(Duration.ofSeconds(3));
        assertEquals(
                List.of(new WorkerStarted(lab.now(), BILLING, BOB), new ShardAssigned(lab.now(), BILLING, S1, BOB, 4)),
                lab.happens(new StartWorker(BILLING, BOB)));
        lab.pass(FAILOVER_TIME);
        assertEquals(BOB, lease(S1).owner());
        assertEquals(3_000_000, lease(S1).unattended().micros(lab.now()));
    }

    @Test
    void a_new_worker_gets_nothing_of_what_a_dead_one_holds_until_it_has_expired() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, BOB));
        WorkerName eve = new WorkerName("eve");
        assertEquals(List.of(new WorkerStarted(lab.now(), BILLING, eve)), lab.happens(new StartWorker(BILLING, eve)));
        lab.pass(FAILOVER_TIME);
        assertEquals(eve, lease(S1).owner());
    }

    @Test
    void the_state_says_who_is_gone_and_how_and_for_how_long_nobody_read() {
        bobIsAtWork();
        lab.ask(new StopWorker(BILLING, ADA));
        VirtualTime stopped = lab.now();
        lab.pass(Duration.ofSeconds(1));
        lab.ask(new KillWorker(BILLING, BOB));
        VirtualTime died = lab.now();
        lab.pass(Duration.ofSeconds(4));

        assertEquals(
                List.of(new WorkerState(ADA, Presence.STOPPED, stopped), new WorkerState(BOB, Presence.DIED, died)),
                application().gone());
        assertEquals(List.of(), application().workers());
        assertEquals(
                List.of(4_000_000L, 4_000_000L),
                Stream.of(S0, S1)
                        .map(shard -> lease(shard).unattended().micros(lab.now()))
                        .toList());
    }

    @Test
    void a_stream_that_is_deleted_leaves_no_lease_to_expire() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, BOB));
        lab.ask(new DeleteStream(ORDERS));
        lab.pass(ServiceDelays.DELETION);
        assertEquals(Long.MAX_VALUE, application().nextLeaseExpiryMicros());
    }

    @Test
    void who_does_not_run_can_neither_die_nor_be_shut_down() {
        bobIsAtWork();
        lab.ask(new KillWorker(BILLING, BOB));
        var refused = new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Worker bob of application billing is not running.");
        assertEquals(refused, lab.ask(new KillWorker(BILLING, BOB)));
        assertEquals(refused, lab.ask(new StopWorker(BILLING, BOB)));
    }

    private void read(ShardId shard, WorkerName worker, int limit) {
        var from =
                new ShardIterator(new ShardPosition(ORDERS, shard, lease(shard).readIndex()), lab.now());
        lab.ask(new ServiceCall(new Caller.ApplicationWorker(BILLING, worker), new GetRecords(from, limit, 0)));
    }

    private LeaseState lease(ShardId shard) {
        return application().lease(shard).orElseThrow();
    }

    private ApplicationState application() {
        return lab.state().kcl().application(BILLING).orElseThrow();
    }
}
