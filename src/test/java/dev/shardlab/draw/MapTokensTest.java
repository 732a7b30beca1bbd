package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Reach;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.producer.PutInFlight;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A single record or message on its way between two systems is a token on the ribbon between them, and a fact of the log. */
class MapTokensTest {

    private static final double SPEED = 0.5;
    private static final View MAP =
            View.of(1_000, 600).at(SPEED, Duration.ofMinutes(4)).on(Focus.MAP);
    /** What has only just left, or is about to arrive, lies on the edge of its tile. */
    private static final double EDGE = 1;

    private static final QueueName ORDERS = new QueueName("orders");
    private static final SystemId SHOP = new SystemId(Kind.PRODUCER, "shop");

    /** Where something is drawn, and what. */
    private record Drawn(StageItem item, double x, double y) {}

    private static List<QueueMoments.Moment> moments() {
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        return IntStream.range(0, 160)
                .mapToObj(i -> Duration.ofMillis(40_000 + 50L * i))
                .map(at -> new QueueMoments.Moment(lesson.stateAt(at), lesson.time(at)))
                .toList();
    }

    private static List<Drawn> tokens(Picture picture) {
        return IntStream.range(0, picture.tokens().size())
                .mapToObj(i -> new Drawn(
                        picture.item(i), picture.tokens().x(i), picture.tokens().y(i)))
                .toList();
    }

    private static List<Drawn> on(Picture picture, SystemId from, SystemId to) {
        return tokens(picture).stream()
                .filter(token -> !isInTile(picture, token))
                .filter(token -> picture.marks().stream()
                        .anyMatch(mark -> mark instanceof Mark.Curve
                                && new FlowItem(from, to).equals(mark.item())
                                && Reach.distance(mark, token.x(), token.y()) < 1))
                .toList();
    }

    private static boolean isInTile(Picture picture, Drawn token) {
        return picture.marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Box box
                        && box.width() > 80
                        && token.x() > box.x() + EDGE
                        && token.x() < box.x() + box.width() - EDGE
                        && token.y() > box.y()
                        && token.y() < box.y() + box.height());
    }

    @Test
    void a_record_on_the_network_is_on_the_ribbon_from_its_producer_to_its_stream() {
        int met = 0;
        for (QueueMoments.Moment moment : moments()) {
            List<StageItem> expected = new ArrayList<>();
            moment.state().producers().all().forEach(producer -> {
                for (PutInFlight put : producer.inFlight()) {
                    if (!put.arrived()) {
                        assertEquals(1, put.sent().batch().size());
                        expected.add(new ProducerItem.OfFlight(
                                producer.name(), put.sent().call(), 0));
                    }
                }
            });
            Picture picture = moment.picture(MAP);
            SystemId log = new SystemId(Kind.STREAM, "orders-log");
            assertEquals(
                    expected, on(picture, SHOP, log).stream().map(Drawn::item).toList());
            met += expected.size();
        }
        assertTrue(met > 10, "met " + met);
    }

    @Test
    void a_message_that_was_just_received_is_on_the_ribbon_to_who_received_it() {
        int met = 0;
        for (QueueMoments.Moment moment : moments()) {
            met += askReceivers(moment, ORDERS, "packers", HeldMessage.Whereabouts.IN_FLIGHT);
            askReceivers(moment, ORDERS, "trainee", HeldMessage.Whereabouts.IN_FLIGHT);
        }
        assertTrue(met > 10, "met " + met);
    }

    @Test
    void a_message_that_comes_back_goes_back_on_it() {
        int met = 0;
        for (int tenth = 0; tenth < 300; tenth++) {
            QueueMoments.Moment moment = QueueMoments.tooSlow(5 + tenth / 10.0);
            met += askReceivers(moment, new QueueName("jobs"), "trainee", HeldMessage.Whereabouts.VISIBLE);
        }
        assertTrue(met > 2, "met " + met);
    }

    private static int askReceivers(
            QueueMoments.Moment moment, QueueName name, String fleet, HeldMessage.Whereabouts where) {
        Picture picture = moment.picture(MAP);
        QueueState queue = moment.state().queues().queue(name).orElseThrow();
        Set<StageItem> expected = new HashSet<>();
        Set<StageItem> others = new HashSet<>();
        for (Iterator<HeldMessage> all = queue.byAge(); all.hasNext(); ) {
            HeldMessage held = all.next();
            long since = held.is(HeldMessage.Whereabouts.IN_FLIGHT)
                    ? Objects.requireNonNull(held.receivedAt()).micros()
                    : held.hiddenUntil().micros();
            if (held.receiver() != null
                    && FleetWorker.of(held.receiver()).fleet().equals(fleet)
                    && moment.now().micros() - since < MAP.landingMicros()) {
                (held.is(where) ? expected : others).add(new MessageItem(queue.name(), held.id()));
            }
        }
        Set<StageItem> drawn = on(picture, QueueTile.id(name), new SystemId(Kind.QUEUE_WORKERS, fleet)).stream()
                .map(Drawn::item)
                .collect(Collectors.toSet());
        drawn.removeAll(others);
        assertEquals(expected, drawn, fleet + " at " + moment.now());
        return expected.size();
    }

    @Test
    void every_token_lies_in_a_tile_or_on_a_ribbon_and_answers_who_points_at_it() {
        for (QueueMoments.Moment moment : moments()) {
            Picture picture = moment.picture(MAP);
            for (Drawn token : tokens(picture)) {
                boolean onRibbon = picture.marks().stream()
                        .anyMatch(mark -> mark instanceof Mark.Curve && Reach.distance(mark, token.x(), token.y()) < 1);
                assertTrue(onRibbon || isInTile(picture, token), token::toString);
                assertEquals(token.item(), picture.hit(token.x(), token.y()).orElseThrow());
            }
        }
    }

    @Test
    void what_an_application_reads_is_on_the_ribbon_as_a_copy_until_it_arrives() {
        int met = 0;
        for (QueueMoments.Moment moment : moments()) {
            Picture picture = moment.picture(MAP);
            for (Drawn token : on(
                    picture, StreamTile.id(new StreamName("orders-log")), new SystemId(Kind.APPLICATION, "billing"))) {
                assertTrue(token.item() instanceof StreamItem.OfRecords, token::toString);
                met++;
            }
        }
        assertTrue(met > 5, "met " + met);
    }

    @Test
    void it_moves_to_the_right_with_time_and_is_nowhere_but_where_the_time_says() {
        Map<String, Double> before = new TreeMap<>();
        int moved = 0;
        for (QueueMoments.Moment moment : moments()) {
            for (Drawn token : tokens(moment.picture(MAP))) {
                if (token.item() instanceof ProducerItem.OfFlight flight) {
                    Double x = before.put(flight.toString(), token.x());
                    if (x != null) {
                        assertTrue(token.x() > x, () -> flight + " from " + x + " to " + token.x());
                        moved++;
                    }
                }
            }
        }
        assertTrue(moved > 2, "moved " + moved);
    }

    @Test
    void where_too_many_are_on_a_way_to_be_told_apart_the_ribbon_alone_tells_how_many() {
        QueueMoments.Moment busy = QueueMoments.tube(80, 90, 3);
        Picture picture = busy.picture(MAP);
        List<Drawn> tokens = on(picture, SHOP, QueueTile.id(new QueueName("jobs")));
        assertEquals(List.of(), tokens);
    }
}
