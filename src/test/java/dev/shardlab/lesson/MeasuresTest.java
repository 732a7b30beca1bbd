package dev.shardlab.lesson;

import static dev.shardlab.lesson.WrittenHistory.BILLING;
import static dev.shardlab.lesson.WrittenHistory.SHOP;
import static dev.shardlab.lesson.WrittenHistory.STREAM;
import static dev.shardlab.lesson.WrittenHistory.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerDied;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Measure.ProducerCount;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Of two shards, "emma" and "leo" belong to the first and "ada" and "dan" to the second. */
class MeasuresTest {

    private final WrittenHistory history = new WrittenHistory(2)
            .stored(1, "emma", "ada")
            .stored(2, "ada")
            .refused(3, "dan")
            .stored(4, "leo", "dan")
            .read(5, 1, 0, 2)
            .reassigned(6, 1, 1)
            .read(7, 1, 1, 3)
            .expired(8, 0, 0, 1)
            .until(20);

    private double measured(Measure measure, double second) {
        return Measures.at(measure, history.timeline(), at(second));
    }

    private static Measure stored(PerShard what) {
        return new Measure.Stored(STREAM, null, what, Duration.ZERO);
    }

    private static Measure stored(int shard, PerShard what, double since) {
        return new Measure.Stored(STREAM, new ShardId(shard), what, Duration.ofMillis(Math.round(since * 1000)));
    }

    @Test
    void records_stored_are_counted_over_the_stream_and_shard_by_shard() {
        assertEquals(5, measured(stored(PerShard.RECORDS_STORED), 20));
        assertEquals(2, measured(stored(0, PerShard.RECORDS_STORED, 0), 20));
        assertEquals(3, measured(stored(1, PerShard.RECORDS_STORED, 0), 20));
        assertEquals(3, measured(stored(PerShard.RECORDS_STORED), 2));
    }

    @Test
    void bytes_stored_are_those_of_payloads_and_keys() {
        assertEquals(
                2 * "paid".length() + "emma".length() + "leo".length(),
                measured(stored(0, PerShard.BYTES_STORED, 0), 20));
    }

    @Test
    void what_happens_at_the_very_moment_of_since_counts() {
        assertEquals(2, measured(stored(1, PerShard.RECORDS_STORED, 2), 20));
        assertEquals(1, measured(stored(1, PerShard.RECORDS_STORED, 2.001), 20));
    }

    @Test
    void nothing_has_happened_since_a_time_to_come() {
        assertEquals(0, measured(stored(1, PerShard.RECORDS_STORED, 4), 3));
    }

    @Test
    void refusals_and_expired_records_are_counted() {
        assertEquals(1, measured(stored(1, PerShard.RECORDS_THROTTLED, 0), 20));
        assertEquals(0, measured(stored(0, PerShard.RECORDS_THROTTLED, 0), 20));
        assertEquals(1, measured(stored(PerShard.RECORDS_EXPIRED), 20));
    }

    @Test
    void expired_records_are_retained_no_more() {
        assertEquals(5, measured(new Measure.Retained(STREAM, null), 7));
        assertEquals(4, measured(new Measure.Retained(STREAM, null), 8));
    }

    @Test
    void a_record_read_again_is_a_duplicate() {
        assertEquals(4, measured(new Measure.ApplicationRead(BILLING, false, Duration.ZERO), 20));
        assertEquals(1, measured(new Measure.ApplicationRead(BILLING, true, Duration.ZERO), 20));
        assertEquals(2, measured(new Measure.ApplicationRead(BILLING, false, Duration.ofSeconds(6)), 20));
    }

    @Test
    void a_application_is_behind_by_the_records_after_its_cursors() {
        assertEquals(3, measured(new Measure.ApplicationBehind(BILLING), 2));
        assertEquals(2, measured(new Measure.ApplicationBehind(BILLING), 7));
    }

    @Test
    void a_record_that_expired_unread_is_not_before_the_application_any_more() {
        assertEquals(1, measured(new Measure.ApplicationBehind(BILLING), 8));
    }

    @Test
    void the_age_of_the_oldest_unread_record_grows_with_time_alone() {
        assertEquals(1_500, measured(new Measure.MillisBehindLatest(BILLING), 2.5));
        assertEquals(6_000, measured(new Measure.MillisBehindLatest(BILLING), 7));
        assertEquals(6_000, measured(new Measure.MillisBehindLatest(BILLING), 10));
    }

    @Test
    void what_expired_before_anybody_in_the_application_read_it_is_lost_to_it_and_nothing_else() {
        assertEquals(0, measured(new Measure.ApplicationLost(BILLING, Duration.ZERO), 7));
        assertEquals(1, measured(new Measure.ApplicationLost(BILLING, Duration.ZERO), 8));
        assertEquals(0, measured(new Measure.ApplicationLost(BILLING, Duration.ofSeconds(9)), 20));
        history.expired(21, 1, 0, 3).until(30);
        assertEquals(1, measured(new Measure.ApplicationLost(BILLING, Duration.ZERO), 30));
    }

    @Test
    void records_are_retained_shard_by_shard_and_none_of_them_moves() {
        assertEquals(1, measured(new Measure.Retained(STREAM, new ShardId(0)), 20));
        assertEquals(3, measured(new Measure.Retained(STREAM, new ShardId(1)), 20));
        assertEquals(0, measured(new Measure.Moved(STREAM), 20));
        assertEquals(24, measured(new Measure.RetentionHours(STREAM), 20));
    }

    @Test
    void the_largest_share_is_that_of_the_fullest_shard_since_a_time() {
        assertEquals(60, measured(new Measure.LargestShare(STREAM, Duration.ZERO), 20));
        assertEquals(50, measured(new Measure.LargestShare(STREAM, Duration.ofSeconds(3)), 20));
        assertEquals(0, measured(new Measure.LargestShare(STREAM, Duration.ofSeconds(5)), 20));
    }

    @Test
    void running_workers_and_the_time_without_one_are_counted() {
        WorkerName worker = new WorkerName("w1");
        history.add(new WorkerDied(at(22), BILLING, worker))
                .add(new LeaseExpired(at(32), BILLING, new ShardId(1), worker, 3))
                .add(new WorkerStarted(at(34), BILLING, new WorkerName("w2")))
                .add(new ShardAssigned(at(34), BILLING, new ShardId(1), new WorkerName("w2"), 3))
                .until(40);
        var shard1 = new Measure.Unattended(BILLING, new ShardId(1), Duration.ZERO);
        assertEquals(0, measured(shard1, 22));
        assertEquals(1, measured(new Measure.RunningWorkers(BILLING), 20));
        assertEquals(0, measured(new Measure.RunningWorkers(BILLING), 22));
        assertEquals(1, measured(new Measure.RunningWorkers(BILLING), 40));
        assertEquals(3_500, measured(shard1, 25.5));
        assertEquals(12_000, measured(shard1, 40));
        assertEquals(2_000, measured(new Measure.Unattended(BILLING, new ShardId(1), Duration.ofSeconds(32)), 40));
        assertEquals(12_000 + 18_000, measured(new Measure.Unattended(BILLING, null, Duration.ZERO), 40));
    }

    @Test
    void open_shards_and_a_producers_records_are_counted() {
        assertEquals(2, measured(new Measure.OpenShards(STREAM), 20));
        assertEquals(6, measured(new Measure.OfProducer(SHOP, ProducerCount.SENT, Duration.ZERO), 20));
        assertEquals(5, measured(new Measure.OfProducer(SHOP, ProducerCount.STORED, Duration.ZERO), 20));
        assertEquals(1, measured(new Measure.OfProducer(SHOP, ProducerCount.THROTTLED, Duration.ZERO), 20));
    }

    @Test
    void what_does_not_exist_counts_as_nothing() {
        assertEquals(
                0, measured(new Measure.OfProducer(new ProducerName("nobody"), ProducerCount.SENT, Duration.ZERO), 20));
        assertEquals(0, measured(stored(7, PerShard.RECORDS_STORED, 0), 20));
    }
}
