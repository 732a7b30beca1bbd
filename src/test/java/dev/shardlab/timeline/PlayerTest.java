package dev.shardlab.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlayerTest {

    static LongStream seeds() {
        return LongStream.range(2_000, Boolean.getBoolean("shardlab.long") ? 2_300 : 2_025);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_seek_to_any_time_shows_what_folding_from_nothing_shows(long seed) {
        Setup setup = RandomSetups.of(seed);
        Told told = Told.of(setup);
        Player player = told.timeline().player();
        Random random = new Random(seed);
        long micros = VirtualTime.toMicros(setup.duration());
        for (int i = 0; i < 12; i++) {
            VirtualTime to = setup.start().plusMicros((long) (random.nextDouble() * micros));
            player.seek(to);

            assertEquals(to, player.time());
            assertEquals(told.timeline().log().countUntil(to), player.position());
            assertEquals(told.described(player.position()), player.state().describe(), "seed " + seed + " at " + to);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void so_many_steps_forward_and_back_end_where_they_began(long seed) {
        Setup setup = RandomSetups.of(seed);
        Told told = Told.of(setup);
        Player player = told.timeline().player();
        Random random = new Random(seed);
        player.seek(setup.start().plus(setup.duration().dividedBy(3)));
        long from = player.position();
        var before = player.state().describe();

        int steps = 0;
        int wanted = 1 + random.nextInt(2_000);
        while (steps < wanted && player.stepForward()) {
            steps++;
        }
        assertEquals(from + steps, player.position());
        for (int i = 0; i < steps; i++) {
            assertTrue(player.stepBack());
        }

        assertEquals(from, player.position());
        assertEquals(before, player.state().describe(), "seed " + seed);
    }

    @Test
    void every_step_back_shows_what_was_there() {
        Told told = Told.of(lively());
        Player player = told.timeline().player();
        player.seek(told.timeline().end());
        for (int i = 0; i < 700; i++) {
            assertTrue(player.stepBack());
            if (i % 37 == 0) {
                assertEquals(told.described(player.position()), player.state().describe());
            }
        }
    }

    @Test
    void a_step_goes_to_the_time_of_its_event() {
        Told told = Told.of(lively());
        Player player = told.timeline().player();
        assertTrue(player.stepForward());
        assertEquals(told.timeline().log().get(player.position() - 1).at(), player.time());
        VirtualTime first = player.time();
        assertTrue(player.stepForward());
        assertTrue(player.stepBack());
        assertEquals(first, player.time());
    }

    @Test
    void the_first_step_back_from_between_two_events_takes_the_last_one_away() {
        Told told = Told.of(lively());
        Player player = told.timeline().player();
        player.seek(told.timeline().start().plus(Duration.ofSeconds(7)));
        long position = player.position();
        assertTrue(player.stepBack());
        assertEquals(position - 1, player.position());
    }

    @Test
    void there_is_nothing_before_the_start_and_nothing_after_what_is_told() {
        Told told = Told.of(lively());
        Player player = told.timeline().player();
        assertEquals(told.timeline().start(), player.time());
        assertTrue(player.position() > 0, "streams that exist at the start were created before it");
        Player back = told.timeline().player();
        while (back.stepBack()) {
            assertFalse(back.time().isBefore(told.timeline().start()));
        }
        player.seek(told.timeline().end());
        assertFalse(player.stepForward());
        assertEquals(told.timeline().log().size(), player.position());
    }

    @Test
    void playing_from_the_start_again_shows_the_same() {
        Told told = Told.of(lively());
        Player player = told.timeline().player();
        player.seek(told.timeline().end());
        var end = player.state().describe();
        player.seek(told.timeline().start());
        player.seek(told.timeline().end());

        assertEquals(end, player.state().describe());
        assertEquals(told.head().describe(), end);
        assertEquals(Told.of(lively()).events(), told.events());
    }

    @Test
    void a_player_sees_more_when_more_is_told() {
        Setup setup = lively();
        Told told = Told.until(setup, setup.start().plus(Duration.ofSeconds(10)));
        Player player = told.timeline().player();
        player.seek(setup.end());
        long before = player.position();
        told.goOn(setup.end());
        player.seek(setup.end());

        assertTrue(player.position() > before);
        assertEquals(told.head().describe(), player.state().describe());
    }

    static Setup lively() {
        return Setups.withShards(3)
                .with(Setups.producer("web", Setups.perSec(80)))
                .with(Setups.application("anna", "ben"))
                .build();
    }
}
