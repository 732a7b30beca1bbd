package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaboratoryTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };

    private static Setup setup() {
        ProducerSetup producer = new ProducerSetup(
                new ProducerName("web"),
                CLICKS,
                new Source.Generated(new Rate.Constant(50), new Keys.Uniform("u-", 20), new Payload.Random(10, 90)),
                5,
                Duration.ofMillis(100),
                new RetrySetup(3, Duration.ofMillis(50), Duration.ofSeconds(1)),
                Duration.ZERO,
                null);
        return Setup.of(
                new Conditions(
                        START,
                        Duration.ofSeconds(60),
                        7,
                        new NetworkSetup(Duration.ofMillis(5), Duration.ofMillis(30))),
                new StreamsSetup(List.of(new StreamSetup(CLICKS, 2, Duration.ofHours(24), true))),
                new ProducersSetup(List.of(producer)));
    }

    private static List<Event> eventsUntil(EventLog log, VirtualTime time) {
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < log.countUntil(time); i++) {
            events.add(log.get(i));
        }
        return events;
    }

    private static final Action SPLIT = new Action.Split(CLICKS, new ShardId(0), null);
    private static final Action FASTER = new Action.SetRate(new ProducerName("web"), 200);

    private static VirtualTime second(int second) {
        return START.plus(Duration.ofSeconds(second));
    }

    private static List<Event> wholeOf(Laboratory laboratory, Branch branch) {
        return eventsUntil(laboratory.runToEnd(branch).timeline().log(), second(60));
    }

    @Test
    void a_change_of_what_was_shown_makes_a_branch_and_the_other_future_stays() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            List<Event> planned = wholeOf(laboratory, trunk);
            trunk.show(second(60));

            Branch branch = laboratory.take(trunk, second(20), SPLIT).join();

            List<Event> changed = wholeOf(laboratory, branch);
            List<Event> past = eventsUntil(trunk.timeline().log(), second(20));
            assertEquals(past, changed.subList(0, past.size()));
            assertTrue(changed.stream().anyMatch(Resharded.class::isInstance));
            assertEquals(planned, wholeOf(laboratory, trunk));
            assertEquals(List.of(trunk, branch), laboratory.branches());
            assertEquals("Split shard 0 of clicks in the middle", branch.name());
            assertEquals(trunk, branch.parent());
            assertEquals(second(20), branch.from());
        }
    }

    @Test
    void what_the_service_refuses_changes_nothing_and_is_not_told() {
        List<JournalEntry> deeds = new CopyOnWriteArrayList<>();
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES, List.of(), deeds::add, HistoryMemory.usual())) {
            Branch trunk = laboratory.trunk();
            laboratory.runToEnd(trunk);
            trunk.show(second(60));
            Action tooShort = new Action.SetRetention(CLICKS, Duration.ofHours(1));

            CompletionException refused = assertThrows(
                    CompletionException.class,
                    () -> laboratory.take(trunk, second(20), tooShort).join());

            assertInstanceOf(ActionRefused.class, refused.getCause());
            assertEquals(List.of(trunk), laboratory.branches());
            assertTrue(deeds.stream().allMatch(JournalEntry.Shown.class::isInstance), deeds::toString);
        }
    }

    @Test
    void a_change_beyond_all_that_was_shown_makes_no_branch() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            laboratory.runToEnd(trunk);
            trunk.show(second(20));

            assertSame(trunk, laboratory.take(trunk, second(20), SPLIT).join());

            assertEquals(List.of(trunk), laboratory.branches());
            assertTrue(wholeOf(laboratory, trunk).stream().anyMatch(Resharded.class::isInstance));
        }
    }

    @Test
    void the_same_inputs_make_the_same_history() {
        try (Laboratory one = Laboratory.open(setup(), NO_FILES);
                Laboratory other = Laboratory.open(setup(), NO_FILES)) {
            one.runToEnd(one.trunk());
            one.trunk().show(second(50));
            Branch first = one.take(one.trunk(), second(20), SPLIT).join();
            one.runToEnd(first);
            first.show(second(50));
            Branch second = one.take(first, second(40), FASTER).join();
            other.take(other.trunk(), second(20), SPLIT).join();
            other.take(other.trunk(), second(40), FASTER).join();

            assertEquals(List.of(new Input(second(20), SPLIT), new Input(second(40), FASTER)), second.inputs());
            assertEquals(wholeOf(one, second), wholeOf(other, other.trunk()));
        }
    }

    @Test
    void a_branch_that_is_changed_again_at_once_in_the_same_way_is_named_after_the_last_change() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            laboratory.runToEnd(trunk);
            trunk.show(second(60));
            Branch branch = laboratory
                    .take(trunk, second(20), new Action.SetRetention(CLICKS, Duration.ofHours(48)))
                    .join();
            laboratory
                    .take(branch, second(20), new Action.SetRetention(CLICKS, Duration.ofHours(72)))
                    .join();
            assertEquals("Set the retention of clicks to 3 days", branch.name());

            laboratory.take(branch, second(20), FASTER).join();
            assertEquals("Set the retention of clicks to 3 days and 1 more", branch.name());

            laboratory.rename(branch, "mine").join();
            laboratory
                    .take(branch, second(20), new Action.SetRate(new ProducerName("web"), 300))
                    .join();
            assertEquals("mine", branch.name());
        }
    }

    @Test
    void a_branch_is_named_after_all_that_was_done_on_it_and_none_has_the_name_of_another() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            laboratory.runToEnd(trunk);
            trunk.show(second(60));
            Action slower = new Action.SetRate(new ProducerName("web"), 3);
            Branch one = laboratory.take(trunk, second(20), slower).join();
            Branch other = laboratory.take(trunk, second(25), slower).join();
            assertEquals("Set the rate of web to 3 records/s", one.name());
            assertEquals("Set the rate of web to 3 records/s (2)", other.name());

            laboratory
                    .take(one, second(30), new Action.SendBurst(new ProducerName("web"), 1))
                    .join();
            laboratory
                    .take(other, second(30), new Action.SetRetention(CLICKS, Duration.ofHours(48)))
                    .join();
            assertEquals("Set the rate of web to 3 records/s; Send 1 record at once from web", one.name());
            assertEquals("Set the rate of web to 3 records/s and 1 more", other.name());

            laboratory.rename(one, other.name()).join();
            assertEquals("Set the rate of web to 3 records/s and 1 more (2)", one.name());
            laboratory.rename(other, other.name()).join();
            assertEquals("Set the rate of web to 3 records/s and 1 more", other.name());
        }
    }

    @Test
    void a_branch_without_a_change_equals_its_parent() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch changed =
                    laboratory.take(laboratory.trunk(), second(20), SPLIT).join();
            Branch alike = laboratory.fork(changed, second(31), "alike").join();

            assertEquals(wholeOf(laboratory, changed), wholeOf(laboratory, alike));
        }
    }

    @Test
    void an_input_after_a_new_one_belongs_to_the_other_future() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk =
                    laboratory.take(laboratory.trunk(), second(30), FASTER).join();
            trunk.show(second(30));
            Branch branch = laboratory.take(trunk, second(10), SPLIT).join();

            assertEquals(List.of(new Input(second(10), SPLIT)), branch.inputs());
            assertEquals(List.of(new Input(second(30), FASTER)), trunk.inputs());
        }
    }

    @Test
    void what_hangs_on_a_deleted_branch_hangs_on_its_parent_then() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            Branch middle = laboratory.fork(trunk, second(10), "middle").join();
            Branch leaf = laboratory.fork(middle, second(20), "leaf").join();

            laboratory.delete(middle).join();

            assertEquals(List.of(trunk, leaf), laboratory.branches());
            assertEquals(trunk, leaf.parent());
            assertEquals(second(10), leaf.from());
            assertThrows(
                    CompletionException.class, () -> laboratory.delete(trunk).join());
            assertThrows(
                    CompletionException.class,
                    () -> laboratory.take(middle, second(30), SPLIT).join());
        }
    }

    @Test
    void what_leaves_a_branch_before_its_beginning_leaves_its_parent() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch trunk = laboratory.trunk();
            Branch late = laboratory.fork(trunk, second(20), "late").join();
            Branch later = laboratory.fork(late, second(30), "later").join();
            Branch early = laboratory.take(later, second(10), SPLIT).join();
            Branch between = laboratory.fork(later, second(25), "between").join();

            assertEquals(trunk, early.parent());
            assertEquals(late, between.parent());
            assertEquals(List.of(new Input(second(10), SPLIT)), early.inputs());
        }
    }

    @Test
    void the_deeds_told_make_the_same_laboratory_again() {
        List<JournalEntry> deeds = new ArrayList<>();
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES, List.of(), deeds::add, HistoryMemory.usual())) {
            laboratory.trunk().show(second(50));
            Branch first =
                    laboratory.take(laboratory.trunk(), second(20), SPLIT).join();
            Branch other = laboratory.fork(first, second(30), "other").join();
            laboratory.take(other, second(35), FASTER).join();
            laboratory.rename(other, "faster").join();
            laboratory.delete(laboratory.fork(other, second(40), "gone").join()).join();

            try (Laboratory again = Laboratory.open(
                    setup(), NO_FILES, List.copyOf(deeds), JournalKeeper.UNHEARD, HistoryMemory.usual())) {
                assertEquals(describe(laboratory), describe(again));
            }
        }
    }

    private static List<String> describe(Laboratory laboratory) {
        return laboratory.branches().stream()
                .map(branch -> "%s %s on %s from %s, shown until %s, %s, %s"
                        .formatted(
                                branch.number(),
                                branch.name(),
                                branch.parent() == null
                                        ? "nothing"
                                        : branch.parent().name(),
                                branch.from(),
                                branch.shownUntil(),
                                branch.inputs(),
                                wholeOf(laboratory, branch)))
                .toList();
    }

    @Test
    void an_action_of_the_student_is_told_as_the_students() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Branch branch =
                    laboratory.take(laboratory.trunk(), second(5), SPLIT).join();

            assertTrue(eventsUntil(branch.timeline().log(), second(5)).stream()
                    .anyMatch(event -> event instanceof ActionTaken taken && taken.byStudent()));
        }
    }

    @Test
    void how_far_one_has_looked_is_told_even_when_nothing_is_left_to_do() {
        CompletableFuture<JournalEntry> told = new CompletableFuture<>();
        try (Laboratory laboratory =
                Laboratory.open(setup(), NO_FILES, List.of(), told::complete, HistoryMemory.usual())) {
            laboratory.runToEnd(laboratory.trunk()).show(second(42));
            assertEquals(
                    new JournalEntry.Shown(Branch.TRUNK, second(42)),
                    told.orTimeout(20, TimeUnit.SECONDS).join());
        }
    }
}
