package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.queue.MessageGroupItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.MessagesItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tube shows is what the queue holds. */
class QueuePictureTest {

    private static final QueueName JOBS = new QueueName("jobs");
    private static final QueueName DEAD = new QueueName("dead-jobs");

    private static QueueMoments.Moment moment(String name) {
        return Objects.requireNonNull(QueueMoments.all().get(name), name);
    }

    private static QueueState queue(QueueMoments.Moment moment, QueueName name) {
        return moment.state().queues().queue(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first message", "tube", "backlog", "queue beside stream"})
    void every_message_is_a_token_or_counted_in_a_cell_once(String name) {
        QueueMoments.Moment moment = moment(name);
        Picture picture = moment.picture(1000, 640);
        long drawn = 0;
        TreeSet<MessageId> single = new TreeSet<>();
        for (int i = 0; i < picture.tokens().size(); i++) {
            switch (picture.item(i)) {
                case MessageItem(var queue, var message)
                when queue.equals(JOBS) -> {
                    assertTrue(single.add(message), "twice: " + message);
                    drawn++;
                }
                case MessagesItem(var queue, var _, var _, long messages) when queue.equals(JOBS) -> drawn += messages;
                default -> {}
            }
        }
        for (int i = 0; i < picture.density().size(); i++) {
            if (picture.itemOfCell(i) instanceof MessagesItem(var queue, var _, var _, long messages)
                    && queue.equals(JOBS)) {
                assertEquals(messages, picture.density().count(i));
                drawn += messages;
            }
        }
        assertEquals(queue(moment, JOBS).size(), drawn);
    }

    @Test
    void no_sender_lies_over_another_however_low_the_stage_is() {
        QueueMoments.Moment moment = QueueMoments.sentToBy(3);
        for (int height = 140; height <= 640; height += 20) {
            Picture picture = moment.picture(View.of(720, height).on(Focus.on(QueueTile.id(JOBS))));
            List<Mark.Box> boxes = picture.marks().stream()
                    .filter(mark -> mark instanceof Mark.Box box && box.item() instanceof QueueSenderItem)
                    .map(Mark.Box.class::cast)
                    .sorted(Comparator.comparingDouble(Mark.Box::y))
                    .toList();
            for (int i = 1; i < boxes.size(); i++) {
                Mark.Box above = boxes.get(i - 1);
                Mark.Box box = boxes.get(i);
                boolean isSame = Objects.equals(above.item(), box.item());
                assertTrue(isSame || above.y() + above.height() <= box.y() + 0.01, "at a height of " + height);
            }
        }
    }

    @Test
    void the_oldest_message_that_waits_is_the_one_furthest_to_the_right_of_those() {
        QueueMoments.Moment moment = moment("tube");
        Picture picture = moment.picture(1000, 640);
        MessageId oldest = null;
        for (Iterator<HeldMessage> all = queue(moment, JOBS).byAge(); all.hasNext() && oldest == null; ) {
            HeldMessage held = all.next();
            oldest = held.is(HeldMessage.Whereabouts.VISIBLE) ? held.id() : null;
        }
        double right = 0;
        double ofOldest = -1;
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i) instanceof MessageItem(var queue, var message)
                    && queue.equals(JOBS)
                    && isWaiting(moment, message)) {
                right = Math.max(right, picture.tokens().x(i));
                ofOldest = message.equals(oldest) ? picture.tokens().x(i) : ofOldest;
            }
        }
        assertEquals(right, ofOldest, 0.01);
    }

    private static boolean isWaiting(QueueMoments.Moment moment, MessageId message) {
        HeldMessage held = queue(moment, JOBS).message(message).orElseThrow();
        boolean still = moment.now().micros() - held.hiddenUntil().micros() > 1_000_000;
        return held.is(HeldMessage.Whereabouts.VISIBLE) && still;
    }

    @Test
    void what_is_in_flight_lies_at_the_height_of_who_has_it_with_a_clock() {
        QueueMoments.Moment moment = moment("tube");
        Picture picture = moment.picture(1000, 640);
        List<HeldMessage> flying = queue(moment, JOBS).inFlight(100);
        assertTrue(flying.size() > 3, "too few to see anything");
        for (HeldMessage held : flying) {
            if (moment.now().micros()
                            - Objects.requireNonNull(held.receivedAt()).micros()
                    > 1_000_000) {
                MessageItem item = new MessageItem(JOBS, held.id());
                assertEquals(
                        middle(picture, new QueueWorkerItem(JOBS, Objects.requireNonNull(held.receiver()))),
                        y(picture, item),
                        0.6);
                assertTrue(
                        picture.marks().stream()
                                .anyMatch(mark -> mark instanceof Mark.Shape && item.equals(mark.item())),
                        "no clock");
            }
        }
    }

    @Test
    void who_is_too_slow_is_seen_at_work_on_what_has_come_back_near_and_on_the_map() {
        QueueMoments.Moment moment = moment("too slow");
        assertEquals(0, queue(moment, JOBS).counts().notVisible());
        assertTrue(notes(moment.picture(1000, 640)).contains("trainee-1, works on 1 too late"));
        assertTrue(notes(moment.picture(
                        View.of(1000, 640).at(1, Duration.ofMinutes(10)).on(Focus.MAP)))
                .contains("0 done, 1 too late"));
    }

    private static String notes(Picture picture) {
        return picture.notes().stream().map(Note::text).collect(Collectors.joining("\n"));
    }

    private static double middle(Picture picture, QueueWorkerItem worker) {
        return picture.marks().stream()
                .filter(mark -> worker.equals(mark.item()))
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .mapToDouble(box -> box.y() + box.height() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double y(Picture picture, MessageItem item) {
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i).equals(item)) {
                return picture.tokens().y(i);
            }
        }
        throw new AssertionError("not drawn: " + item);
    }

    @Test
    void a_group_that_its_first_message_blocks_is_hatched_and_no_other() {
        QueueMoments.Moment moment = moment("fifo");
        QueueName orders = new QueueName("orders.fifo");
        QueueState queue = queue(moment, orders);
        Set<MessageGroupItem> hatched = moment.picture(1000, 640).marks().stream()
                .filter(mark -> mark instanceof Mark.Box box && box.fill() == Mark.Fill.HATCHED)
                .map(Mark::item)
                .filter(MessageGroupItem.class::isInstance)
                .map(MessageGroupItem.class::cast)
                .collect(Collectors.toSet());
        Set<MessageGroupItem> blocked = queue.groups().stream()
                .filter(group -> queue.isBlocked(group.getKey()))
                .map(group -> new MessageGroupItem(orders, group.getKey()))
                .collect(Collectors.toSet());
        assertTrue(!blocked.isEmpty() && blocked.size() < queue.groups().size(), "some and not all are blocked");
        assertEquals(blocked, hatched);
    }

    @Test
    void a_dead_letter_queue_shows_from_which_queue_its_messages_came_and_that_nobody_sends() {
        QueueMoments.Moment moment = moment("tube");
        Picture picture = moment.picture(View.of(1000, 640).on(Focus.on(QueueTile.id(new QueueName("dead-jobs")))));
        String words = picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .collect(Collectors.joining("\n"));
        int moved = queue(moment, new QueueName("dead-jobs")).size();

        assertTrue(moved > 0, "nothing was moved");
        assertTrue(words.contains("jobs\ndead letters\n" + moved + " moved here"), words);
        assertFalse(words.contains("nobody sends"), words);
    }

    @ParameterizedTest
    @ValueSource(doubles = {640, 200})
    void a_dead_letter_that_somebody_has_received_is_still_in_the_smaller_tube_hollow_as_it_is_hidden(double height) {
        int hidden = 0;
        for (int second = 20; second < 60; second += 5) {
            QueueMoments.Moment moment = QueueMoments.deadLettersTaken(second, 8, 0);
            Map<MessageId, Tokens.Kind> drawn = drawn(moment.picture(1000, height), DEAD);
            QueueState letters = queue(moment, DEAD);
            assertEquals(letters.size(), drawn.size(), "at " + second);
            for (Map.Entry<MessageId, Tokens.Kind> letter : drawn.entrySet()) {
                boolean flies = letters.message(letter.getKey()).orElseThrow().is(HeldMessage.Whereabouts.IN_FLIGHT);
                assertEquals(flies, letter.getValue() == Tokens.Kind.HIDDEN, letter::toString);
                hidden += flies ? 1 : 0;
            }
        }
        assertTrue(hidden > 0, "nobody received any");
    }

    @Test
    void of_many_dead_letters_no_cell_stands_for_some_that_wait_and_some_in_flight() {
        QueueMoments.Moment moment = QueueMoments.deadLettersTaken(300, 8, 299);
        QueueState letters = queue(moment, DEAD);
        Picture picture = moment.picture(480, 320);
        Map<HeldMessage.Whereabouts, Long> counted = new TreeMap<>();
        for (int i = 0; i < picture.density().size(); i++) {
            if (picture.itemOfCell(i) instanceof MessagesItem(var queue, var where, var _, long messages)
                    && queue.equals(DEAD)) {
                counted.merge(where, messages, Long::sum);
            }
        }
        assertEquals(
                Map.of(
                        HeldMessage.Whereabouts.VISIBLE,
                        letters.counts().visible(),
                        HeldMessage.Whereabouts.IN_FLIGHT,
                        letters.counts().notVisible()),
                counted);
    }

    private static Map<MessageId, Tokens.Kind> drawn(Picture picture, QueueName name) {
        Map<MessageId, Tokens.Kind> drawn = new TreeMap<>();
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i) instanceof MessageItem(var queue, var message) && queue.equals(name)) {
                assertNull(drawn.put(message, picture.tokens().kind(i)), "twice: " + message);
            }
        }
        return drawn;
    }

    @Test
    void a_message_has_the_colour_that_its_key_has_in_a_stream() {
        Picture picture = moment("queue beside stream").picture(1000, 640);
        TreeSet<Integer> inQueue = new TreeSet<>();
        TreeSet<Integer> inStream = new TreeSet<>();
        Tokens tokens = picture.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            (picture.item(i) instanceof MessageItem ? inQueue : inStream).add(tokens.key(i));
        }
        assertEquals(inStream, inQueue);
    }
}
