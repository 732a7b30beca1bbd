package dev.shardlab.words;

import static dev.shardlab.words.Story.A;
import static dev.shardlab.words.Story.CART;
import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.START;
import static dev.shardlab.words.Story.WEB;
import static dev.shardlab.words.Story.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.page.Row.Weight;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ItemCardsTest {

    private static final ShardId FIVE = new ShardId(5);
    private static final StreamItem.OfRecord RECORD = new StreamItem.OfRecord(CLICKS, FIVE, 0);

    /** The story of the sketch: u-24 is throttled by shard 2, which is split; sent again it lands in shard 5. */
    private static Story throttledOnceThenStored() {
        RecordBatch hot = Story.batch("u-24");
        return Story.ofFourShards()
                .send(1_000, 1, hot, 1, 0, 20)
                .refuse(1_020, 1, hot, 2, 0)
                .add(new RetryScheduled(at(1_040), WEB, 1, hot, 2, at(5_061)))
                .splitShardTwo(1_000, 5_000)
                .send(5_061, 2, hot, 2, 1, 23)
                .store(5_084, 2, hot, 5)
                .add(new ShardAssigned(at(5_100), CART, FIVE, A, 0))
                .read(5_400, 5, 0, 1)
                .checkpoint(6_000, 5, 1);
    }

    private static ItemCard card(Story story, StageItem fact, long millis) {
        return new ItemCards(story.log(), START).of(fact, story.stateAt(at(millis)), at(millis));
    }

    private static String rows(ItemCard card) {
        return card.rows().stream().map(row -> row.label() + ": " + row.value()).collect(Collectors.joining("\n"));
    }

    private static Row row(ItemCard card, String label) {
        return card.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row '" + label + "' in " + rows(card)));
    }

    @Test
    void a_stored_record_tells_its_whole_way() {
        ItemCard card = card(throttledOnceThenStored(), RECORD, 7_000);

        assertEquals("Record", card.kind());
        assertEquals("key u-24", card.title());
        assertEquals("u-24", card.partitionKey());
        assertEquals("""
                MD5: ae1c 2427 c7a2 a5fc f9b2 7d55 9a8f 3f1d
                hash key: 231431788897042553369572710571976900381
                of the space: 0.680
                data: {"user":"u-24"}
                shard: shardId-000000000005
                sequence: 49670424474626733202936997350174630404259966425180930130
                from: web-1
                sent: 0:05.061
                stored: 0:05.084 (+23 ms)
                read by cart: 0:05.400 (+316 ms)
                checkpointed: 0:06.000 (+916 ms)
                expires: in 23 h 59 min""", rows(card));
    }

    @Test
    void what_can_be_copied_is_never_cut_in_the_middle() {
        ItemCard card = card(throttledOnceThenStored(), RECORD, 7_000);

        assertEquals("ae1c 2427 c7a2 a5fc f9b2 7d55 9a8f 3f1d", row(card, "MD5").value());
        assertEquals(
                "231431788897042553369572710571976900381".length(),
                row(card, "hash key").value().length());
    }

    @Test
    void why_a_record_lies_in_its_shard_is_told_with_the_real_numbers() {
        ItemCard card = card(throttledOnceThenStored(), RECORD, 7_000);

        assertEquals("Why shard 5?", card.whyTitle());
        assertEquals(
                List.of(
                        "MD5(\"u-24\") is 0.680 of the key space.",
                        "Shard 2 held 0.500–0.750 until 0:05.000, when it was split at 0.625.",
                        "0.680 lies after the cut, in the lower half: shard 5.",
                        "Before, it was throttled once."),
                card.why());
    }

    @Test
    void a_record_that_nobody_has_read_yet_says_so() {
        ItemCard card = card(throttledOnceThenStored(), RECORD, 5_200);

        assertEquals(Row.faint("read by cart", "not yet"), row(card, "read by cart"));
        assertFalse(rows(card).contains("checkpointed"));
    }

    @Test
    void a_record_that_is_read_but_not_checkpointed_says_so() {
        assertEquals(
                Row.faint("checkpointed", "not yet"),
                row(card(throttledOnceThenStored(), RECORD, 5_500), "checkpointed"));
    }

    @Test
    void before_it_is_stored_a_record_is_not_there_yet() {
        assertEquals(
                List.of(Row.faint("stored", "not yet")),
                card(throttledOnceThenStored(), RECORD, 5_050).rows());
    }

    @Test
    void an_expired_record_is_told_with_alarm() {
        Story story =
                Story.ofFourShards().send(0, 1, Story.batch("u-24"), 1, 0, 20).store(20, 1, Story.batch("u-24"), 2);
        long day = 24 * 3_600_000L;
        story.add(new RecordsExpired(at(day + 20), CLICKS, new ShardId(2), 0, 1));

        Row row = row(card(story, new StreamItem.OfRecord(CLICKS, new ShardId(2), 0), day + 1_000), "expired");
        assertEquals(new Row("expired", "1 d 00:00:00", "1 d 00:00:00", Weight.ALARMING), row);
    }

    @Test
    void a_record_in_flight_tells_where_it_goes_and_when_it_arrives() {
        ItemCard card = card(throttledOnceThenStored(), new ProducerItem.OfFlight(WEB, 1, 0), 1_010);

        assertEquals("Record on its way", card.kind());
        assertEquals("0:01.020 (+20 ms)", row(card, "arrives").value());
        assertEquals(
                List.of("MD5(\"u-24\") is 0.680 of the key space.", "Shard 2 holds 0.500–0.750, and 0.680 lies in it."),
                card.why());
    }

    @Test
    void a_throttled_record_tells_who_throttled_it_and_why() {
        ItemCard card = card(throttledOnceThenStored(), new ProducerItem.OfFlight(WEB, 1, 0), 1_030);

        assertEquals("Throttled record", card.kind());
        assertEquals(Row.alarmingIf(true, "throttled", "0:01.020 (+20 ms)"), row(card, "throttled"));
        assertEquals(
                "Its hash lies in shard 2, and a shard takes at most 1,000 records in a second. This second was used up.",
                card.why().getFirst());
    }

    @Test
    void a_record_once_picked_in_flight_is_followed_to_its_shard() {
        StageItem picked = new ProducerItem.OfFlight(WEB, 1, 0);
        Story story = throttledOnceThenStored();

        assertEquals(
                List.of(
                        "Record on its way",
                        "Throttled record",
                        "Record waiting for its retry",
                        "Record on its way",
                        "Record"),
                List.of(1_010L, 1_030L, 2_000L, 5_070L, 5_090L).stream()
                        .map(millis -> card(story, picked, millis).kind())
                        .toList());
        assertEquals(card(story, RECORD, 7_000), card(story, picked, 7_000));
    }

    @Test
    void a_record_that_named_its_hash_key_itself_does_not_claim_its_md5() {
        RecordBatch explicit =
                RecordBatch.builder().add("u-24", HashKey.MIN, new byte[] {1}).build();
        Story story = Story.ofFourShards().send(0, 1, explicit, 1, 0, 20).store(20, 1, explicit, 0);
        ItemCard card = card(story, new StreamItem.OfRecord(CLICKS, new ShardId(0), 0), 100);

        assertEquals(
                "The producer named the hash key itself (ExplicitHashKey): 0.000 of the key space. "
                        + "The MD5 of \"u-24\" plays no part.",
                card.why().getFirst());
        assertEquals("hash in hex", card.rows().getFirst().label());
        assertTrue(card.snippets().getFirst().python().contains("ExplicitHashKey='0',"));
    }

    @Test
    void a_closed_shard_tells_what_became_of_it() {
        ItemCard card = card(throttledOnceThenStored(), new StreamItem.OfShard(CLICKS, new ShardId(2)), 6_500);

        assertEquals("CLOSED since 0:05.000", row(card, "state").value());
        assertEquals("shards 4 and 5", row(card, "children").value());
        assertEquals("It was split into shards 4 and 5 at 0:05.000.", card.why().getFirst());
    }

    @Test
    void an_open_shard_tells_its_range_its_parent_and_how_much_of_its_limits_is_used() {
        ItemCard card = card(throttledOnceThenStored(), new StreamItem.OfShard(CLICKS, FIVE), 5_500);

        assertEquals("""
                id: shardId-000000000005
                state: OPEN since 0:05.000
                range: 0.625–0.750
                from: 212676479325586539664609129644855132160
                to: 255211775190703847597530955573826158591
                parent: shard 2
                holds: 1 record
                ever stored: 1, 19 B
                in one second: 1 record
                writes now: 1 of 1,000/s
                bytes now: 19 B of 1 MiB/s
                reads now: 1 of 5 calls/s
                throttled: 0
                oldest record: 416 ms old""", rows(card));
    }

    @Test
    void a_producer_tells_what_became_of_what_it_sent() {
        ItemCard card = card(throttledOnceThenStored(), new ProducerItem.OfProducer(WEB), 2_000);

        assertEquals("620 records/s", row(card, "rate").value());
        assertEquals("1 record", row(card, "waiting").value());
        assertEquals(Row.alarmingIf(true, "throttled", "1"), row(card, "throttled"));
    }

    @Test
    void what_has_been_stored_is_not_on_the_way_any_more_only_its_answer_is() {
        RecordBatch one = RecordBatch.builder().add("a", new byte[1]).build();
        Story story = Story.ofFourShards()
                .send(1_000, 1, one, 1, 0, 20)
                .send(1_010, 2, one, 1, 0, 20)
                .store(1_020, 1, one, 0);

        assertEquals(
                "1 record in 1 request, 1 answer back",
                row(card(story, new ProducerItem.OfProducer(WEB), 1_025), "on the way")
                        .value());
    }

    @Test
    void a_cursor_tells_what_a_stop_of_its_worker_would_cost() {
        assertEquals(
                List.of("There is no checkpoint yet: the next owner begins where the application began."),
                card(throttledOnceThenStored(), new ApplicationItem.OfCursor(CART, FIVE), 5_500)
                        .why());
        assertEquals(
                List.of("Everything read is checkpointed: the next owner goes on without reading anything twice."),
                card(throttledOnceThenStored(), new ApplicationItem.OfCursor(CART, FIVE), 6_500)
                        .why());
    }

    @Test
    void a_worker_without_a_shard_tells_why_it_is_idle() {
        WorkerName idle = new WorkerName("B");
        Story story = Story.ofFourShards().add(new WorkerStarted(at(10), CART, idle));

        assertEquals(
                "Why idle?",
                card(story, new ApplicationItem.OfWorker(CART, idle), 20).whyTitle());
    }

    @Test
    void a_thing_that_is_not_there_at_this_time_says_so() {
        assertEquals(
                List.of(Row.faint("at this time", "not there")),
                card(throttledOnceThenStored(), new StreamItem.OfShard(CLICKS, FIVE), 4_000)
                        .rows());
    }

    @Test
    void with_nothing_chosen_every_stream_and_the_whole_are_summed_up() {
        Story story = throttledOnceThenStored();
        List<ItemCard> cards = new ItemCards(story.log(), START).overview(story.stateAt(at(7_000)), at(7_000));

        assertEquals(
                List.of("clicks", "the whole laboratory"),
                cards.stream().map(ItemCard::title).toList());
        assertEquals("5", row(cards.getFirst(), "open shards").value());
        assertEquals("1 record", row(cards.getLast(), "stored").value());
    }

    @Test
    void a_thing_in_short_is_its_name_and_what_says_most() {
        Story story = throttledOnceThenStored();
        ItemCards cards = new ItemCards(story.log(), START);

        assertEquals("key u-24 · stored 0:05.084 (+23 ms)", cards.inShort(RECORD, story.stateAt(at(7_000)), at(7_000)));
        assertEquals(
                "shard 5 · range 0.625–0.750 · in one second 1 record",
                cards.inShort(new StreamItem.OfShard(CLICKS, FIVE), story.stateAt(at(5_500)), at(5_500)));
    }

    @Test
    void after_a_merge_the_reason_names_both_parents() {
        ShardId one = new ShardId(1);
        ShardId two = new ShardId(2);
        ShardOpening child = new ShardOpening(
                new ShardId(4),
                new HashKeyRange(
                        HashKeyRange.even(4).get(1).start(),
                        HashKeyRange.even(4).get(2).end()),
                one,
                two);
        Story story = Story.ofFourShards()
                .add(new ReshardStarted(
                        at(500),
                        CLICKS,
                        ReshardKind.MERGE,
                        List.of(new ReshardStep(List.of(one, two), List.of(child))),
                        at(1_000),
                        0))
                .add(new Resharded(at(1_000), CLICKS, List.of(one, two), List.of(child)))
                .store(2_000, 1, Story.batch("u-24"), 4);

        assertEquals(
                List.of(
                        "MD5(\"u-24\") is 0.680 of the key space.",
                        "Shards 1 and 2 were merged into shard 4 at 0:01.000.",
                        "It holds 0.250–0.750, and 0.680 lies in it."),
                card(story, new StreamItem.OfRecord(CLICKS, new ShardId(4), 0), 3_000)
                        .why());
        assertEquals(
                "shards 1 and 2",
                row(card(story, new StreamItem.OfShard(CLICKS, new ShardId(4)), 3_000), "parents")
                        .value());
    }

    @Test
    void several_shards_or_records_taken_together_are_summed_up() {
        Story story = throttledOnceThenStored();

        assertEquals(
                """
                stream: clicks
                range: 0.500–0.750
                holds: 1 record
                in one second: 1 record
                throttled: 0 records""",
                rows(card(
                        story,
                        new StreamItem.OfShards(CLICKS, HashKeyRange.even(4).get(2)),
                        5_500)));
        assertEquals("""
                in a request of: 1 record
                request size: 19 B
                attempt: 1
                sent: 0:01.000
                arrives: 0:01.020 (+20 ms)
                answer back: 0:01.040 (+40 ms)""", rows(card(story, new ProducerItem.OfFlights(WEB, 1, 1), 1_010)));
        assertEquals(
                "1 to 1",
                row(card(story, new StreamItem.OfRecords(CLICKS, FIVE, 0, 1), 5_500), "records")
                        .value());
    }

    @Test
    void the_trim_horizon_tells_how_far_back_reading_goes() {
        Story story = throttledOnceThenStored();
        long day = 24 * 3_600_000L;

        assertEquals(
                "before the start",
                row(card(story, new StreamItem.OfTrimHorizon(CLICKS), 7_000), "reaches back")
                        .value());
        assertEquals(
                "0:05.000",
                row(card(story, new StreamItem.OfTrimHorizon(CLICKS), day + 5_000), "reaches back")
                        .value());
    }

    @Test
    void what_retention_took_before_a_application_read_it_is_told_with_alarm() {
        Story story = Story.ofFourShards()
                .store(10, 1, Story.batch("u-24", "u-6"), 2, 2)
                .add(new RecordsExpired(at(20), CLICKS, new ShardId(2), 0, 2));

        assertEquals(
                Row.alarmingIf(true, "lost unread", "2 records"),
                row(card(story, new ApplicationItem.OfApplication(CART), 30), "lost unread"));
        assertFalse(
                rows(card(story, new ApplicationItem.OfApplication(CART), 15)).contains("lost unread"));
    }

    @Test
    void behind_latest_is_the_age_of_the_oldest_unread_record_and_what_is_unfinished_is_told_apart() {
        Story story = Story.ofFourShards()
                .store(1_000, 1, Story.batch("u-24", "u-6"), 2, 2)
                .store(1_500, 2, Story.batch("u-24"), 2)
                .read(2_000, 2, 0, 2)
                .add(new RecordsFinished(at(2_500), CART, A, new ShardId(2), 1));

        for (StageItem fact : List.of(
                new ApplicationItem.OfApplication(CART),
                new ApplicationItem.OfWorker(CART, A),
                new ApplicationItem.OfCursor(CART, new ShardId(2)))) {
            ItemCard card = card(story, fact, 3_000);
            assertEquals("1 record", row(card, "unread").value());
            assertEquals("1.5 s", row(card, "behind latest").value());
            assertEquals("1 record", row(card, "read, unfinished").value());
        }
    }

    @Test
    void a_shard_that_was_open_before_the_start_says_so() {
        Story story = Story.ofFourShards();
        ItemCards later = new ItemCards(story.log(), at(1_000));

        assertEquals(
                "OPEN since before the start",
                row(
                                later.of(
                                        new StreamItem.OfShard(CLICKS, new ShardId(0)),
                                        story.stateAt(at(2_000)),
                                        at(2_000)),
                                "state")
                        .value());
    }
}
