package dev.shardlab.words.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.event.QueueEvent.DuplicatesDropped;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.MessagesDeleted;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.event.QueueEvent.QueueCreated;
import dev.shardlab.event.QueueEvent.VisibilityChanged;
import dev.shardlab.event.QueueEvent.VisibilityTimedOut;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.ItemCard;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of a message: all that happened to it, and why it is where it is. */
class MessageCardTest {

    private static final QueueName JOBS = new QueueName("jobs");
    private static final QueueName DEAD = new QueueName("dead");
    private static final Caller SHOP = new Caller.Producer(new ProducerName("shop"));
    private static final Caller ADA = new Caller.QueueWorker(new WorkerName("ada"));
    private static final MessageId FIRST = new MessageId(1);
    private static final MessageId SECOND = new MessageId(2);

    /** The first comes back once and ends as a dead letter; the second, of the experiment, is deleted. */
    private static Story story() {
        Story story = new Story();
        story.add(new QueueCreated(Story.START, DEAD, QueueSettings.DEFAULT, Tags.NONE));
        story.add(new QueueCreated(
                Story.START, JOBS, QueueSettings.DEFAULT.withRedrive(new RedrivePolicy(DEAD, 2)), Tags.NONE));
        send(story, 1_000, FIRST, SHOP, "pack");
        send(story, 1_500, SECOND, new Caller.Scenario(), "by hand");
        receive(story, 2_000, FIRST);
        story.add(new VisibilityTimedOut(Story.at(7_000), JOBS, List.of(FIRST)));
        receive(story, 8_000, FIRST);
        story.add(new VisibilityTimedOut(Story.at(13_000), JOBS, List.of(FIRST)));
        story.add(new MessagesDeadLettered(
                Story.at(14_000),
                JOBS,
                DEAD,
                List.of(message(FIRST, 1_000, SHOP, "pack").moved(Story.at(1_000), 1, 0, JOBS))));
        receive(story, 15_000, SECOND);
        return story.add(new MessagesDeleted(Story.at(16_000), JOBS, ADA, List.of(SECOND)));
    }

    private static QueueMessage message(MessageId id, long millis, Caller sender, String body) {
        return new QueueMessage(
                id, new MessageContent(body), sender, Story.at(millis), id.number(), 0, null, null, null);
    }

    private static void send(Story story, long millis, MessageId id, Caller sender, String body) {
        story.add(new MessagesSent(
                Story.at(millis), JOBS, sender, List.of(message(id, millis, sender, body)), List.of(Story.at(millis))));
    }

    private static void receive(Story story, long millis, MessageId id) {
        story.add(new MessagesReceived(Story.at(millis), JOBS, ADA, 0, List.of(id), Story.at(millis + 5_000), null));
    }

    private static ItemCard card(StageItem item, long millis) {
        Story story = story();
        return new ItemCards(story.log(), Story.START).of(item, story.stateAt(Story.at(millis)), Story.at(millis));
    }

    private static String rows(ItemCard card) {
        return card.rows().stream().map(row -> row.label() + ": " + row.value()).collect(Collectors.joining("\n"));
    }

    @Test
    void a_message_in_flight_tells_who_has_it_and_when_it_can_be_received_again() {
        ItemCard card = card(new MessageItem(JOBS, FIRST), 9_000);

        assertEquals("""
                now: in flight in jobs
                received: 2 times
                visible again: in 4 s
                body: pack
                sent: 0:01.000 by shop
                received: 0:02.000 by ada
                timed out: 0:07.000, visible again
                received: 0:08.000 by ada""", rows(card));
        assertEquals("Why is it hidden?", card.whyTitle());
        assertEquals(
                List.of(
                        "ada received it at 0:08.000, and the queue hides it for 5 s from all others.",
                        "If it is not deleted by 0:13.000, the next receive moves it to dead."),
                card.why());
    }

    @Test
    void one_that_was_given_back_was_given_back_whatever_else_is_told_of_it_later() {
        Story story = new Story();
        story.add(new QueueCreated(Story.START, JOBS, QueueSettings.DEFAULT, Tags.NONE));
        send(story, 1_000, FIRST, SHOP, "pack");
        receive(story, 2_000, FIRST);
        story.add(new VisibilityChanged(Story.at(3_000), JOBS, ADA, FIRST, Story.at(3_000)));
        story.add(new DuplicatesDropped(Story.at(3_500), JOBS, SHOP, List.of(FIRST)));

        ItemCard card = new ItemCards(story.log(), Story.START)
                .of(new MessageItem(JOBS, FIRST), story.stateAt(Story.at(4_000)), Story.at(4_000));

        assertTrue(card.why().contains("ada gave it back at 0:03.000."), card.why()::toString);
    }

    @Test
    void a_message_that_came_back_tells_why() {
        ItemCard card = card(new MessageItem(JOBS, FIRST), 7_500);

        assertEquals("Why is it back?", card.whyTitle());
        assertEquals(
                List.of(
                        "ada did not delete it before its visibility timeout was over at 0:07.000.",
                        "No message that waits was sent before it: it is among the next to be received.",
                        "No worker of the experiment receives from jobs now."),
                card.why());
    }

    @Test
    void a_dead_letter_tells_from_where_it_came_also_to_who_picked_it_before() {
        ItemCard card = card(new MessageItem(JOBS, FIRST), 14_500);

        assertEquals(card, card(new MessageItem(DEAD, FIRST), 14_500));
        assertEquals("Dead letter", card.kind());
        assertEquals("""
                now: waiting in dead
                received here: never
                came from: jobs
                body: pack
                sent: 0:01.000 by shop
                received: 0:02.000 by ada
                timed out: 0:07.000, visible again
                received: 0:08.000 by ada
                timed out: 0:13.000, visible again
                dead letter: 0:14.000, to dead""", rows(card));
        assertEquals("Why is it a dead letter?", card.whyTitle());
        assertEquals(
                "It was received 2 times in jobs, and nobody deleted it: the next receive moved it to dead.",
                card.why().getFirst());
    }

    @Test
    void a_message_that_is_gone_tells_who_deleted_it() {
        ItemCard card = card(new MessageItem(JOBS, SECOND), 20_000);

        assertEquals("""
                now: in no queue
                body: by hand
                sent: 0:01.500 by the experiment
                received: 0:15.000 by ada
                deleted: 0:16.000 by ada""", rows(card));
        assertEquals("Why is it gone?", card.whyTitle());
        assertEquals(List.of("ada deleted it at 0:16.000: a queue keeps nothing after that."), card.why());
    }

    @Test
    void what_the_experiment_itself_sends_is_called_so() {
        ItemCard card = card(new QueueSenderItem(JOBS, new Caller.Scenario()), 20_000);

        assertEquals("the experiment", card.title());
        assertEquals("""
                sends to: jobs
                it is: what the plan of the experiment sends, and what you send at the window
                sent: 1""", rows(card));
    }

    @Test
    void with_nothing_chosen_there_is_a_card_of_every_queue_and_no_word_about_records() {
        Story story = story();
        List<ItemCard> cards =
                new ItemCards(story.log(), Story.START).overview(story.stateAt(Story.at(20_000)), Story.at(20_000));

        assertEquals(
                List.of("dead", "jobs", "the whole laboratory"),
                cards.stream().map(ItemCard::title).toList());
        assertEquals("""
                waiting: 0
                in flight: 0
                delayed: 0
                sent: 2
                received again: 1
                deleted: 1""", rows(cards.get(1)));
        assertEquals("events: 11", rows(cards.getLast()));
    }

    @Test
    void a_dead_letter_queue_tells_whose_letters_it_has() {
        ItemCard card = card(new QueueItem(DEAD), 20_000);

        assertEquals(
                "1 dead letter",
                card.rows().stream()
                        .filter(row -> row.label().equals("from jobs"))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
