package dev.shardlab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyTest {

    static List<String> names() throws IOException {
        return Shipped.names();
    }

    private static double of(FutureStanding standing, ComparedSubject subject, Quantity quantity) {
        return Objects.requireNonNull(
                Objects.requireNonNull(standing.values().get(subject)).get(quantity));
    }

    @ParameterizedTest
    @MethodSource("names")
    void counts_what_counting_record_by_record_counts(String name) {
        Shipped shipped = Shipped.play(name);
        Ledger ledger = shipped.ledger();
        Duration length = shipped.scenario().setup().duration();
        for (int part = 1; part <= 3; part++) {
            VirtualTime now =
                    shipped.timeline().start().plus(length.multipliedBy(part).dividedBy(3));
            SlowTally slow = new SlowTally(shipped.timeline(), now);
            FutureStanding standing = ledger.at(now);
            ComparedSubject all = new ComparedSubject.Everything();
            // Where there is no stream there are no shard-hours, not none of them.
            if (!shipped.scenario().setup().streams().isEmpty()) {
                assertEquals(slow.shardHours(), of(standing, all, Quantity.SHARD_HOURS), 1e-9);
                assertEquals(slow.extendedShardHours(), of(standing, all, Quantity.EXTENDED_SHARD_HOURS), 1e-9);
                assertEquals(slow.putPayloadUnits(), of(standing, all, Quantity.PUT_PAYLOAD_UNITS));
            }
            var counted = new TreeMap<>(slow.applications());
            counted.replaceAll((application, expected) -> {
                Map<Quantity, Double> actual = new EnumMap<>(Quantity.class);
                expected.keySet()
                        .forEach(quantity -> actual.put(
                                quantity, of(standing, new ComparedSubject.OfApplication(application), quantity)));
                return actual;
            });
            assertEquals(slow.applications(), counted);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void at_any_time_in_any_order_it_stands_as_if_followed_from_the_beginning(String name) {
        Shipped shipped = Shipped.play(name);
        Ledger wandering = shipped.ledger();
        Random random = new Random(11);
        long micros = VirtualTime.toMicros(shipped.scenario().setup().duration());
        for (int i = 0; i < 12; i++) {
            VirtualTime now = shipped.timeline().start().plusMicros(random.nextLong(micros));
            assertEquals(shipped.ledger().at(now), wandering.at(now), "at " + now);
        }
    }

    @Test
    void what_expires_before_it_is_read_is_lost_to_its_application() {
        Shipped shipped = Shipped.play("retention");
        FutureStanding standing = shipped.ledger().at(shipped.end());
        double lost = of(standing, new ComparedSubject.Everything(), Quantity.RECORDS_LOST);
        assertTrue(lost > 0, "the scenario is about losing records");
        double ofApplications = shipped.scenario().setup().applications().stream()
                .mapToDouble(application ->
                        of(standing, new ComparedSubject.OfApplication(application.name()), Quantity.RECORDS_LOST))
                .max()
                .orElseThrow();
        assertEquals(ofApplications, lost, "one application alone reads too late");
    }

    @Test
    void what_is_known_of_a_queue_is_what_its_events_say() {
        Shipped shipped = Shipped.play("queue-or-log");
        FutureStanding standing = shipped.ledger().at(shipped.end());
        ComparedSubject orders = new ComparedSubject.OfQueue(new QueueName("orders"));
        double sent = 0;
        double deleted = 0;
        double dead = 0;
        for (long i = 0; i < shipped.timeline().log().size(); i++) {
            Event event = shipped.timeline().log().get(i);
            sent += event instanceof QueueEvent.MessagesSent e ? e.messages().size() : 0;
            deleted +=
                    event instanceof QueueEvent.MessagesDeleted e ? e.messages().size() : 0;
            dead += event instanceof QueueEvent.MessagesDeadLettered e
                    ? e.messages().size()
                    : 0;
        }
        assertEquals(sent, of(standing, orders, Quantity.MESSAGES_SENT));
        assertEquals(deleted, of(standing, orders, Quantity.MESSAGES_DELETED));
        assertEquals(1, dead);
        assertEquals(dead, of(standing, orders, Quantity.MESSAGES_DEAD_LETTERED));
        assertEquals(sent - deleted - dead, of(standing, orders, Quantity.MESSAGES_HELD));
        assertTrue(of(standing, orders, Quantity.MESSAGES_RECEIVED_AGAIN) > 3);
    }

    @Test
    void what_is_known_of_a_delivery_stream_is_what_its_events_say() {
        Shipped shipped = Shipped.play("firehose-buffering");
        FutureStanding standing = shipped.ledger().at(shipped.end());
        ComparedSubject orders = new ComparedSubject.OfDeliveryStream(new DeliveryStreamName("orders-to-lake"));
        double taken = 0;
        double objects = 0;
        double delivered = 0;
        double bytes = 0;
        for (long i = 0; i < shipped.timeline().log().size(); i++) {
            Event event = shipped.timeline().log().get(i);
            taken += event instanceof FirehoseEvent.RecordsAccepted e ? e.count() : 0;
            if (event instanceof FirehoseEvent.ObjectDelivered e) {
                objects++;
                delivered += e.records();
                bytes += e.bytes();
            }
        }
        assertEquals(taken, of(standing, orders, Quantity.RECORDS_TAKEN));
        assertEquals(objects, of(standing, orders, Quantity.OBJECTS_DELIVERED));
        assertEquals(delivered, of(standing, orders, Quantity.RECORDS_DELIVERED));
        assertEquals(bytes / objects, of(standing, orders, Quantity.BYTES_AN_OBJECT));
        assertEquals(taken - delivered, of(standing, orders, Quantity.RECORDS_UNDELIVERED));
        assertTrue(objects > 10);
    }

    @Test
    void a_worker_that_stops_between_two_checkpoints_costs_duplicates() {
        Shipped shipped = Shipped.play("applications");
        FutureStanding standing = shipped.ledger().at(shipped.end());
        double again = standing.values().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof ComparedSubject.OfApplication)
                .mapToDouble(entry -> entry.getValue().getOrDefault(Quantity.RECORDS_PROCESSED_AGAIN, 0.0))
                .sum();
        assertTrue(again > 0, "a worker is stopped in this scenario");
    }
}
