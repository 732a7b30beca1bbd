package dev.shardlab.timeline;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void checkpoints_stay_bounded_and_evenly_spread_however_long_history_gets() {
        Checkpoints checkpoints = new Checkpoints(LabState.startingAt(Setups.START));
        LabState head = LabState.startingAt(Setups.START);
        long events = 3_000_000;
        for (long position = 1; position <= events; position++) {
            checkpoints.reach(position, head);
        }
        assertTrue(checkpoints.size() <= 1024 && checkpoints.size() >= 512, "there are " + checkpoints.size());
        for (long position = 0; position < events; position += 9_973) {
            long distance = position - checkpoints.before(position).position();
            assertTrue(distance >= 0 && distance <= events / 512, position + " is " + distance + " away");
        }
    }

    @Test
    void the_visible_part_begins_at_the_start_although_events_lie_before_it() {
        Told told = Told.of(PlayerTest.lively());
        assertEquals(Setups.START, told.timeline().start());
        assertTrue(told.timeline().log().get(0).at().isBefore(Setups.START));
        assertEquals(told.events().getLast().at(), told.timeline().end());
    }

    @Test
    void a_branch_has_the_same_past_and_a_future_of_its_own() {
        Setup setup = Setups.withShards(3)
                .with(Setups.producer("web", Setups.perSec(80)))
                .with(Setups.group("anna", "ben"))
                .build();
        VirtualTime fork = setup.start().plus(Duration.ofSeconds(25));
        Told told = Told.until(setup, fork);
        Simulation other = told.simulation().copy();
        Timeline branch = told.timeline().branch(other.state());
        long shared = branch.log().size();
        assertEquals(told.timeline().log().size(), shared);

        other.take(new Action.Split(CLICKS, new ShardId(1), null), true);
        other.take(new Action.SetRate(WEB, 200), true);
        other.runUntil(setup.end(), branch::append);
        told.goOn(setup.end());

        Told branched = new Told(other, branch);
        assertEquals(told.events().subList(0, (int) shared), branched.events().subList(0, (int) shared));
        assertEquals(events(setup), told.events());
        assertNotEquals(told.events(), branched.events());
        playsExactly(told);
        playsExactly(branched);
    }

    @Test
    void a_branch_may_begin_long_before_the_end_of_the_history_it_leaves() {
        Setup setup = PlayerTest.lively();
        Told told = Told.until(setup, setup.start().plus(Duration.ofSeconds(10)));
        Simulation early = told.simulation().copy();
        told.goOn(setup.end());

        Timeline branch = told.timeline().branch(early.state());
        early.take(new Action.SetRate(WEB, 300), true);
        early.runUntil(setup.end(), branch::append);

        playsExactly(told);
        playsExactly(new Told(early, branch));
    }

    private static void playsExactly(Told told) {
        Player player = told.timeline().player();
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            player.seek(told.timeline().start().plusMicros(random.nextLong(60_000_000)));
            assertEquals(told.described(player.position()), player.state().describe());
        }
        player.seek(told.timeline().end());
        assertEquals(told.simulation().state().describe(), player.state().describe());
        for (var stream : player.state().streams()) {
            for (var shard : stream.shards()) {
                for (long i = shard.first(); i < shard.next(); i++) {
                    assertEquals(
                            told.simulation().state().stream(stream.name())
                                    .orElseThrow()
                                    .shards()
                                    .get(shard.id().index())
                                    .record(i),
                            shard.record(i));
                }
            }
        }
    }

    @Test
    void players_on_other_threads_see_whole_states_while_history_is_written() throws InterruptedException {
        Setup setup = Setups.withShards(6)
                .lasting(Duration.ofMinutes(4))
                .with(Setups.producer("web", Setups.perSec(200)))
                .with(Setups.group("anna", "ben"))
                .build();
        Simulation simulation = new Simulation(setup, RandomLines.FILES);
        Timeline timeline = new Timeline(setup.start(), simulation.state());
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
        simulation.runUntil(setup.end(), timeline::append);
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
            for (var stream : player.state().streams()) {
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
