package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.START;
import static dev.shardlab.sim.Setups.WEB;
import static dev.shardlab.sim.Setups.generated;
import static dev.shardlab.sim.Setups.perSec;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent.PutAnswered;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.producer.ProducerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How producers send, and what they do with answers. */
class ProducingTest {

    private final List<Event> events = new ArrayList<>();

    @Test
    void a_batch_leaves_when_it_is_full() {
        run(Setups.withShards(2).with(producer("web", perSec(100), 50, Duration.ofSeconds(10), null)));

        List<PutSent> sent = all(PutSent.class);
        assertTrue(sent.stream().allMatch(put -> put.batch().size() == 50));
        for (int i = 1; i < sent.size(); i++) {
            assertEquals(
                    Duration.ofMillis(500),
                    sent.get(i).at().since(sent.get(i - 1).at()));
        }
    }

    @Test
    void a_batch_that_does_not_fill_leaves_when_its_first_record_has_waited_long_enough() {
        run(Setups.withShards(2).with(producer("web", perSec(10), 50, Duration.ofMillis(350), null)));

        List<PutSent> sent = all(PutSent.class);
        assertTrue(sent.stream().allMatch(put -> put.batch().size() == 4), sent::toString);
        assertEquals(Duration.ofMillis(400), sent.get(1).at().since(sent.get(0).at()));
    }

    @Test
    void requests_arrive_in_the_order_in_which_they_left_and_answers_too() {
        run(Setups.withShards(2).network(Duration.ZERO, Duration.ofMillis(500)).with(producer("web", perSec(40))));

        List<PutSent> sent = all(PutSent.class);
        assertEquals(
                sent.stream().map(PutSent::call).limit(2000).toList(),
                all(RecordsAppended.class).stream()
                        .map(RecordsAppended::call)
                        .limit(2000)
                        .toList());
        for (PutSent put : sent) {
            assertTrue(put.arrivesAt().since(put.at()).compareTo(Duration.ofMillis(500)) <= 0);
            assertTrue(put.answeredAt().since(put.arrivesAt()).compareTo(Duration.ofMillis(500)) <= 0);
        }
        List<Long> answered =
                all(PutAnswered.class).stream().map(PutAnswered::call).toList();
        assertEquals(answered.stream().sorted().toList(), answered);
    }

    @Test
    void refused_records_alone_are_sent_again_after_a_growing_wait() {
        run(hotShard(new RetrySetup(4, Duration.ofMillis(200), Duration.ofSeconds(60)), 2500));

        List<RetryScheduled> retries = all(RetryScheduled.class);
        assertTrue(retries.size() > 2);
        for (RetryScheduled retry : retries) {
            Duration longest = Duration.ofMillis(200).multipliedBy(1L << (retry.attempt() - 2));
            Duration wait = retry.retryAt().since(retry.at());
            assertTrue(wait.compareTo(longest) <= 0 && wait.compareTo(longest.dividedBy(2)) >= 0, retry::toString);
            PutSent again = all(PutSent.class).stream()
                    .filter(put -> put.retryOf() == retry.call())
                    .findFirst()
                    .orElseThrow();
            assertEquals(retry.batch(), again.batch());
            assertEquals(retry.retryAt(), again.at());
        }
        int refused = all(PutThrottled.class).stream()
                .mapToInt(put -> put.positions().size())
                .sum();
        int again = retries.stream().mapToInt(retry -> retry.batch().size()).sum();
        int abandoned = all(RecordsAbandoned.class).stream()
                .mapToInt(put -> put.batch().size())
                .sum();
        assertEquals(refused, again + abandoned);
    }

    @Test
    void after_the_last_attempt_records_are_given_up() {
        ProducerState web = run(hotShard(new RetrySetup(1, Duration.ofMillis(200), Duration.ofSeconds(1)), 2500));

        assertEquals(2500, web.sent());
        assertEquals(0, web.retried());
        assertEquals(2500, web.stored() + web.abandoned());
        assertTrue(web.abandoned() >= 500, web::toString);
    }

    /** All to one key at one moment. */
    private static Setups hotShard(RetrySetup retry, int records) {
        return Setups.withShards(2)
                .with(new ProducerSetup(
                        WEB,
                        CLICKS,
                        generated(new Rate.Constant(0), new Keys.Listed(List.of("vip"))),
                        100,
                        Duration.ZERO,
                        retry,
                        Duration.ZERO,
                        null))
                .with(at(5, new Action.SendBurst(WEB, records)));
    }

    @Test
    void a_stream_that_is_not_there_yet_refuses_whole_requests_and_gets_them_again() {
        ProducerState web = run(Setups.empty()
                .with(new StreamSetup(CLICKS, 2, Duration.ofDays(1), false))
                .with(new ProducerSetup(
                        WEB,
                        CLICKS,
                        perSec(1),
                        1,
                        Duration.ZERO,
                        new RetrySetup(20, Duration.ofSeconds(1), Duration.ofSeconds(2)),
                        Duration.ZERO,
                        Duration.ofSeconds(30))));

        assertEquals(30, web.sent());
        assertEquals(30, web.stored());
        assertTrue(web.refusedRequests() > 5, web::toString);
    }

    @Test
    void a_producer_begins_and_stops_in_time_and_sends_what_was_waiting() {
        ProducerState web = run(Setups.withShards(2)
                .with(new ProducerSetup(
                        WEB,
                        CLICKS,
                        perSec(10),
                        500,
                        Duration.ofMinutes(1),
                        new RetrySetup(1, Duration.ZERO, Duration.ZERO),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(15))));

        assertEquals(50, web.sent());
        assertEquals(
                START.plus(Duration.ofSeconds(15)),
                all(PutSent.class).getFirst().at());
        assertEquals(0, web.recordsPerSec());
    }

    @Test
    void a_burst_goes_out_at_once_and_the_rate_goes_on_beside_it() {
        ProducerState web = run(Setups.withShards(4)
                .with(producer("web", perSec(10), 100, Duration.ofMillis(100), null))
                .with(at(20, new Action.SendBurst(WEB, 450))));

        List<Integer> atOnce = all(PutSent.class).stream()
                .filter(put -> put.at().equals(START.plus(Duration.ofSeconds(20))))
                .map(put -> put.batch().size())
                .filter(size -> size > 1)
                .toList();
        assertEquals(List.of(100, 100, 100, 100, 50), atOnce);
        assertEquals(10 * 60 + 450, web.sent(), 1);
    }

    @Test
    void a_changed_rate_holds_from_then_on() {
        ProducerState web = run(Setups.withShards(4)
                .with(producer("web", perSec(10)))
                .with(at(20, new Action.SetRate(WEB, 100)))
                .with(at(30, new Action.SetRate(WEB, 0))));

        assertEquals(200 + 1000, web.sent());
        assertEquals(
                List.of(10.0, 100.0, 0.0),
                all(RateChanged.class).stream().map(RateChanged::recordsPerSec).toList());
    }

    @Test
    void a_ramp_tells_its_rate_as_it_goes() {
        run(Setups.withShards(4)
                .with(producer(
                        "web", generated(new Rate.Ramp(0, 10, Duration.ofSeconds(5)), new Keys.Uniform("u", 3)))));
        assertEquals(
                List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0),
                all(RateChanged.class).stream().map(RateChanged::recordsPerSec).toList());
    }

    @Test
    void an_action_on_a_producer_that_has_not_started_is_refused() {
        run(Setups.withShards(4)
                .with(new ProducerSetup(
                        WEB,
                        CLICKS,
                        perSec(10),
                        1,
                        Duration.ZERO,
                        new RetrySetup(1, Duration.ZERO, Duration.ZERO),
                        Duration.ofSeconds(30),
                        null))
                .with(at(20, new Action.SetRate(WEB, 100))));

        assertEquals(
                "Set the rate of web to 100 records/s",
                all(ActionTaken.class).getFirst().description());
        assertEquals(
                "Producer web has not started yet.",
                all(ChangeRefused.class).getFirst().message());
    }

    @Test
    void a_request_never_grows_beyond_ten_mebibytes() {
        Source large = new Source.Generated(
                new Rate.Constant(0), new Keys.Uniform("u", 5), new Payload.Random(900_000, 900_000));
        ProducerState web = run(Setups.withShards(5)
                .with(producer("web", large, 500, Duration.ZERO, null))
                .with(at(1, new Action.SendBurst(WEB, 30))));

        assertEquals(
                List.of(11, 11, 8),
                all(PutSent.class).stream()
                        .filter(put -> put.attempt() == 1)
                        .map(put -> put.batch().size())
                        .toList());
        assertEquals(0, web.refusedRequests());
    }

    private ProducerState run(Setups setups) {
        Setup setup = setups.build();
        Simulation simulation = new Simulation(setup, Setups.NO_FILES);
        simulation.runUntil(setup.end(), events::add);
        return simulation.state().producers().named(WEB).orElseThrow();
    }

    private static TimedAction at(int second, Action action) {
        return new TimedAction(Duration.ofSeconds(second), action);
    }

    private <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
