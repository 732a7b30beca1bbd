package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.READERS;
import static dev.shardlab.sim.Setups.START;
import static dev.shardlab.sim.Setups.perSec;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.ShardFinished;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How applications read, work and write down how far they have got. */
class ConsumingTest {

    private static final WorkerName ANNA = new WorkerName("anna");
    private static final WorkerName BEN = new WorkerName("ben");
    private static final Duration NONE = Duration.ZERO;

    private final List<Event> events = new ArrayList<>();

    @Test
    void a_shard_is_asked_every_pollEvery() {
        run(Setups.withShards(1)
                .network(Duration.ofMillis(5), Duration.ofMillis(5))
                .with(producer("web", perSec(10)))
                .with(application(Duration.ofMillis(700), NONE, NONE, "anna")));

        List<RecordsRead> reads = all(RecordsRead.class);
        for (int i = 1; i < reads.size(); i++) {
            assertEquals(
                    Duration.ofMillis(700),
                    reads.get(i).at().since(reads.get(i - 1).at()));
        }
    }

    @Test
    void a_worker_that_needs_longer_than_a_record_takes_to_come_falls_behind() {
        LabState state = run(Setups.withShards(2)
                .with(producer("web", perSec(20)))
                .with(application(Duration.ofSeconds(1), Duration.ofMillis(100), NONE, "anna")));

        assertEquals(600, finished(state), 30);
        assertEquals(1200, state.totals().put(), 2);
    }

    @Test
    void a_second_worker_helps() {
        LabState state = run(Setups.withShards(2)
                .with(producer("web", perSec(20)))
                .with(application(Duration.ofSeconds(1), Duration.ofMillis(100), NONE, "anna"))
                .with(at(30, new Action.StartWorker(READERS, BEN))));

        assertEquals(300 + 600, finished(state), 60);
    }

    @Test
    void work_is_told_record_by_record_when_each_takes_long() {
        run(Setups.withShards(1)
                .with(producer("web", perSec(2)))
                .with(application(Duration.ofSeconds(5), Duration.ofMillis(200), NONE, "anna")));

        List<RecordsFinished> told = all(RecordsFinished.class);
        for (int i = 0; i < told.size(); i++) {
            assertEquals(i + 1, told.get(i).index());
        }
        assertTrue(told.size() > 80);
    }

    @Test
    void checkpoints_come_no_more_often_than_asked_for() {
        run(Setups.withShards(1)
                .with(producer("web", perSec(20)))
                .with(application(Duration.ofSeconds(1), NONE, Duration.ofSeconds(10), "anna")));

        List<CheckpointAdvanced> checkpoints = all(CheckpointAdvanced.class);
        assertEquals(5, checkpoints.size());
        for (int i = 1; i < checkpoints.size(); i++) {
            assertTrue(
                    checkpoints.get(i).at().since(checkpoints.get(i - 1).at()).compareTo(Duration.ofSeconds(10)) >= 0);
        }
    }

    @Test
    void a_worker_that_is_shut_down_writes_down_all_it_has_finished() {
        LabState state = run(Setups.withShards(1)
                .with(producer("web", perSec(20), 1, NONE, Duration.ofSeconds(50)))
                .with(application(Duration.ofSeconds(1), NONE, Duration.ofSeconds(10), "anna", "ben"))
                .with(at(25, new Action.StopWorker(READERS, ANNA))));

        ApplicationState application = state.kcl().application(READERS).orElseThrow();
        assertEquals(0, application.readAgain());
        assertEquals(1000, application.read());
        assertEquals(
                BEN, application.lease(new ShardId(0)).map(LeaseState::owner).orElseThrow());
    }

    @Test
    void what_a_dead_worker_had_not_written_down_is_read_again_after_the_failover_time() {
        LabState state = run(Setups.withShards(1)
                .with(producer("web", perSec(20), 1, NONE, Duration.ofSeconds(50)))
                .with(application(Duration.ofSeconds(1), NONE, Duration.ofSeconds(10), "anna", "ben"))
                .with(at(25, new Action.KillWorker(READERS, ANNA))));

        assertEquals(
                START.plus(Duration.ofSeconds(25).plus(ApplicationSetup.USUAL_FAILOVER_TIME)),
                all(LeaseExpired.class).getFirst().at());
        ApplicationState application = state.kcl().application(READERS).orElseThrow();
        long checkpoint = all(CheckpointAdvanced.class).stream()
                .filter(event -> event.worker().equals(ANNA))
                .mapToLong(CheckpointAdvanced::index)
                .max()
                .orElseThrow();
        long read = all(RecordsRead.class).stream()
                .filter(event ->
                        event.reader() instanceof Caller.ApplicationWorker(var _, WorkerName by) && by.equals(ANNA))
                .mapToLong(RecordsRead::toIndex)
                .max()
                .orElseThrow();
        assertTrue(read > checkpoint);
        assertEquals(read - checkpoint, application.readAgain());
        assertEquals(1000 + application.readAgain(), application.read());
        assertEquals(
                BEN, application.lease(new ShardId(0)).map(LeaseState::owner).orElseThrow());
    }

    @Test
    void after_a_split_the_parent_is_read_to_its_end_before_its_children() {
        LabState state = run(Setups.withShards(1)
                .with(producer("web", perSec(40), 1, NONE, Duration.ofSeconds(40)))
                .with(application(Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofSeconds(5), "anna", "ben"))
                .with(at(10, new Action.Split(CLICKS, new ShardId(0), null))));

        assertEquals(1, all(Resharded.class).size());
        assertEquals(
                List.of(new ShardId(0)),
                all(ShardFinished.class).stream().map(ShardFinished::shard).toList());
        int ended = events.indexOf(all(ShardFinished.class).getFirst());
        for (RecordsRead read : all(RecordsRead.class)) {
            assertEquals(read.shard().index() == 0, events.indexOf(read) < ended, read::toString);
        }
        assertEquals(1600, state.kcl().application(READERS).orElseThrow().read());
        assertEquals(
                List.of(ANNA, BEN),
                state.kcl().application(READERS).orElseThrow().leases().stream()
                        .map(LeaseState::owner)
                        .filter(owner -> owner != null)
                        .sorted()
                        .toList());
    }

    @Test
    void a_merge_waits_for_both_parents() {
        LabState state = run(Setups.withShards(2)
                .with(producer("web", perSec(40), 1, NONE, Duration.ofSeconds(40)))
                .with(application(Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofSeconds(5), "anna", "ben"))
                .with(at(10, new Action.Merge(CLICKS, new ShardId(0), new ShardId(1)))));

        int secondEnd = events.indexOf(all(ShardFinished.class).get(1));
        int childRead = events.indexOf(all(RecordsRead.class).stream()
                .filter(read -> read.shard().index() == 2)
                .findFirst()
                .orElseThrow());
        assertTrue(childRead > secondEnd);
        assertEquals(1600, state.kcl().application(READERS).orElseThrow().read());
    }

    @Test
    void a_reader_that_is_refused_waits_and_comes_again() {
        LabState state = run(Setups.withShards(1)
                .with(producer("web", perSec(20), 1, NONE, Duration.ofSeconds(40)))
                .with(application("one", Duration.ofMillis(250)))
                .with(application("two", Duration.ofMillis(250))));

        assertTrue(all(ReadThrottled.class).size() > 10);
        for (ApplicationState application : state.kcl().applications()) {
            assertEquals(800, application.read());
        }
    }

    @Test
    void an_iterator_that_has_expired_is_asked_for_anew() {
        LabState state = run(Setups.withShards(1)
                .lasting(Duration.ofHours(1))
                .with(producer("web", perSec(1), 1, NONE, Duration.ofMinutes(50)))
                .with(application(Duration.ofMinutes(7), NONE, NONE, "anna")));

        assertEquals(3000, state.kcl().application(READERS).orElseThrow().read());
        assertEquals(0, state.kcl().application(READERS).orElseThrow().readAgain());
    }

    @Test
    void a_application_that_begins_at_the_latest_record_leaves_out_what_was_there() {
        ApplicationSetup late = new ApplicationSetup(
                READERS,
                CLICKS,
                List.of(ANNA),
                IteratorType.LATEST,
                Duration.ofSeconds(1),
                100,
                NONE,
                NONE,
                ApplicationSetup.USUAL_FAILOVER_TIME,
                Duration.ofSeconds(30));
        LabState state = run(Setups.withShards(2)
                .with(producer("web", perSec(10), 1, NONE, Duration.ofSeconds(50)))
                .with(late));
        assertEquals(200, state.kcl().application(READERS).orElseThrow().read(), 1);
    }

    @Test
    void a_application_waits_for_a_stream_that_is_being_created() {
        run(Setups.empty()
                .with(new StreamSetup(CLICKS, 1, Duration.ofDays(1), false))
                .with(Setups.application("anna")));
        assertFalse(all(WorkerStarted.class).isEmpty());
        assertFalse(all(RecordsRead.class).isEmpty());
    }

    @Test
    void a_application_without_workers_reads_nothing_until_one_starts() {
        run(Setups.withShards(2)
                .with(producer("web", perSec(10)))
                .with(Setups.application())
                .with(at(20, new Action.StartWorker(READERS, ANNA))));
        assertEquals(
                START.plus(Duration.ofSeconds(20)),
                all(ShardAssigned.class).getFirst().at());
        assertTrue(all(RecordsRead.class).getFirst().at().isAfter(START.plus(Duration.ofSeconds(20))));
    }

    @Test
    void a_worker_that_is_stopped_and_started_again_goes_on_at_the_checkpoint() {
        LabState state = run(Setups.withShards(2)
                .with(producer("web", perSec(20), 1, NONE, Duration.ofSeconds(40)))
                .with(application(Duration.ofSeconds(1), Duration.ofMillis(5), NONE, "anna"))
                .with(at(10, new Action.StopWorker(READERS, ANNA)))
                .with(at(20, new Action.StartWorker(READERS, ANNA))));
        assertEquals(800, finished(state));
    }

    @Test
    void an_impossible_change_of_workers_stands_in_the_log_as_refused() {
        run(Setups.withShards(1)
                .with(Setups.application("anna"))
                .with(at(10, new Action.StartWorker(READERS, ANNA)))
                .with(at(20, new Action.StopWorker(READERS, BEN))));
        assertEquals(2, all(ChangeRefused.class).size());
    }

    private static ApplicationSetup application(
            Duration pollEvery, Duration work, Duration checkpointEvery, String... workers) {
        return new ApplicationSetup(
                READERS,
                CLICKS,
                Arrays.stream(workers).map(WorkerName::new).toList(),
                IteratorType.TRIM_HORIZON,
                pollEvery,
                1000,
                work,
                checkpointEvery,
                ApplicationSetup.USUAL_FAILOVER_TIME,
                NONE);
    }

    private static ApplicationSetup application(String name, Duration pollEvery) {
        StreamName stream = CLICKS;
        return new ApplicationSetup(
                new ApplicationName(name),
                stream,
                List.of(ANNA),
                IteratorType.TRIM_HORIZON,
                pollEvery,
                1000,
                NONE,
                NONE,
                ApplicationSetup.USUAL_FAILOVER_TIME,
                NONE);
    }

    private LabState run(Setups setups) {
        Setup setup = setups.build();
        Simulation simulation = new Simulation(setup, Setups.NO_FILES);
        simulation.runUntil(setup.end(), events::add);
        return simulation.state();
    }

    private static long finished(LabState state) {
        return Optional.of(state.kcl().application(READERS).orElseThrow()).stream()
                .flatMap(application -> application.leases().stream())
                .mapToLong(LeaseState::finishedIndex)
                .sum();
    }

    private static TimedAction at(int second, Action action) {
        return new TimedAction(Duration.ofSeconds(second), action);
    }

    private <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
