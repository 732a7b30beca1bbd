package dev.shardlab.metrics.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten records a second, delivered every half minute; in the second minute their bucket is out of reach. */
class MeasuredDeliveriesTest {

    private static final Scenario SCENARIO = ScenarioReader.read("d.json", """
            {"shardlab": 1, "title": "D", "duration": "4m", "network": "10ms", "streams": [],
             "deliveryStreams": [{"name": "logs", "bucket": "lake", "bufferInterval": "30s"}],
             "deliveryProducers": [{"name": "web", "rate": 10}],
             "actions": [{"at": "61s", "breakDestination": {}}, {"at": "120s", "repairDestination": {}}]}
            """).orThrow();
    private static final DeliveryStreamName LOGS = new DeliveryStreamName("logs");

    private final VirtualTime start = SCENARIO.setup().start();
    private final Buckets buckets = Buckets.covering(start, SCENARIO.setup().duration());
    private final List<Event> events = new ArrayList<>();
    private final MeasuredDeliveries measured = new MeasuredDeliveries(buckets);

    MeasuredDeliveriesTest() {
        Simulation simulation = new Simulation(SCENARIO.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        simulation.runUntil(SCENARIO.setup().end(), events::add);
        events.stream()
                .filter(FirehoseEvent.class::isInstance)
                .map(FirehoseEvent.class::cast)
                .forEach(measured::add);
    }

    private long at(DeliveryMetric metric, int second) {
        return measured.of(metric, LOGS).at(buckets.indexOf(start.plusMicros(second * 1_000_000L)));
    }

    private List<ObjectDelivered> objects() {
        return events.stream()
                .filter(ObjectDelivered.class::isInstance)
                .map(ObjectDelivered.class::cast)
                .toList();
    }

    @Test
    void freshness_rises_by_a_second_a_second_until_an_object_is_stored_and_falls_to_that_of_the_next() {
        long width = buckets.width().toMillis();
        for (int second = 10; second <= 25; second += 5) {
            assertEquals(second * 1_000.0, at(DeliveryMetric.DATA_FRESHNESS, second), width + 1_000.0, "at " + second);
        }
        assertTrue(at(DeliveryMetric.DATA_FRESHNESS, 35) < 10_000);
    }

    @Test
    void the_most_that_it_ever_was_is_the_longest_that_a_record_waited_for_its_object() {
        Series freshness = measured.of(DeliveryMetric.DATA_FRESHNESS, LOGS);
        long most = 0;
        for (int i = 0; i <= buckets.indexOf(SCENARIO.setup().end()); i++) {
            most = Math.max(most, freshness.at(i));
        }
        assertEquals(
                objects().stream()
                        .mapToLong(object -> object.at().since(object.oldest()).toMillis())
                        .max()
                        .orElseThrow(),
                most);
        assertTrue(most > 60_000, "what was out of reach for a minute is older");
    }

    @Test
    void sums_are_those_of_the_events() {
        long records = 0;
        for (int i = 0; i <= buckets.indexOf(SCENARIO.setup().end()); i++) {
            records += measured.of(DeliveryMetric.DELIVERED_RECORDS, LOGS).at(i);
        }
        assertEquals(objects().stream().mapToLong(ObjectDelivered::records).sum(), records);
    }

    @Test
    void nothing_is_known_of_a_delivery_stream_that_there_is_not() {
        DeliveryStreamName other = new DeliveryStreamName("other");
        assertEquals(0, measured.of(DeliveryMetric.OBJECTS, other).at(1));
        assertEquals(
                Series.NONE, measured.of(DeliveryMetric.DATA_FRESHNESS, other).at(1));
    }
}
