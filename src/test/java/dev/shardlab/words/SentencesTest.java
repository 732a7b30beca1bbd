package dev.shardlab.words;

import static dev.shardlab.words.Story.A;
import static dev.shardlab.words.Story.CART;
import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.WEB;
import static dev.shardlab.words.Story.at;
import static dev.shardlab.words.page.Sentence.Tone.CHANGE;
import static dev.shardlab.words.page.Sentence.Tone.NORMAL;
import static dev.shardlab.words.page.Sentence.Tone.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Sentences SENTENCES = new Sentences(false);
    private static final ShardId TWO = new ShardId(2);

    private static void says(String text, Tone tone, Event event) {
        assertEquals(Optional.of(new Sentence(event.at(), text, tone)), SENTENCES.of(event));
    }

    private static void saysNothing(Event event) {
        assertEquals(Optional.empty(), SENTENCES.of(event));
    }

    @Test
    void a_throttling_names_shard_producer_count_and_limit() {
        var batch = Story.batch("a", "b", "c");
        says(
                "shard 2 throttled 2 records of web-1: more than 1,000 records in this second",
                WARNING,
                new StreamEvent.PutThrottled(
                        at(1),
                        CLICKS,
                        PutOrigin.of(WEB, 7),
                        batch,
                        TWO,
                        WriteLimit.RECORDS_PER_SEC,
                        IntColumn.of(0, 2)));
        says(
                "shard 2 throttled 1 record of web-1: more than 1 MiB in this second",
                WARNING,
                new StreamEvent.PutThrottled(
                        at(1), CLICKS, PutOrigin.of(WEB, 7), batch, TWO, WriteLimit.BYTES_PER_SEC, IntColumn.of(0)));
    }

    @Test
    void a_retry_tells_how_long_the_records_wait() {
        says(
                "web-1 sends 2 records again in 50 ms",
                NORMAL,
                new ProducerEvent.RetryScheduled(at(10), WEB, 7, Story.batch("a", "b"), 2, at(60)));
    }

    @Test
    void a_read_tells_who_read_how_many_from_where() {
        says(
                "cart read 120 records from shard 1",
                NORMAL,
                new StreamEvent.RecordsRead(
                        at(5), CLICKS, new ShardId(1), Story.READER, 30, 150, 4_000, 400, at(9), List.of()));
    }

    @Test
    void a_read_that_brought_nothing_goes_without_saying() {
        saysNothing(new StreamEvent.RecordsRead(
                at(5), CLICKS, new ShardId(1), Story.READER, 30, 30, 0, 0, at(9), List.of()));
    }

    @Test
    void sending_and_answers_go_without_saying_because_what_becomes_of_them_is_told() {
        saysNothing(new ProducerEvent.PutSent(at(1), WEB, 1, CLICKS, Story.batch("a"), 1, 0, at(2), at(3)));
        saysNothing(new ProducerEvent.PutAnswered(at(3), WEB, 1));
        saysNothing(new ApplicationEvent.RecordsFinished(at(3), CART, A, TWO, 12));
    }

    @Test
    void a_single_stored_record_is_told_with_its_key_and_shard() {
        says(
                "a record of web-1, key u-24, stored in shard 3",
                NORMAL,
                new StreamEvent.RecordsAppended(
                        at(5),
                        CLICKS,
                        PutOrigin.of(WEB, 1),
                        Story.batch("u-24"),
                        Placement.of(IntColumn.of(0), IntColumn.of(3))));
    }

    @Test
    void a_split_is_told_when_it_is_asked_for_and_when_it_takes_place() {
        List<Sentence> told = new Story()
                .splitShardTwo(1_000, 31_000).events().stream()
                        .flatMap(event -> SENTENCES.of(event).stream())
                        .toList();

        assertEquals(
                List.of(
                        new Sentence(at(1_000), "SplitShard(shard 2) accepted, done in 30 s", CHANGE),
                        new Sentence(at(31_000), "shard 2 closed, 4 and 5 opened", CHANGE),
                        new Sentence(at(31_000), "clicks is ACTIVE", CHANGE)),
                told);
    }

    @Test
    void where_there_are_several_streams_a_shard_is_named_with_its_own() {
        assertEquals(
                Optional.of(new Sentence(at(5), "cart read 1 record from shard 1 of clicks", NORMAL)),
                new Sentences(true)
                        .of(new StreamEvent.RecordsRead(
                                at(5), CLICKS, new ShardId(1), Story.READER, 0, 1, 10, 0, at(9), List.of())));
    }

    @Test
    void what_went_wrong_is_told_with_its_reason() {
        says(
                "SplitShard refused: the stream is UPDATING",
                WARNING,
                new StreamEvent.ChangeRefused(
                        at(5), CLICKS, "SplitShard", ErrorCode.RESOURCE_IN_USE, "the stream is UPDATING"));
        says(
                "web-1 gave up 1 record after 5 attempts",
                WARNING,
                new ProducerEvent.RecordsAbandoned(at(5), WEB, 7, Story.batch("a"), 5));
        says("line 17 of web-1's input: no key", WARNING, new ProducerEvent.InputProblem(at(5), WEB, 17, 1, "no key"));
        says(
                "the input of web-1: the file is empty",
                WARNING,
                new ProducerEvent.InputProblem(at(5), WEB, 0, 0, "the file is empty"));
    }

    @Test
    void that_a_whole_file_cannot_be_played_is_not_lost_behind_its_lines() {
        InputProblem line = new InputProblem(at(5), WEB, 17, 1, "no key");
        InputProblem file = new InputProblem(at(5), WEB, 0, 0, "none of its 20 lines is a record");
        assertNotEquals(Topics.of(line), Topics.of(file));
        assertEquals(Topics.of(line), Topics.of(new InputProblem(at(5), WEB, 18, 1, "no key")));
    }

    @Test
    void what_changes_is_told_once() {
        says("web-1 now sends 200 records/s", CHANGE, new ProducerEvent.RateChanged(at(5), WEB, 200));
        says("web-1 waits, 0 records/s", CHANGE, new ProducerEvent.RateChanged(at(5), WEB, 0));
        says(
                "clicks now keeps records for 168 h (7 d), not 24 h",
                CHANGE,
                new StreamEvent.RetentionChanged(at(5), CLICKS, Duration.ofHours(24), Duration.ofDays(7)));
        says(
                "5 records in shard 2 passed the trim horizon: expired",
                CHANGE,
                new StreamEvent.RecordsExpired(at(5), CLICKS, TWO, 0, 5));
        says("worker A of cart takes shard 2", CHANGE, new ApplicationEvent.ShardAssigned(at(5), CART, TWO, A, 0));
        says("nobody in cart reads shard 2", CHANGE, new ApplicationEvent.ShardAssigned(at(5), CART, TWO, null, 0));
        says("cart has read shard 2 to its end", CHANGE, new ApplicationEvent.ShardFinished(at(5), CART, A, TWO));
        says("you: split shard 2", CHANGE, new InputEvent.ActionTaken(at(5), "Split shard 2", true));
        says(
                "action: set the retention of clicks to 48 hours; you had set it to 4 days",
                CHANGE,
                new InputEvent.ActionTaken(
                        at(5), "Set the retention of clicks to 48 hours", false, "you had set it to 4 days", null));
    }
}
