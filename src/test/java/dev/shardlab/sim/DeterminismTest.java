package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is changed changes no more than it must. That what is not changed stays the same is {@code ProofsTest}'s. */
class DeterminismTest {

    @Test
    void a_copy_may_take_another_future_without_touching_this_one() {
        Setup setup = Setups.withShards(2)
                .with(Setups.producer("web", Setups.perSec(50)))
                .with(Setups.application("anna"))
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
        assertEquals(
                3,
                other.state().kinesis().stream(CLICKS)
                        .orElseThrow()
                        .openShards()
                        .size());
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

    private static List<Event> events(Setup setup) {
        List<Event> events = new ArrayList<>();
        new Simulation(setup, Setups.NO_FILES).runUntil(setup.end(), events::add);
        return events;
    }
}
