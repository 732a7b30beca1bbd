package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.sim.SavedSimulation;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Experiments by chance in which clients ask, too: of their calls, of what they set and what is pushed to them everything happens. */
class RandomCallsTest {

    private static final int SEEDS = Boolean.getBoolean("shardlab.long") ? 400 : 60;

    private static List<Event> run(Setup setup) {
        List<Event> events = new ArrayList<>();
        new Simulation(setup, RandomLines.FILES).runUntil(setup.end(), events::add);
        return events;
    }

    private static Setup setup(long seed) {
        return RandomCalls.in(RandomSetups.of(seed));
    }

    @Test
    void all_that_clients_bring_about_happens() {
        Set<Class<?>> missing = new TreeSet<>(Comparator.comparing(Class::getName));
        for (Class<?> family :
                List.of(ClientEvent.class, ConsumerEvent.class, SettingEvent.class, AccountEvent.class)) {
            missing.addAll(List.of(family.getPermittedSubclasses()));
        }
        missing.addAll(List.of(
                QueueEvent.QueueDeleted.class, QueueEvent.QueueTagsChanged.class, QueueEvent.ReceiveRepeated.class));
        for (long seed = 0; seed < SEEDS; seed++) {
            run(setup(seed)).forEach(event -> missing.remove(event.getClass()));
        }
        // What is pushed goes along a connection that is open; a file has the calls alone.
        assertEquals(Set.of(ConsumerEvent.RecordsPushed.class), missing);
    }

    @Test
    void the_same_calls_bring_about_the_same() {
        for (long seed = 0; seed < SEEDS; seed += 4) {
            assertEquals(run(setup(seed)), run(setup(seed)), "seed " + seed);
        }
    }

    @Test
    void whoever_goes_back_to_a_saved_point_sees_the_same_again() {
        for (long seed = 1; seed < SEEDS; seed += 4) {
            Setup setup = setup(seed);
            List<Event> whole = run(setup);
            Simulation simulation = new Simulation(setup, RandomLines.FILES);
            List<Event> first = new ArrayList<>();
            simulation.runUntil(setup.start().plus(setup.duration().dividedBy(2)), first::add);
            SavedSimulation saved = simulation.save();
            simulation.runUntil(setup.end(), _ -> {});
            List<Event> second = new ArrayList<>();
            Simulation again = saved.resume();
            again.runUntil(setup.end(), second::add);
            first.addAll(second);
            assertEquals(whole, first, "seed " + seed);
        }
    }
}
