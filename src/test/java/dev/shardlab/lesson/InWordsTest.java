package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Measure.ProducerCount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InWordsTest {

    private static final Measure BEHIND = new Measure.MillisBehindLatest(new ApplicationName("billing"));

    @Test
    void a_duration_is_said_in_its_two_largest_units() {
        assertEquals("0 s", InWords.duration(Duration.ZERO));
        assertEquals("0.2 s", InWords.duration(Duration.ofMillis(299)));
        assertEquals("59.9 s", InWords.duration(Duration.ofMillis(59_999)));
        assertEquals("1 min", InWords.duration(Duration.ofSeconds(60)));
        assertEquals("1 min 30 s", InWords.duration(Duration.ofSeconds(90)));
        assertEquals("2 d 3 h", InWords.duration(Duration.ofHours(51).plusMinutes(20)));
    }

    @Test
    void one_is_not_many() {
        assertEquals("1 record", InWords.counted(1, "record"));
        assertEquals("1,204 records", InWords.counted(1_204, "record"));
        assertEquals("2.5 records", InWords.counted(2.5, "record"));
    }

    @Test
    void a_condition_asks_in_the_unit_of_its_measure() {
        assertEquals("at most 2 s", InWords.demand(new Condition(BEHIND, Comparison.AT_MOST, 2_000)));
        assertEquals("more than 0.5 s", InWords.demand(new Condition(BEHIND, Comparison.MORE_THAN, 500)));
    }

    @Test
    void every_measure_has_a_name_that_says_whose_it_is() {
        var application = new ApplicationName("billing");
        var since = Duration.ofSeconds(20);
        assertEquals(
                List.of(
                        "Records throttled by shard 3 from 0:20 on",
                        "Bytes stored in orders",
                        "Open shards of orders",
                        "Records retained in orders",
                        "Records read again by billing from 0:20 on",
                        "Records billing has not read yet",
                        "How far billing is behind",
                        "Records given up by shop"),
                List.of(
                                new Measure.Stored(
                                        WrittenHistory.STREAM, new ShardId(3), PerShard.RECORDS_THROTTLED, since),
                                new Measure.Stored(WrittenHistory.STREAM, null, PerShard.BYTES_STORED, Duration.ZERO),
                                new Measure.OpenShards(WrittenHistory.STREAM),
                                new Measure.Retained(WrittenHistory.STREAM, null),
                                new Measure.ApplicationRead(application, true, since),
                                new Measure.ApplicationBehind(application),
                                BEHIND,
                                new Measure.OfProducer(
                                        new ProducerName("shop"), ProducerCount.ABANDONED, Duration.ZERO))
                        .stream()
                        .map(InWords::name)
                        .toList());
    }
}
