package dev.shardlab.engine.kinesis.fanout;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS_REF;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.CLIENT;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.LATEST;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.OLDEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.ConsumerReply.SubscriptionOver;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamSetting.StartStreamEncryption;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** API reference: SubscribeToShardEvent, StartingPosition; quotas of enhanced fan-out. */
class PushingTest {

    private static final ShardId SHARD = new ShardId(0);

    @Test
    void a_push_has_the_records_since_the_last_one() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "before");
        long subscription = fan.subscribe(0, OLDEST);
        fan.lab().put("k", "after");

        assertEquals(List.of("before", "after"), fan.pushedTexts(0, subscription));
        fan.lab().put("k", "more");
        assertEquals(List.of("more"), fan.pushedTexts(0, subscription));
        assertEquals(3, fan.subscription(0).index());
    }

    @Test
    void what_an_encrypted_stream_pushes_is_clear_text() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().ask(new StartStreamEncryption(ORDERS, EncryptionType.KMS, new KeyId("alias/lab")));
        fan.lab().pass(ServiceDelays.SETTING);
        fan.lab().put("k", "secret");

        assertEquals(List.of("secret"), fan.pushedTexts(0, fan.subscribe(0, OLDEST)));
    }

    @Test
    void what_was_there_before_a_subscription_at_the_latest_is_not_pushed() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "before");
        long subscription = fan.subscribe(0, LATEST);
        fan.lab().put("k", "after");

        assertEquals(List.of("after"), fan.pushedTexts(0, subscription));
    }

    @Test
    void a_push_without_records_is_no_event_and_still_gets_on() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "one");
        long subscription = fan.subscribe(0, OLDEST);
        SequenceNumber first = fan.push(0, subscription).continuation();
        fan.lab().pass(Duration.ofSeconds(60));
        int events = fan.lab().history().size();
        RecordsPushed empty = fan.push(0, subscription);

        assertEquals(List.of(), empty.records());
        assertEquals(0, empty.millisBehindLatest());
        assertTrue(Objects.requireNonNull(empty.continuation()).compareTo(Objects.requireNonNull(first)) > 0);
        assertEquals(events, fan.lab().history().size());
    }

    @Test
    void at_or_after_the_continuation_a_new_subscription_goes_on_with_the_next_record() {
        for (boolean at : List.of(true, false)) {
            FanOutLab fan = FanOutLab.withConsumer(1);
            fan.lab().put("k", "one");
            SequenceNumber continuation = fan.push(0, fan.subscribe(0, OLDEST)).continuation();
            fan.lab().put("k", "two");
            fan.lab().pass(Duration.ofSeconds(5));
            Objects.requireNonNull(continuation);

            assertEquals(
                    List.of("two"),
                    fan.pushedTexts(
                            0, fan.subscribe(0, at ? FanOutLab.at(continuation) : FanOutLab.after(continuation))));
        }
    }

    @Test
    void the_continuation_of_a_shard_without_records_begins_at_its_first() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        SequenceNumber continuation =
                Objects.requireNonNull(fan.push(0, fan.subscribe(0, LATEST)).continuation());
        fan.lab().put("k", "one");
        fan.lab().pass(Duration.ofSeconds(5));

        assertEquals(List.of("one"), fan.pushedTexts(0, fan.subscribe(0, FanOutLab.after(continuation))));
    }

    @Test
    void a_subscription_may_begin_at_a_time() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "one");
        fan.lab().pass(Duration.ofSeconds(1));
        StartingPosition then =
                new StartingPosition(IteratorType.AT_TIMESTAMP, null, fan.lab().now());
        fan.lab().put("k", "two");

        assertEquals(List.of("two"), fan.pushedTexts(0, fan.subscribe(0, then)));
    }

    @Test
    void a_consumer_is_pushed_2_mib_a_second_from_a_shard_and_then_waits_for_the_next() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        for (int second = 0; second < 5; second++) {
            fan.lab().put(HashKey.MIN, 10, 100_000);
            fan.lab().pass(Duration.ofSeconds(1));
        }
        long subscription = fan.subscribe(0, OLDEST);

        assertEquals(20, fan.push(0, subscription).records().size());
        RecordsPushed none = fan.push(0, subscription);
        assertEquals(0, none.records().size());
        assertEquals(3_000, none.millisBehindLatest());
        fan.lab().pass(Duration.ofSeconds(1));
        assertEquals(20, fan.push(0, subscription).records().size());
    }

    @Test
    void taking_a_subscription_over_does_not_widen_the_pipe() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        for (int second = 0; second < 5; second++) {
            fan.lab().put(HashKey.MIN, 10, 100_000);
            fan.lab().pass(Duration.ofSeconds(1));
        }
        long subscription = fan.subscribe(0, OLDEST);
        fan.lab().pass(Duration.ofSeconds(5));
        fan.push(0, subscription);

        assertEquals(0, fan.push(0, fan.subscribe(0, OLDEST)).records().size());
    }

    @Test
    void pushes_do_not_count_against_shared_reads() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put(HashKey.MIN, 10, 100_000);
        long subscription = fan.subscribe(0, OLDEST);
        fan.push(0, subscription);

        assertEquals(0, fan.lab().shard(0).bytesReadInSecond(fan.lab().now()));
        assertEquals(0, fan.lab().shard(0).readCallsInSecond(fan.lab().now()));
    }

    @Test
    void a_push_of_records_is_an_event() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "data");
        long subscription = fan.subscribe(0, OLDEST);

        assertEquals(
                List.of(new ConsumerEvent.RecordsPushed(
                        fan.lab().now(), ORDERS, ALERTS, SHARD, subscription, 0, 1, 5, 0)),
                fan.lab().happens(new ContinueSubscription(CLIENT, ALERTS_REF, SHARD, subscription)));
    }

    /** API SubscribeToShardEvent: a ContinuationSequenceNumber is required, children come "only at the end of the current shard". */
    @Test
    void the_last_records_of_a_closed_shard_come_with_a_continuation_and_one_empty_end_carries_the_children() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long subscription = fan.subscribe(0, LATEST);
        fan.lab().put("k", "last");
        split(fan);
        RecordsPushed last = fan.push(0, subscription);
        RecordsPushed end = fan.push(0, subscription);

        assertEquals(List.of("last"), last.records().stream().map(Lab::text).toList());
        assertNotNull(last.continuation());
        assertEquals(List.of(), last.children());
        assertEquals(atTheEnd(fan), end);
        assertEquals(SubscriptionEnd.SHARD_END, fan.subscription(0).end());
        assertEquals(new SubscriptionOver(null, ""), fan.goOn(0, subscription));
    }

    @Test
    void the_continuation_behind_the_last_record_of_a_closed_shard_leads_to_its_end() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long first = fan.subscribe(0, LATEST);
        fan.lab().put("k", "last");
        split(fan);
        SequenceNumber continuation = Objects.requireNonNull(fan.push(0, first).continuation());
        fan.lab().pass(StreamLimits.SUBSCRIPTION_KEPT);

        assertEquals(atTheEnd(fan), fan.push(0, fan.subscribe(0, FanOutLab.after(continuation))));
        fan.lab().pass(StreamLimits.SUBSCRIPTION_KEPT);
        assertEquals(atTheEnd(fan), fan.push(0, fan.subscribe(0, FanOutLab.at(continuation))));
    }

    private static void split(FanOutLab fan) {
        HashKey middle = HashKeyRange.even(2).get(1).start();
        fan.lab().ask(new SplitShard(ORDERS, SHARD, middle));
        fan.lab().pass(ServiceDelays.RESHARD_STEP);
    }

    private static RecordsPushed atTheEnd(FanOutLab fan) {
        List<HashKeyRange> halves = HashKeyRange.even(2);
        long end = fan.lab().shard(0).next();
        return new RecordsPushed(
                fan.lab().shard(0).records(end, end),
                null,
                0,
                List.of(
                        new ChildShard(new ShardId(1), List.of(SHARD), halves.get(0)),
                        new ChildShard(new ShardId(2), List.of(SHARD), halves.get(1))));
    }

    @Test
    void a_closed_shard_that_expires_unread_still_leads_to_its_children() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "lost");
        fan.lab().ask(new SplitShard(ORDERS, SHARD, HashKeyRange.even(2).get(1).start()));
        fan.lab()
                .pass(StreamLimits.MIN_RETENTION
                        .plus(ServiceDelays.RESHARD_STEP)
                        .minusSeconds(60));
        long subscription = fan.subscribe(0, OLDEST);
        fan.lab().pass(Duration.ofSeconds(90));
        RecordsPushed last = fan.push(0, subscription);

        assertTrue(fan.lab().shard(0).isExpired());
        assertEquals(List.of(), last.records());
        assertEquals(2, last.children().size());
    }

    @Test
    void what_has_expired_is_not_pushed() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().put("k", "old");
        fan.lab().pass(StreamLimits.MIN_RETENTION.minusSeconds(60));
        long subscription = fan.subscribe(0, OLDEST);
        fan.lab().put("k", "new");
        fan.lab().pass(Duration.ofSeconds(60));

        assertEquals(List.of("new"), fan.pushedTexts(0, subscription));
    }
}
