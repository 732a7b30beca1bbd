package dev.shardlab.metrics.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.metrics.Counts;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two orders a second of six bytes each for twenty seconds, and one worker that takes ten at once and works off one a second. */
class QueueMetricsTest {

    private static final QueueName ORDERS = new QueueName("orders");
    private static final Setup SETUP =
            ScenarioReader.read("queue.json", """
                    {"shardlab": 1, "title": "Queue", "duration": "2m", "network": "10ms", "streams": [],
                     "queues": [{"name": "orders"}],
                     "queueProducers": [{"name": "shop", "rate": 2, "payload": {"template": "sixsix"}, "stops": "20s"}],
                     "queueWorkers": [{"name": "packers", "messagesPerReceive": 10, "workPerMessage": "1s"}]}
                    """).orThrow().setup();
    private static final Buckets BUCKETS = new Buckets(SETUP.start(), VirtualTime.toMicros(Duration.ofSeconds(10)));

    private final List<Event> events = new ArrayList<>();

    private Simulation run(int seconds) {
        Simulation simulation = new Simulation(SETUP, _ -> {
            throw new IllegalArgumentException("no files");
        });
        simulation.runUntil(SETUP.start().plus(Duration.ofSeconds(seconds)), events::add);
        return simulation;
    }

    private static List<Long> periods(Counts counts, QueueMetric metric) {
        return LongStream.range(0, 12)
                .map(i -> counts.queues().of(metric, ORDERS).at((int) i))
                .boxed()
                .toList();
    }

    @Test
    void what_is_counted_has_the_services_names_and_each_period_its_sum() {
        run(120);
        Counts counts = new Counts(BUCKETS);
        events.forEach(counts::add);
        List<Long> sent = periods(counts, QueueMetric.MESSAGES_SENT);
        assertEquals(40, sent.stream().mapToLong(Long::longValue).sum());
        assertEquals(0, sent.get(3));
        assertEquals(sent.stream().map(count -> 6 * count).toList(), periods(counts, QueueMetric.SENT_MESSAGE_SIZE));
        assertEquals(
                40,
                periods(counts, QueueMetric.MESSAGES_DELETED).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        // The last order is done at about 0:42; from then on a long poll every twenty seconds brings nothing.
        assertEquals(
                3,
                periods(counts, QueueMetric.EMPTY_RECEIVES).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals("NumberOfMessagesSent", QueueMetric.MESSAGES_SENT.title());
    }

    @Test
    void counted_in_parts_and_put_together_it_is_the_same() {
        run(120);
        Counts whole = new Counts(BUCKETS);
        Counts together = new Counts(BUCKETS);
        events.forEach(whole::add);
        for (int from = 0; from < events.size(); from += 7) {
            Counts part = new Counts(BUCKETS);
            events.subList(from, Math.min(from + 7, events.size())).forEach(part::add);
            together.addAll(part);
        }
        for (QueueMetric metric : QueueMetric.values()) {
            assertEquals(periods(whole, metric), periods(together, metric), metric.title());
        }
    }

    /** The most that each gauge is in each period: asked around every event and at the end of every period. */
    private Map<QueueGauge, List<Long>> most() {
        Map<QueueGauge, List<Long>> most = new EnumMap<>(QueueGauge.class);
        for (QueueGauge gauge : QueueGauge.values()) {
            most.put(gauge, new ArrayList<>(Collections.nCopies(12, 0L)));
        }
        LabState state = LabState.startingAt(SETUP.start());
        int period = 0;
        for (Event event : events) {
            for (; period < BUCKETS.indexOf(event.at()); period++) {
                ask(state, BUCKETS.startOf(period + 1).plusMicros(-1), most);
            }
            ask(state, event.at(), most);
            state.apply(event);
            ask(state, event.at(), most);
        }
        for (; period < 12; period++) {
            ask(state, BUCKETS.startOf(period + 1).plusMicros(-1), most);
        }
        return most;
    }

    private static void ask(LabState state, VirtualTime at, Map<QueueGauge, List<Long>> most) {
        int period = BUCKETS.indexOf(at);
        if (period < 12) {
            state.queues()
                    .queue(ORDERS)
                    .ifPresent(queue -> most.forEach((gauge, values) ->
                            values.set(period, Math.max(values.get(period), gauge.read(queue, at)))));
        }
    }

    private static Map<QueueGauge, List<Long>> levels(Counts counts) {
        VirtualTime last = SETUP.start().plus(SETUP.duration()).plusMicros(-1);
        Map<QueueGauge, List<Long>> levels = new EnumMap<>(QueueGauge.class);
        for (QueueGauge gauge : QueueGauge.values()) {
            Series series = counts.queues().of(gauge, ORDERS, last);
            levels.put(
                    gauge,
                    LongStream.range(0, 12).map(i -> series.at((int) i)).boxed().toList());
        }
        return levels;
    }

    @Test
    void of_each_period_a_gauge_says_the_most_that_was_also_where_nothing_happened_in_it() {
        run(120);
        Counts counts = new Counts(BUCKETS);
        events.forEach(counts::add);
        Map<QueueGauge, List<Long>> most = most();
        assertEquals(most, levels(counts));
        assertTrue(most.get(QueueGauge.AGE_OF_OLDEST).stream().anyMatch(age -> age > 10), most::toString);
        assertTrue(most.get(QueueGauge.NOT_VISIBLE).stream().anyMatch(some -> some > 1), most::toString);
    }

    @Test
    void gauges_of_parts_that_know_how_they_began_are_together_those_of_the_whole() {
        run(120);
        Counts together = new Counts(BUCKETS);
        LabState opening = LabState.startingAt(SETUP.start());
        for (int from = 0; from < events.size(); from += 7) {
            Counts part = new Counts(BUCKETS, opening);
            List<Event> some = events.subList(from, Math.min(from + 7, events.size()));
            some.forEach(part::add);
            some.forEach(opening::apply);
            together.addAll(part);
        }
        assertEquals(most(), levels(together));
    }

    @Test
    void a_gauge_says_where_the_messages_are_and_how_old_the_oldest_is() {
        Simulation simulation = run(12);
        QueueState orders = simulation.state().queues().queue(ORDERS).orElseThrow();
        VirtualTime now = SETUP.start().plus(Duration.ofSeconds(12));
        long visible = QueueGauge.VISIBLE.read(orders, now);
        long inFlight = QueueGauge.NOT_VISIBLE.read(orders, now);
        assertEquals(orders.size(), visible + inFlight);
        assertTrue(visible > 3 && inFlight > 1 && inFlight <= 10, visible + " and " + inFlight);
        assertEquals(0, QueueGauge.DELAYED.read(orders, now));
        long age = QueueGauge.AGE_OF_OLDEST.read(orders, now);
        assertTrue(age >= 4 && age <= 12, age + " s");
        assertEquals("ApproximateAgeOfOldestMessage", QueueGauge.AGE_OF_OLDEST.title());
    }
}
