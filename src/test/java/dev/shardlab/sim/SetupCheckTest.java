package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.NO_FILES;
import static dev.shardlab.sim.Setups.READERS;
import static dev.shardlab.sim.Setups.WEB;
import static dev.shardlab.sim.Setups.generated;
import static dev.shardlab.sim.Setups.perSec;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A setup that cannot be run is refused before anything happens, in one sentence. */
class SetupCheckTest {

    @Test
    void a_producer_for_a_stream_that_is_not_there() {
        refused(
                "There is no clicks, of which producer web speaks",
                Setups.empty().with(producer("web", perSec(1))).build());
    }

    @Test
    void a_application_for_a_stream_that_is_not_there() {
        refused(
                "There is no clicks, of which application readers speaks",
                Setups.empty().with(Setups.application("anna")).build());
    }

    @Test
    void an_action_on_nobody() {
        refused(
                "There is no web, of which the action 'Send 3 records at once from web' speaks",
                Setups.withShards(1)
                        .with(new TimedAction(Duration.ZERO, new Action.SendBurst(WEB, 3)))
                        .build());
    }

    @Test
    void two_of_one_name() {
        refused(
                "Two producers have the same name: [web, web]",
                Setups.withShards(1)
                        .with(producer("web", perSec(1)))
                        .with(producer("web", perSec(2)))
                        .build());
    }

    @Test
    void a_rate_below_nothing() {
        refused(
                "producer web: a rate is 0 or more records a second, not -1.0",
                Setups.withShards(1).with(producer("web", perSec(-1))).build());
    }

    @Test
    void no_keys_to_choose_from() {
        refused(
                "producer web: keys: 1 to 2147483647, not 0",
                Setups.withShards(1)
                        .with(producer("web", generated(new Rate.Constant(1), new Keys.Listed(List.of()))))
                        .build());
    }

    @Test
    void batches_of_none() {
        refused(
                "producer web: records in a request: 1 to 500, not 0",
                Setups.withShards(1)
                        .with(producer("web", perSec(1), 0, Duration.ZERO, null))
                        .build());
    }

    @Test
    void F3_more_shards_than_an_experiment_may_have() {
        var setup = Setups.empty();
        for (int i = 1; i <= 3; i++) {
            setup.with(new StreamSetup(new StreamName("stream-" + i), 10_000, Duration.ofDays(1), true));
        }
        refused("With this there are 30,000 shards; an experiment has 20,000 at most.", setup.build());
    }

    @Test
    void F3_more_workers_than_an_experiment_may_have() {
        var setup = Setups.withShards(1)
                .with(Setups.application(
                        IntStream.range(0, 2_000).mapToObj(i -> "w" + i).toArray(String[]::new)));
        assertEquals(List.of(), Demand.of(setup.build()));
        setup.with(new TimedAction(Duration.ZERO, new Action.StartWorker(READERS, new WorkerName("w7"))));
        assertEquals(List.of(), Demand.of(setup.build()));
        setup.with(new TimedAction(Duration.ZERO, new Action.StartWorker(READERS, new WorkerName("late"))));
        refused("With this there are 2,001 workers; an experiment has 2,000 at most.", setup.build());
    }

    @Test
    void F3_more_keys_than_an_experiment_may_have() {
        var setup = Setups.withShards(1);
        for (int i = 1; i <= 200; i++) {
            setup.with(producer("web-" + i, generated(new Rate.Constant(1), new Keys.Zipf("", 1_000_000, 1))));
        }
        refused(
                "With this producer there are 3,000,000 partition keys; an experiment has 2,000,000 at most.",
                setup.build());
    }

    @Test
    void F3_more_bytes_in_a_second_than_an_experiment_may_send() {
        Keys one = new Keys.Listed(List.of("a"));
        Payload large = new Payload.Random(0, 1 << 20);
        var setup = Setups.withShards(1)
                .with(producer("web", new Source.Generated(new Rate.Constant(100), one, large)))
                .with(new TimedAction(Duration.ZERO, new Action.SetRate(WEB, 200)))
                .with(new TimedAction(Duration.ofMillis(1_000), new Action.SendBurst(WEB, 28)))
                .with(new TimedAction(Duration.ofMillis(1_999), new Action.SendBurst(WEB, 28)))
                .with(new TimedAction(Duration.ofMillis(2_000), new Action.SendBurst(WEB, 28)));
        assertEquals(List.of(), Demand.of(setup.build()));
        setup.with(new TimedAction(Duration.ofMillis(1_500), new Action.SendBurst(WEB, 1)));
        refused("With this up to 257 MB are sent in a second; an experiment sends 256 at most.", setup.build());
    }

    @Test
    void F3_what_may_be_asked_for_by_hand_goes_by_the_size_of_a_record() {
        Keys one = new Keys.Listed(List.of("a"));
        Rate rate = new Rate.Constant(1);
        Setup setup = Setups.withShards(1)
                .with(producer("web", new Source.Generated(rate, one, new Payload.Random(0, 1 << 20))))
                .with(producer("small", new Source.Generated(rate, one, new Payload.Template("{n}"))))
                .build();
        assertEquals(256, Demand.mostPerSec(setup, WEB));
        assertEquals(2_684_354, Demand.mostPerSec(setup, new ProducerName("small")));
    }

    @Test
    void F3_records_without_a_payload_count_too() {
        Keys one = new Keys.Listed(List.of("a"));
        refused(
                "With this up to 286 MB are sent in a second; an experiment sends 256 at most.",
                Setups.withShards(1)
                        .with(producer(
                                "web",
                                new Source.Generated(
                                        new Rate.Ramp(0, 3e6, Duration.ofSeconds(1)), one, new Payload.Random(0, 0))))
                        .build());
    }

    @Test
    void F3_a_template_that_becomes_longer_than_a_record() {
        Keys keys = new Keys.Uniform("\u20ac".repeat(200), 1_000_000);
        refused(
                "Filled in, this template may have 1,224,000 bytes; a payload has 1,048,576 at most.",
                Setups.withShards(1)
                        .with(producer(
                                "web",
                                new Source.Generated(
                                        new Rate.Constant(1), keys, new Payload.Template("{key}".repeat(2_000)))))
                        .build());
    }

    @Test
    void an_action_taken_later_is_checked_too() {
        Simulation simulation = new Simulation(Setups.withShards(1).build(), NO_FILES);
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> simulation.take(new Action.StartWorker(READERS, new WorkerName("anna")), true));
        assertEquals(
                "There is no readers, of which the action 'Start worker anna of readers' speaks", failure.getMessage());
    }

    @Test
    void a_producer_that_stops_before_it_starts_never_starts() {
        var setup = Setups.withShards(1)
                .with(producer("web", perSec(1), 1, Duration.ZERO, Duration.ZERO))
                .build();
        Simulation simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.end(), _ -> {});
        assertEquals(List.of(), List.copyOf(simulation.state().producers().all()));
        assertEquals(
                1,
                simulation.state().kinesis().stream(CLICKS)
                        .orElseThrow()
                        .openShards()
                        .size());
    }

    private static void refused(String sentence, Setup setup) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> new Simulation(setup, NO_FILES))
                        .getMessage());
    }
}
