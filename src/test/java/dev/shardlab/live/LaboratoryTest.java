package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        return new Setup(
                START,
                Duration.ofSeconds(60),
                7,
                new NetworkSetup(Duration.ofMillis(5), Duration.ofMillis(30)),
                List.of(new StreamSetup(CLICKS, 2, Duration.ofHours(24), true)),
                List.of(producer),
                List.of(),
                List.of());
    }

    private static List<Event> eventsUntil(EventLog log, VirtualTime time) {
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < log.countUntil(time); i++) {
            events.add(log.get(i));
        }
        return events;
    }

    @Test
    void an_action_changes_what_comes_after_it_and_nothing_before() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            EventLog before = laboratory.runToEnd().log();
            VirtualTime at = START.plus(Duration.ofSeconds(20));

            laboratory.take(at, new Action.Split(CLICKS, new ShardId(0), null)).join();
            Timeline after = laboratory.runToEnd();

            List<Event> untouched = eventsUntil(before, at);
            assertEquals(untouched, eventsUntil(after.log(), at).subList(0, untouched.size()));
            assertTrue(eventsUntil(after.log(), after.end()).stream().anyMatch(Resharded.class::isInstance));
        }
    }

    @Test
    void the_same_inputs_make_the_same_history() {
        Action split = new Action.Split(CLICKS, new ShardId(0), null);
        Action rate = new Action.SetRate(new ProducerName("web"), 200);
        VirtualTime at20 = START.plus(Duration.ofSeconds(20));
        VirtualTime at40 = START.plus(Duration.ofSeconds(40));
        try (Laboratory one = Laboratory.open(setup(), NO_FILES);
                Laboratory other = Laboratory.open(setup(), NO_FILES)) {
            one.runToEnd();
            one.take(at20, split).join();
            one.runToEnd();
            one.take(at40, rate).join();
            other.take(at20, split).join();
            other.take(at40, rate).join();

            assertEquals(List.of(new Input(at20, split), new Input(at40, rate)), one.inputs());
            assertEquals(
                    eventsUntil(one.runToEnd().log(), START.plus(Duration.ofSeconds(60))),
                    eventsUntil(other.runToEnd().log(), START.plus(Duration.ofSeconds(60))));
        }
    }

    @Test
    void an_input_after_a_new_one_belonged_to_the_old_future() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            Action late = new Action.SetRate(new ProducerName("web"), 1);
            Action early = new Action.SetRate(new ProducerName("web"), 100);
            laboratory.take(START.plus(Duration.ofSeconds(30)), late).join();
            laboratory.take(START.plus(Duration.ofSeconds(10)), early).join();

            assertEquals(List.of(new Input(START.plus(Duration.ofSeconds(10)), early)), laboratory.inputs());
        }
    }

    @Test
    void an_action_of_the_student_is_told_as_the_students() {
        try (Laboratory laboratory = Laboratory.open(setup(), NO_FILES)) {
            VirtualTime at = START.plus(Duration.ofSeconds(5));
            Timeline timeline = laboratory
                    .take(at, new Action.Split(CLICKS, new ShardId(1), null))
                    .join();

            assertTrue(eventsUntil(timeline.log(), at).stream()
                    .anyMatch(event -> event instanceof ActionTaken taken && taken.byStudent()));
        }
    }
}
