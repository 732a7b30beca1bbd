package dev.shardlab.words;

import static dev.shardlab.words.Story.CART;
import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.WEB;
import static dev.shardlab.words.Story.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.words.LogExcerpt.Card;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogExcerptTest {

    private static final ShardId TWO = new ShardId(2);

    /** Six records in shard 2, of which cart has read two. */
    private final Story story = Story.ofFourShards()
            .store(10, 1, Story.batch("a", "b", "c", "d", "e", "f"), 2, 2, 2, 2, 2, 2)
            .read(20, 2, 0, 2);

    private List<Card> cards(StageItem fact, int most) {
        return LogExcerpt.of(fact, story.stateAt(at(30)), most).orElseThrow().cards();
    }

    private static Card card(long index, String key) {
        return new Card(index, key, false, List.of());
    }

    @Test
    void a_shard_shows_its_last_records_in_their_order() {
        assertEquals(List.of(card(3, "d"), card(4, "e"), card(5, "f")), cards(new StreamItem.OfShard(CLICKS, TWO), 3));
    }

    @Test
    void a_record_is_shown_among_its_neighbours() {
        assertEquals(
                List.of(card(3, "d"), new Card(4, "e", true, List.of()), card(5, "f")),
                cards(new StreamItem.OfRecord(CLICKS, TWO, 4), 3));
    }

    @Test
    void a_cursor_stands_at_the_record_that_is_read_next() {
        assertEquals(
                List.of(card(1, "b"), new Card(2, "c", false, List.of(CART)), card(3, "d")),
                cards(new ApplicationItem.OfCursor(CART, TWO), 3));
    }

    @Test
    void what_has_expired_is_not_shown() {
        story.add(new RecordsExpired(at(25), CLICKS, TWO, 0, 4));

        assertEquals(List.of(card(4, "e"), card(5, "f")), cards(new StreamItem.OfShard(CLICKS, TWO), 5));
    }

    @Test
    void an_empty_shard_and_what_is_no_shard_have_none() {
        assertEquals(
                Optional.empty(),
                LogExcerpt.of(new StreamItem.OfShard(CLICKS, new ShardId(0)), story.stateAt(at(30)), 3));
        assertEquals(Optional.empty(), LogExcerpt.of(new ProducerItem.OfProducer(WEB), story.stateAt(at(30)), 3));
    }
}
