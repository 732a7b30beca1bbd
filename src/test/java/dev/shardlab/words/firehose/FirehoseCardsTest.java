package dev.shardlab.words.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.event.Event;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.WrittenLog;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of delivery streams, and why an object left. */
class FirehoseCardsTest {

    private static final DeliveryStreamName LOGS = new DeliveryStreamName("logs-to-lake");
    private static final Scenario SCENARIO =
            ScenarioReader.read("vessel.json", """
                    {"shardlab": 1, "title": "Vessel", "duration": "10m", "streams": [],
                     "deliveryStreams": [{"name": "logs-to-lake", "bucket": "lake", "bufferSize": "1MB",
                       "bufferInterval": "60s", "compression": "GZIP"}],
                     "deliveryProducers": [{"name": "app", "deliveryStream": "logs-to-lake", "rate": 20, "batch": 20}],
                     "actions": [{"at": "3m", "breakDestination": {"deliveryStream": "logs-to-lake"}}]}
                    """).orThrow();

    private static ItemCard card(FirehoseItem item, Duration after) {
        Simulation simulation = new Simulation(SCENARIO.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        VirtualTime now = SCENARIO.setup().start().plus(after);
        List<Event> events = new ArrayList<>();
        simulation.runUntil(now, events::add);
        LabState state = simulation.state();
        return new ItemCards(WrittenLog.of(events), SCENARIO.setup().start()).of(item, state, now);
    }

    private static String value(ItemCard card, String label) {
        return card.rows().stream()
                .filter(row -> row.label().equals(label))
                .map(Row::value)
                .findFirst()
                .orElse("nothing of " + label);
    }

    @Test
    void why_an_object_left_is_told_with_its_numbers() {
        ItemCard card = card(new FirehoseItem.OfDelivery(LOGS, 1), Duration.ofSeconds(100));
        assertEquals("its interval", value(card, "tipped by"));
        assertEquals("lake", value(card, "bucket"));
        assertEquals("Why now?", card.whyTitle());
        assertTrue(card.why().getLast().contains("the interval came first"), () -> card.why()
                .toString());
    }

    @Test
    void one_that_cannot_be_stored_says_when_it_is_tried_again() {
        ItemCard card = card(new FirehoseItem.OfDelivery(LOGS, 3), Duration.ofSeconds(260));
        assertEquals("waits to be tried again", value(card, "now"));
        assertTrue(value(card, "tried again").startsWith("in "));
    }

    @Test
    void the_buffer_says_how_full_it_is_and_how_long_it_waits() {
        ItemCard card = card(new FirehoseItem.OfBuffer(LOGS, Outlet.DATA), Duration.ofSeconds(100));
        assertTrue(value(card, "holds").endsWith("of 1 MiB"), () -> value(card, "holds"));
        assertTrue(value(card, "it has waited").endsWith("of 1 min"), () -> value(card, "it has waited"));
    }

    @Test
    void a_bucket_counts_its_objects_and_says_who_cannot_reach_it() {
        ItemCard card = card(new FirehoseItem.OfBucket(new BucketName("lake")), Duration.ofSeconds(200));
        assertEquals("cannot be reached", value(card, "for logs-to-lake"));
        assertEquals("2", value(card, "objects"));
    }
}
