package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same setup gives the same events, however it is run; and what is changed changes no more than it must. */
class DeterminismTest {

    static LongStream seeds() {
        return LongStream.range(1_000, Boolean.getBoolean("shardlab.long") ? 2_000 : 1_030);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void run_twice_it_is_the_same(long seed) {
        assertEquals(whole(seed), whole(seed), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cut_into_batches_in_any_way_it_is_the_same(long seed) {
        Setup setup = RandomSetups.of(seed);
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        Simulation simulation = new Simulation(setup, RandomLines.FILES);
        long spread = VirtualTime.toMicros(setup.duration()) / (1 + random.nextInt(300)) + 1;
        while (!simulation.isOver()) {
            simulation.runUntil(simulation.now().plusMicros(random.nextLong(spread)), events::add);
        }
        assertEquals(whole(seed), events, "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_copy_goes_on_alike_and_so_does_the_original(long seed) {
        Setup setup = RandomSetups.of(seed);
        VirtualTime middle = setup.start().plus(setup.duration().dividedBy(2));
        List<Event> original = new ArrayList<>();
        Simulation simulation = new Simulation(setup, RandomLines.FILES);
        simulation.runUntil(middle, original::add);
        List<Event> copied = new ArrayList<>(original);

        Simulation copy = simulation.copy();
        copy.runUntil(setup.end(), copied::add);
        simulation.runUntil(setup.end(), original::add);

        assertEquals(whole(seed), copied, "seed " + seed);
        assertEquals(whole(seed), original, "seed " + seed);
        assertEquals(simulation.state().describe(), copy.state().describe(), "seed " + seed);
    }

    @Test
    void a_copy_may_take_another_future_without_touching_this_one() {
        Setup setup = Setups.withShards(2)
                .with(Setups.producer("web", Setups.perSec(50)))
                .with(Setups.group("anna"))
                .build();
        VirtualTime middle = setup.start().plus(Duration.ofSeconds(20));
        List<Event> events = new ArrayList<>();
        Simulation simulation = new Simulation(setup, Setups.NO_FILES);
        simulation.runUntil(middle, events::add);

        Simulation other = simulation.copy();
        other.take(new Action.Split(CLICKS, new ShardId(0), null), true);
        other.take(new Action.SetRate(WEB, 5), true);
        other.runUntil(setup.end(), _ -> {});
        simulation.runUntil(setup.end(), events::add);

        assertEquals(events(setup), events);
        assertNotEquals(simulation.state().describe(), other.state().describe());
        assertEquals(3, other.state().stream(CLICKS).orElseThrow().openShards().size());
    }

    @Test
    void another_seed_gives_another_run() {
        Setup setup = Setups.withShards(2)
                .with(Setups.producer("web", Setups.perSec(5)))
                .build();
        assertNotEquals(events(setup), events(setup.withSeed(8)));
    }

    @Test
    void another_producer_shifts_nobody_else_s_dice() {
        Setup alone = Setups.withShards(2)
                .with(Setups.producer("web", Setups.perSec(20)))
                .build();
        Setup withOther = Setups.withShards(2)
                .with(Setups.producer("app", Setups.perSec(33)))
                .with(Setups.producer("web", Setups.perSec(20)))
                .build();
        assertEquals(sendings(alone, WEB), sendings(withOther, WEB));
    }

    /** What left when and came back when; request numbers are counted over all producers. */
    private static List<List<Object>> sendings(Setup setup, ProducerName producer) {
        return events(setup).stream()
                .filter(event ->
                        event instanceof PutSent sent && sent.producer().equals(producer))
                .map(PutSent.class::cast)
                .map(sent -> List.<Object>of(sent.at(), sent.batch(), sent.arrivesAt(), sent.answeredAt()))
                .toList();
    }

    private static List<Event> whole(long seed) {
        return events(RandomSetups.of(seed));
    }

    private static List<Event> events(Setup setup) {
        List<Event> events = new ArrayList<>();
        new Simulation(setup, RandomLines.FILES).runUntil(setup.end(), events::add);
        return events;
    }
}
