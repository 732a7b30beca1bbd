package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.READERS;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail proves nothing: each is told a true history and then one lie. */
class InvariantsSeenRedTest {

    private final List<Event> history = new ArrayList<>();
    private final LabState state;
    private final Invariants invariants = new Invariants(77);
    private int told;

    InvariantsSeenRedTest() {
        Source numbered = new Source.Generated(
                new Rate.Constant(20), new Keys.Uniform("user-", 3), new Payload.Template("no.{n} {key}"));
        Setup setup = Setups.withShards(2)
                .with(producer("web", numbered, 5, Duration.ofSeconds(1), null))
                .with(Setups.application("anna"))
                .with(new TimedAction(Duration.ofSeconds(20), new Action.Split(CLICKS, new ShardId(0), null)))
                .build();
        new Simulation(setup, Setups.NO_FILES).runUntil(setup.end(), history::add);
        state = LabState.startingAt(history.getFirst().at());
    }

    @Test
    void the_whole_truth_passes() {
        assertDoesNotThrow(() -> tellUntil(history.size()));
    }

    @Test
    void time_that_goes_back() {
        tellUntil(500);
        Event past = history.stream()
                .filter(RateChanged.class::isInstance)
                .findFirst()
                .orElseThrow();
        breaks("time never goes back", past);
    }

    @Test
    void a_record_that_is_stored_twice() {
        RecordsAppended stored = tellFirst(RecordsAppended.class, 40);
        breaks("nothing is lost", stored);
    }

    @Test
    void a_record_that_is_in_the_state_but_was_never_sent() {
        RecordsAppended stored = tellFirst(RecordsAppended.class, 40);
        state.apply(stored);
        told++;
        breaks("nothing is lost", firstFrom(told, PutSent.class));
    }

    @Test
    void open_shards_that_overlap() {
        tellUntil(500);
        ShardOpening again = new ShardOpening(new ShardId(2), HashKeyRange.ALL, null, null);
        breaks("cover every hash key exactly once", new ShardsOpened(state.now(), CLICKS, List.of(again)));
    }

    @Test
    void a_record_in_a_shard_it_does_not_belong_to() {
        RecordsAppended next = firstFrom(tellBefore(RecordsAppended.class, 30), RecordsAppended.class);
        int[] wrong = Arrays.stream(next.placement().shards().toArray())
                .map(shard -> 1 - shard)
                .toArray();
        breaks(
                "whose range holds its hash key",
                new RecordsAppended(
                        next.at(),
                        next.stream(),
                        next.origin(),
                        next.batch(),
                        new Placement(
                                IntColumn.of(wrong),
                                next.placement().ends(),
                                next.placement().positions())));
    }

    @Test
    void a_record_refused_although_there_was_room() {
        RecordsAppended next = firstFrom(tellBefore(RecordsAppended.class, 30), RecordsAppended.class);
        breaks(
                "refuses only what goes beyond",
                new PutThrottled(
                        next.at(),
                        next.stream(),
                        next.origin(),
                        next.batch(),
                        new ShardId(0),
                        WriteLimit.RECORDS_PER_SEC,
                        next.placement().positions()));
    }

    @Test
    void a_record_that_expires_before_its_time() {
        tellFirst(RecordsAppended.class, 40);
        breaks("and not before", new RecordsExpired(state.now(), CLICKS, new ShardId(0), 0, 1));
    }

    @Test
    void a_checkpoint_ahead_of_the_work() {
        tellFirst(RecordsAppended.class, 40);
        breaks(
                "checkpoint <= finished",
                new CheckpointAdvanced(state.now(), READERS, new WorkerName("anna"), new ShardId(0), 1_000_000));
    }

    @Test
    void a_record_that_is_skipped() {
        RecordsRead next = firstFrom(tellBefore(RecordsRead.class, 30), RecordsRead.class);
        breaks("an owner reads on where it stopped", read(next, "anna", next.shard(), next.fromIndex() + 1));
    }

    @Test
    void a_child_that_is_read_before_its_parent() {
        RecordsRead next = firstFrom(tellBefore(RecordsRead.class, 30), RecordsRead.class);
        tellFirst(Resharded.class, 1);
        RecordsRead early = read(next, "anna", new ShardId(2), 0);
        assertTrue(new ApplicationInvariants.ChildrenAfterParents()
                .broken(early, state)
                .isPresent());
    }

    @Test
    void a_worker_that_reads_what_it_does_not_own() {
        RecordsRead next = firstFrom(tellBefore(RecordsRead.class, 30), RecordsRead.class);
        breaks("only running workers read", read(next, "zoe", next.shard(), next.fromIndex()));
    }

    @Test
    void a_number_that_falls_in_a_shard() {
        var rule = new ShardInvariants.OrderPerShardRises();
        RecordsAppended stored = tellFirst(RecordsAppended.class, 40);
        LabState before = state.copy();
        tellFirst(RecordsAppended.class, 20);

        assertTrue(rule.broken(stored, state).isEmpty());
        assertTrue(rule.broken(stored, before).isPresent());
    }

    @Test
    void a_key_that_comes_out_of_order() {
        var rule = new ProducerInvariants.KeysStayInOrderWithoutRetries();
        RecordsAppended earlier = tellFirst(RecordsAppended.class, 40);
        RecordsAppended later = tellFirst(RecordsAppended.class, 20);

        assertTrue(rule.broken(later, state).isEmpty());
        assertTrue(rule.broken(earlier, state).isPresent());
    }

    private void breaks(String name, Event lie) {
        AssertionError failure = assertThrows(AssertionError.class, () -> {
            state.apply(lie);
            invariants.check(lie, state);
        });
        assertTrue(failure.getMessage().contains(name), failure::getMessage);
        assertTrue(failure.getMessage().startsWith("seed 77, event "), failure::getMessage);
    }

    private void tellUntil(int position) {
        for (; told < position; told++) {
            state.apply(history.get(told));
            invariants.check(history.get(told), state);
        }
    }

    /** Tells everything up to the {@code nth} event of a kind from here, and it too. */
    private <E extends Event> E tellFirst(Class<E> kind, int nth) {
        E last = firstFrom(tellBefore(kind, nth), kind);
        tellUntil(told + 1);
        return last;
    }

    /** Tells everything before the {@code nth} event of a kind from here. */
    private int tellBefore(Class<? extends Event> kind, int nth) {
        int position = told;
        for (int seen = 0; ; position++) {
            if (kind.isInstance(history.get(position)) && ++seen == nth) {
                tellUntil(position);
                return position;
            }
        }
    }

    private <E extends Event> E firstFrom(int position, Class<E> kind) {
        return history.subList(position, history.size()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static RecordsRead read(RecordsRead like, String worker, ShardId shard, long from) {
        return new RecordsRead(
                like.at(),
                like.stream(),
                shard,
                new Caller.ApplicationWorker(application(like), new WorkerName(worker)),
                from,
                like.toIndex(),
                like.bytes(),
                like.millisBehindLatest(),
                like.arrivesAt(),
                like.waits());
    }

    private static ApplicationName application(RecordsRead read) {
        return ((Caller.ApplicationWorker) read.reader()).application();
    }
}
