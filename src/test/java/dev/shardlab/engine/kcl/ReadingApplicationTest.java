package dev.shardlab.engine.kcl;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kcl.ApplicationCommand.Checkpoint;
import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.EndShard;
import dev.shardlab.command.kcl.ApplicationCommand.FinishRecords;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StopWorker;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.ShardFinished;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.event.Wait;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an application gets on in its shards, and how it follows a reshard: parents first (developer guide, "After resharding"). */
class ReadingApplicationTest {

    private static final ApplicationName BILLING = new ApplicationName("billing");
    private static final WorkerName ADA = new WorkerName("ada");
    private static final WorkerName BOB = new WorkerName("bob");
    private static final ShardId S0 = new ShardId(0);
    private static final ShardId S1 = new ShardId(1);
    private static final ShardId S2 = new ShardId(2);

    private Lab lab = Lab.withStream(1);

    @Test
    void what_is_read_finished_and_checkpointed_are_three_places_that_only_go_forward() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 10, 1);
        read(S0, ADA, 8);

        assertEquals(
                List.of(new RecordsFinished(lab.now(), BILLING, ADA, S0, 5)),
                lab.happens(new FinishRecords(BILLING, ADA, S0, 5)));
        assertEquals(
                List.of(new CheckpointAdvanced(lab.now(), BILLING, ADA, S0, 4)),
                lab.happens(new Checkpoint(BILLING, ADA, S0, 4)));
        assertEquals(
                invalid("Cannot finish up to index 9: it lies outside 5 .. 8."),
                lab.ask(new FinishRecords(BILLING, ADA, S0, 9)));
        assertEquals(
                invalid("Cannot finish up to index 4: it lies outside 5 .. 8."),
                lab.ask(new FinishRecords(BILLING, ADA, S0, 4)));
        assertEquals(
                invalid("Cannot checkpoint up to index 6: it lies outside 4 .. 5."),
                lab.ask(new Checkpoint(BILLING, ADA, S0, 6)));
    }

    @Test
    void saying_the_same_again_is_no_fact() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 1, 1);
        read(S0, ADA, 1);
        lab.ask(new FinishRecords(BILLING, ADA, S0, 1));
        lab.ask(new Checkpoint(BILLING, ADA, S0, 1));

        assertEquals(List.of(), lab.happens(new FinishRecords(BILLING, ADA, S0, 1)));
        assertEquals(List.of(), lab.happens(new Checkpoint(BILLING, ADA, S0, 1)));
    }

    @Test
    void a_new_owner_begins_at_the_checkpoint_and_reads_the_rest_again() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 10, 1);
        read(S0, ADA, 10);
        lab.ask(new FinishRecords(BILLING, ADA, S0, 7));
        lab.ask(new Checkpoint(BILLING, ADA, S0, 4));
        lab.ask(new StopWorker(BILLING, ADA));
        lab.ask(new StartWorker(BILLING, BOB));

        assertEquals(7, lease(S0).readIndex());
        read(S0, BOB, 10);
        assertEquals(13, application().read());
        assertEquals(3, application().readAgain());
    }

    @Test
    void without_a_checkpoint_a_new_owner_begins_where_the_application_began_even_at_latest() {
        lab.put(HashKey.MIN, 3, 1);
        begin(IteratorType.LATEST);
        lab.put(HashKey.MIN, 2, 1);
        read(S0, ADA, 10);
        lab.ask(new StopWorker(BILLING, ADA));
        lab.put(HashKey.MIN, 4, 1);
        lab.ask(new StartWorker(BILLING, BOB));

        assertEquals(3, lease(S0).readIndex());
    }

    @Test
    void a_worker_that_lost_its_shard_is_refused() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 1, 1);
        read(S0, ADA, 1);
        lab.ask(new StopWorker(BILLING, ADA));
        lab.ask(new StartWorker(BILLING, BOB));
        Refused notOwner = invalid("Worker ada of application billing does not own shardId-000000000000 (any more).");

        assertEquals(notOwner, lab.ask(new FinishRecords(BILLING, ADA, S0, 1)));
        assertEquals(notOwner, lab.ask(new Checkpoint(BILLING, ADA, S0, 1)));
        assertEquals(notOwner, lab.ask(new EndShard(BILLING, ADA, S0)));
    }

    @Test
    void a_late_read_of_a_worker_that_lost_its_shard_does_not_move_the_cursor_of_its_successor() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 5, 1);
        lab.ask(new StopWorker(BILLING, ADA));
        lab.ask(new StartWorker(BILLING, BOB));
        read(S0, ADA, 5);

        assertEquals(0, lease(S0).readIndex());
        assertEquals(5, application().read());
    }

    @Test
    void children_wait_until_their_parent_is_finished_and_then_begin_at_their_first_record() {
        begin(IteratorType.LATEST);
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        assertEquals(
                List.of(Resharded.class),
                lab.pass(ServiceDelays.RESHARD_STEP).stream()
                        .<Class<?>>map(Object::getClass)
                        .limit(1)
                        .toList());
        lab.put(HashKey.MIN, 3, 1);
        read(S0, ADA, 10);
        lab.ask(new FinishRecords(BILLING, ADA, S0, 2));

        assertEquals(
                List.of(
                        new ShardFinished(lab.now(), BILLING, ADA, S0),
                        new ShardAssigned(lab.now(), BILLING, S1, ADA, 0),
                        new ShardAssigned(lab.now(), BILLING, S2, ADA, 0)),
                lab.happens(new EndShard(BILLING, ADA, S0)));
    }

    @Test
    void the_child_of_a_merge_waits_for_both_parents() {
        lab = Lab.withStream(2);
        begin(IteratorType.TRIM_HORIZON);
        lab.ask(new MergeShards(ORDERS, S0, S1));
        lab.pass(ServiceDelays.RESHARD_STEP);
        read(S0, ADA, 1);
        read(S1, ADA, 1);

        assertEquals(
                List.of(new ShardFinished(lab.now(), BILLING, ADA, S0)), lab.happens(new EndShard(BILLING, ADA, S0)));
        assertEquals(
                List.of(
                        new ShardFinished(lab.now(), BILLING, ADA, S1),
                        new ShardAssigned(lab.now(), BILLING, S2, ADA, 0)),
                lab.happens(new EndShard(BILLING, ADA, S1)));
    }

    @Test
    void a_shard_ends_only_when_it_is_closed_read_and_finished() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 2, 1);
        Refused notYet = invalid(
                "shardId-000000000000 is not closed and finished to its end; application billing cannot leave it.");

        assertEquals(notYet, lab.ask(new EndShard(BILLING, ADA, S0)));
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        assertEquals(notYet, lab.ask(new EndShard(BILLING, ADA, S0)));
        read(S0, ADA, 2);
        assertEquals(notYet, lab.ask(new EndShard(BILLING, ADA, S0)));
        lab.ask(new FinishRecords(BILLING, ADA, S0, 2));
        assertEquals(new Done(), lab.ask(new EndShard(BILLING, ADA, S0)));
    }

    @Test
    void a_application_at_latest_has_no_business_with_shards_closed_before_it_began() {
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        lab.put(HashKey.MIN, 3, 1);
        begin(IteratorType.LATEST);

        assertEquals(
                List.of(S1, S2),
                application().leases().stream().map(LeaseState::shard).toList());
        assertEquals(3, lease(S1).readIndex());
    }

    @Test
    void a_application_at_trim_horizon_begins_with_the_oldest_shard_there_is() {
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        begin(IteratorType.TRIM_HORIZON);

        assertEquals(
                List.of(S0),
                application().leases().stream().map(LeaseState::shard).toList());
    }

    @Test
    void a_parent_that_expires_unread_is_given_up_and_its_children_begin() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        var closed = lab.now();
        var put = closed.plus(ServiceDelays.RESHARD_STEP.negated());
        var expires = closed.plus(StreamLimits.MIN_RETENTION);

        assertEquals(
                List.of(
                        new RecordsExpired(
                                put.plus(StreamLimits.MIN_RETENTION),
                                ORDERS,
                                S0,
                                0,
                                2,
                                List.of(new Wait(BILLING, StreamLimits.MIN_RETENTION.toMillis(), put))),
                        new ShardExpired(expires, ORDERS, S0),
                        new ShardAssigned(expires, BILLING, S0, null, 0),
                        new ShardAssigned(expires, BILLING, S1, ADA, 0),
                        new ShardAssigned(expires, BILLING, S2, ADA, 0)),
                lab.pass(StreamLimits.MIN_RETENTION));
    }

    @Test
    void records_that_expire_before_their_owner_comes_to_them_do_not_keep_it_from_ending_the_shard() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        lab.pass(StreamLimits.MIN_RETENTION.minusSeconds(1));
        read(S0, ADA, 10);

        assertEquals(2, lease(S0).finishedIndex());
        assertEquals(new Done(), lab.ask(new EndShard(BILLING, ADA, S0)));
    }

    @Test
    void a_application_forgets_the_shards_of_a_stream_that_is_deleted() {
        begin(IteratorType.TRIM_HORIZON);
        lab.put(HashKey.MIN, 2, 1);
        read(S0, ADA, 2);
        lab.ask(new DeleteStream(ORDERS));
        lab.pass(ServiceDelays.DELETION);
        lab.ask(new CreateStream(ORDERS, 1, StreamLimits.MIN_RETENTION));
        lab.pass(ServiceDelays.CREATION);

        assertEquals(0, lease(S0).readIndex());
        assertEquals(ADA, lease(S0).owner());
    }

    @Test
    void applications_and_workers_are_refused_what_makes_no_sense() {
        assertEquals(
                List.of(new ApplicationCreated(
                        lab.now(), BILLING, ORDERS, IteratorType.LATEST, Duration.ofSeconds(10))),
                lab.happens(new CreateApplication(BILLING, ORDERS, IteratorType.LATEST, Duration.ofSeconds(10))));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_IN_USE, "There is already an application billing."),
                lab.ask(new CreateApplication(BILLING, ORDERS, IteratorType.LATEST, Duration.ofSeconds(10))));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "There is no stream other to read."),
                lab.ask(new CreateApplication(
                        new ApplicationName("g"),
                        new StreamName("other"),
                        IteratorType.LATEST,
                        Duration.ofSeconds(10))));
        assertEquals(
                invalid("An application begins at TRIM_HORIZON or LATEST, not at AT_TIMESTAMP."),
                lab.ask(new CreateApplication(
                        new ApplicationName("g"), ORDERS, IteratorType.AT_TIMESTAMP, Duration.ofSeconds(10))));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "There is no application g."),
                lab.ask(new StartWorker(new ApplicationName("g"), ADA)));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Worker ada of application billing is not running."),
                lab.ask(new StopWorker(BILLING, ADA)));
        lab.ask(new StartWorker(BILLING, ADA));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_IN_USE, "Worker ada of application billing is already running."),
                lab.ask(new StartWorker(BILLING, ADA)));
    }

    private void begin(IteratorType initialPosition) {
        lab.ask(new CreateApplication(BILLING, ORDERS, initialPosition, Duration.ofSeconds(10)));
        lab.ask(new StartWorker(BILLING, ADA));
        lab.pass(Duration.ZERO);
    }

    private void read(ShardId shard, WorkerName worker, int limit) {
        ShardPosition cursor = new ShardPosition(ORDERS, shard, lease(shard).readIndex());
        lab.ask(new ServiceCall(
                new Caller.ApplicationWorker(BILLING, worker),
                new GetRecords(new ShardIterator(cursor, lab.now()), limit, 0)));
    }

    private ApplicationState application() {
        return lab.state().kcl().application(BILLING).orElseThrow();
    }

    private LeaseState lease(ShardId shard) {
        return application().lease(shard).orElseThrow();
    }

    private static Refused invalid(String words) {
        return new Refused(ErrorCode.INVALID_ARGUMENT, words);
    }
}
