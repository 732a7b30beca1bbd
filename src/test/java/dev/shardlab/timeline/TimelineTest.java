package dev.shardlab.timeline;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

    @Test
    void chapters_stay_bounded_in_number_and_even_in_length_however_long_history_gets() {
        LabState head = LabState.startingAt(Setups.START);
        Timeline timeline = new Timeline(Setups.START, head);
        int events = 5_000_000;
        for (int i = 0; i < events; i++) {
            Event event = new ActionTaken(Setups.START.plusMicros(i), "nothing", false);
            head.apply(event);
            timeline.append(event);
        }
        List<Chapter> chapters = timeline.log().chapters().all();
        assertTrue(chapters.size() <= 1025 && chapters.size() >= 512, "there are " + chapters.size());
        for (Chapter chapter : chapters) {
            assertTrue(chapter.count() <= events / 512, chapter.first() + " has " + chapter.count());
        }
    }

    @Test
    void the_visible_part_begins_at_the_start_although_events_lie_before_it() {
        Told told = Told.of(PlayerTest.lively());
        assertEquals(Setups.START, told.timeline().start());
        assertTrue(told.timeline().log().get(0).at().isBefore(Setups.START));
        assertEquals(told.events().getLast().at(), told.timeline().end());
    }

    private static final List<HistoryMemory> MEMORIES =
            List.of(HistoryMemory.usual(), new HistoryMemory(HistoryMemory.LEAST_BYTES));

    @Test
    void a_course_that_leaves_another_has_the_same_past_and_a_future_of_its_own() {
        Setup setup = lively();
        VirtualTime fork = setup.start().plus(Duration.ofSeconds(25));
        List<Input> inputs = List.of(
                new Input(fork, new Action.Split(CLICKS, new ShardId(1), null)),
                new Input(fork, new Action.SetRate(WEB, 200)));
        for (HistoryMemory memory : MEMORIES) {
            Told told = Told.until(setup, setup.end(), memory);
            Told other = new Told(setup, told.run().leave(fork, inputs));
            other.goOn(setup.end());

            Told plain = new Told(setup, new Run(setup, RandomLines.FILES, inputs, HistoryMemory.usual()));
            plain.goOn(setup.end());
            assertEquals(plain.events(), other.events());
            assertNotEquals(told.events(), other.events());
            assertEquals(Told.of(setup).events(), told.events());
            playsExactly(told);
            playsExactly(other);
        }
    }

    @Test
    void a_course_may_leave_one_that_left_another() {
        Setup setup = lively();
        for (HistoryMemory memory : MEMORIES) {
            Told told = Told.until(setup, setup.end(), memory);
            List<Input> inputs = new ArrayList<>();
            Run run = told.run();
            for (int second = 50; second > 10; second -= 10) {
                VirtualTime at = setup.start().plus(Duration.ofSeconds(second));
                inputs.clear();
                inputs.add(new Input(at, new Action.SetRate(WEB, 3 * second)));
                run = run.leave(at, inputs);
                run.runUntil(setup.end());
            }
            for (int second = 20; second < 60; second += 7) {
                VirtualTime at = setup.start().plus(Duration.ofSeconds(second));
                inputs.add(new Input(at, new Action.SetRate(WEB, 2 * second)));
                run = run.leave(at, inputs);
                run.runUntil(setup.end());
            }
            Told plain = new Told(setup, new Run(setup, RandomLines.FILES, inputs, HistoryMemory.usual()));
            plain.goOn(setup.end());
            Told last = new Told(setup, run);
            assertEquals(plain.events(), last.events());
            playsExactly(last);
            playsExactly(told);
        }
    }

    static LongStream seeds() {
        return LongStream.range(4_000, Boolean.getBoolean("shardlab.long") ? 4_300 : 4_020);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_forgotten_is_told_anew_to_the_byte(long seed) {
        Setup setup = RandomSetups.of(seed);
        Told whole = Told.of(setup);
        HistoryMemory memory = new HistoryMemory(HistoryMemory.LEAST_BYTES);
        Told thin = Told.until(setup, setup.end(), memory);

        assertEquals(whole.events(), thin.events(), "seed " + seed);
        playsExactly(thin);
    }

    @Test
    void history_keeps_to_the_memory_it_is_given() {
        Setup setup = Setups.withShards(4)
                .lasting(Duration.ofMinutes(10))
                .with(Setups.producer("web", Setups.perSec(800)))
                .with(Setups.application("anna", "ben"))
                .build();
        HistoryMemory memory = new HistoryMemory(8 << 20);
        Told told = Told.until(setup, setup.end(), memory);
        assertTrue(memory.bytes() <= memory.limitBytes(), "it takes " + memory.bytes());
        Player player = told.timeline().player();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            player.seek(setup.start().plusMicros(random.nextLong(VirtualTime.toMicros(setup.duration()))));
            assertTrue(memory.bytes() <= memory.limitBytes(), "it takes " + memory.bytes());
        }
    }

    private static Setup lively() {
        return Setups.withShards(3)
                .with(Setups.producer("web", Setups.perSec(80)))
                .with(Setups.application("anna", "ben"))
                .build();
    }

    /** Against the simple way: everything folded from nothing. */
    private static void playsExactly(Told told) {
        Player player = told.timeline().player();
        List<Event> events = told.events();
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            player.seek(told.timeline().start().plusMicros(random.nextLong(60_000_000)));
            assertEquals(
                    told.described(events, player.position()), player.state().describe());
        }
        player.seek(told.timeline().end());
        assertEquals(told.head().describe(), player.state().describe());
        LabState simple = told.folded(events, events.size());
        for (var stream : player.state().kinesis().streams()) {
            for (var shard : stream.shards()) {
                var same = simple.kinesis().stream(stream.name())
                        .orElseThrow()
                        .shards()
                        .get(shard.id().index());
                for (long i = shard.first(); i < shard.next(); i++) {
                    assertEquals(same.record(i), shard.record(i));
                }
            }
        }
    }

    @Test
    void players_on_other_threads_see_whole_states_while_history_is_written() throws InterruptedException {
        Setup setup = Setups.withShards(6)
                .lasting(Duration.ofMinutes(4))
                .with(Setups.producer("web", Setups.perSec(200)))
                .with(Setups.application("anna", "ben"))
                .build();
        Run run = new Run(setup, RandomLines.FILES, List.of(), new HistoryMemory(HistoryMemory.LEAST_BYTES));
        Timeline timeline = run.timeline();
        List<Throwable> failures = new ArrayList<>();
        List<Thread> watchers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i);
            Thread watcher = new Thread(() -> watch(timeline, setup.end(), random));
            watcher.setUncaughtExceptionHandler((_, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            watchers.add(watcher);
            watcher.start();
        }
        run.runUntil(setup.end());
        for (Thread watcher : watchers) {
            watcher.join();
        }
        assertEquals(List.of(), failures);
    }

    /** Seeks to and fro until history is told, and touches every record that is shown. */
    private static void watch(Timeline timeline, VirtualTime end, Random random) {
        Player player = timeline.player();
        while (timeline.end().plus(Duration.ofSeconds(1)).isBefore(end)) {
            long told = timeline.end().since(timeline.start()).toMillis();
            player.seek(timeline.start().plus(Duration.ofMillis(random.nextLong(told + 1))));
            for (int i = 0; i < 20; i++) {
                player.stepBack();
            }
            long stored = 0;
            for (var stream : player.state().kinesis().streams()) {
                for (var shard : stream.shards()) {
                    for (long i = shard.first(); i < shard.next(); i++) {
                        stored += shard.record(i).data().length > 0 ? 1 : 0;
                    }
                }
            }
            if (stored != player.state().totals().put()) {
                throw new AssertionError(
                        "shown " + stored + " of " + player.state().totals());
            }
        }
    }

    private static List<Event> events(Setup setup) {
        return Told.of(setup).events();
    }
}
