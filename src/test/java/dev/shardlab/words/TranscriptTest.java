package dev.shardlab.words;

import static dev.shardlab.words.Story.at;
import static dev.shardlab.words.page.Sentence.Tone.CHANGE;
import static dev.shardlab.words.page.Sentence.Tone.NORMAL;
import static dev.shardlab.words.page.Sentence.Tone.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.WrittenLog;
import dev.shardlab.words.page.Sentence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Transcript transcriptOf(Story story) {
        return new Transcript(story.log(), new Sentences(false));
    }

    private static List<Sentence> last(Story story, long millis, int most) {
        return transcriptOf(story).last(at(millis), most, SECOND, _ -> true);
    }

    @Test
    void nothing_is_told_before_anything_happened() {
        assertEquals(List.of(), last(new Story(), 5_000, 10));
    }

    @Test
    void reads_of_one_shard_within_a_window_become_one_sentence_with_their_true_sum() {
        Story story = new Story().read(1_100, 1, 0, 50).read(1_300, 2, 0, 7).read(1_500, 1, 50, 120);

        assertEquals(
                List.of(
                        new Sentence(at(1_100), at(1_500), "cart read 120 records from shard 1", NORMAL),
                        new Sentence(at(1_300), "cart read 7 records from shard 2", NORMAL)),
                last(story, 1_900, 10));
    }

    @Test
    void only_what_happened_up_to_the_shown_time_is_counted() {
        Story story = new Story().read(1_100, 1, 0, 50).read(1_500, 1, 50, 120);

        assertEquals(
                List.of(new Sentence(at(1_100), "cart read 50 records from shard 1", NORMAL)), last(story, 1_499, 10));
    }

    @Test
    void windows_do_not_move_with_the_shown_time_so_a_sentence_never_changes_once_its_window_is_over() {
        Story story = new Story().read(900, 1, 0, 50).read(1_100, 1, 50, 120).read(2_100, 1, 120, 121);
        List<Sentence> before = last(story, 2_000, 10);

        assertEquals(before, last(story, 2_500, 10).subList(0, 2));
        assertEquals(2, before.size());
    }

    @Test
    void what_changes_is_never_merged() {
        Story story = new Story().splitShardTwo(1_000, 1_200);

        assertEquals(
                List.of(
                        new Sentence(at(1_000), "SplitShard(shard 2) accepted, done in 200 ms", CHANGE),
                        new Sentence(at(1_200), "shard 2 closed, 4 and 5 opened", CHANGE),
                        new Sentence(at(1_200), "clicks is ACTIVE", CHANGE)),
                last(story, 1_900, 10));
    }

    @Test
    void throttling_of_different_shards_are_told_apart() {
        var batch = Story.batch("a", "b", "c");
        Story story = new Story()
                .refuse(1_100, 1, batch, 2, 0)
                .refuse(1_200, 2, batch, 3, 1)
                .refuse(1_300, 3, batch, 2, 0, 1);

        assertEquals(
                List.of(
                        new Sentence(
                                at(1_100),
                                at(1_300),
                                "shard 2 throttled 3 records of web-1: more than 1,000 records in this second",
                                WARNING),
                        new Sentence(
                                at(1_200),
                                "shard 3 throttled 1 record of web-1: more than 1,000 records in this second",
                                WARNING)),
                last(story, 1_900, 10));
    }

    @Test
    void the_newest_sentences_win_when_there_are_more_than_asked_for() {
        Story story = new Story().read(100, 0, 0, 1).read(1_100, 1, 0, 1).read(2_100, 2, 0, 1);

        assertEquals(
                List.of(at(1_100), at(2_100)),
                last(story, 3_000, 2).stream().map(Sentence::at).toList());
    }

    @Test
    void sentences_that_are_not_wanted_make_room_for_older_ones() {
        Story story = new Story().splitShardTwo(100, 200).read(1_100, 1, 0, 1);

        assertEquals(
                List.of("shard 2 closed, 4 and 5 opened", "clicks is ACTIVE"),
                transcriptOf(story).last(at(3_000), 2, SECOND, sentence -> sentence.tone() != NORMAL).stream()
                        .map(Sentence::text)
                        .toList());
    }

    @Test
    void a_window_too_full_to_be_counted_whole_is_told_in_shorter_ones_with_true_counts() {
        EventLog log = WrittenLog.of(List.of());
        for (int i = 0; i < 50_000; i++) {
            WrittenLog.append(
                    log,
                    new RecordsRead(
                            at(0).plusMicros(i * 10L),
                            Story.CLICKS,
                            new ShardId(0),
                            Story.READER,
                            i,
                            i + 1,
                            1,
                            0,
                            at(0),
                            List.of()));
        }

        List<Sentence> told = new Transcript(log, new Sentences(false)).last(at(499), 3, SECOND, _ -> true);

        assertEquals(
                List.of(
                        new Sentence(
                                at(480), at(0).plusMicros(489_990), "cart read 1,000 records from shard 0", NORMAL),
                        new Sentence(at(490), at(499), "cart read 901 records from shard 0", NORMAL)),
                told.subList(Math.max(0, told.size() - 2), told.size()));
        assertTrue(told.size() <= 3);
    }
}
