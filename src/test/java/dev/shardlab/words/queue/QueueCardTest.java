package dev.shardlab.words.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.compare.queue.QueueQuantities;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.event.QueueEvent.QueueCreated;
import dev.shardlab.event.QueueEvent.QueuePurged;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The age of the oldest message of a queue: there is none without a message, and what has come just now has no age yet. */
class QueueCardTest {

    private static final QueueName JOBS = new QueueName("jobs");
    private static final Caller SHOP = new Caller.Producer(new ProducerName("shop"));

    private static Story story() {
        Story story = new Story();
        story.add(new QueueCreated(Story.START, JOBS, QueueSettings.DEFAULT, Tags.NONE));
        story.add(new MessagesSent(Story.at(1_000), JOBS, SHOP, List.of(message()), List.of(Story.at(1_000))));
        return story.add(new QueuePurged(Story.at(5_000), JOBS, 1));
    }

    private static QueueMessage message() {
        return new QueueMessage(
                new MessageId(1), new MessageContent("pack"), SHOP, Story.at(1_000), 1, 0, null, null, null);
    }

    private static List<String> oldest(long millis) {
        Story story = story();
        return new ItemCards(story.log(), Story.START)
                .of(new QueueItem(JOBS), story.stateAt(Story.at(millis)), Story.at(millis)).rows().stream()
                        .filter(row -> row.label().equals("oldest"))
                        .map(Row::value)
                        .toList();
    }

    @Test
    void the_card_tells_the_age_of_the_oldest_message_where_there_is_one() {
        assertEquals(List.of(), oldest(500));
        assertEquals(List.of("came just now"), oldest(1_000));
        assertEquals(List.of("2 s"), oldest(3_000));
        assertEquals(List.of(), oldest(6_000));
    }

    @Test
    void in_a_comparison_an_empty_queue_has_no_oldest_message_either() {
        assertEquals(2_000, oldestOf(3_000).get(Quantity.OLDEST_MESSAGE_MILLIS));
        assertFalse(oldestOf(6_000).containsKey(Quantity.OLDEST_MESSAGE_MILLIS));
    }

    private static Map<Quantity, Double> oldestOf(long millis) {
        return QueueQuantities.of(
                story().stateAt(Story.at(millis)).queues().queue(JOBS).orElseThrow(), Story.at(millis));
    }
}
