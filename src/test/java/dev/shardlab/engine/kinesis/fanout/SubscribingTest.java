package dev.shardlab.engine.kinesis.fanout;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS_REF;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.LATEST;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.OLDEST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ConsumerCommand.DeregisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.command.kinesis.ConsumerReply.SubscriptionOver;
import dev.shardlab.event.ConsumerEvent.SubscriptionEnded;
import dev.shardlab.event.ConsumerEvent.SubscriptionRefused;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** API reference: SubscribeToShard. */
class SubscribingTest {

    private static final ShardId SHARD = new ShardId(0);
    private static final String PIPE = "000000000000:orders:shardId-000000000000:alerts";
    private static final String OTHER = "Another active subscription exists for this consumer: " + PIPE;

    @Test
    void a_subscription_lasts_five_minutes() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        VirtualTime at = fan.lab().now();
        VirtualTime until = at.plus(Duration.ofMinutes(5));

        assertEquals(new Subscribed(1, until), fan.trySubscribing(0, OLDEST));
        assertEquals(
                new SubscriptionStarted(at, ORDERS, ALERTS, new Caller.Scenario(), SHARD, 1, 0, until),
                fan.lab().history().getLast());
        assertEquals(
                List.of(new SubscriptionEnded(until, ORDERS, ALERTS, SHARD, 1, SubscriptionEnd.TIME_UP)),
                fan.lab().pass(Duration.ofMinutes(6)));
        assertEquals(new SubscriptionOver(null, ""), fan.goOn(0, 1));
    }

    @Test
    void a_consumer_that_is_not_active_cannot_subscribe() {
        FanOutLab fan = FanOutLab.withStream(1);
        fan.register("alerts");

        assertEquals(
                new Reply.Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Consumer alerts with creation timestamp 1767225610 under stream: orders , account 000000000000 is"
                                + " not in ACTIVE status."),
                fan.trySubscribing(0, LATEST));
    }

    @Test
    void within_5_seconds_of_a_successful_call_another_one_is_refused() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.subscribe(0, LATEST);
        fan.lab().pass(Duration.ofMillis(4_999));

        assertEquals(new Reply.Refused(ErrorCode.RESOURCE_IN_USE, OTHER), fan.trySubscribing(0, LATEST));
        assertEquals(
                new SubscriptionRefused(fan.lab().now(), ORDERS, ALERTS, SHARD, ErrorCode.RESOURCE_IN_USE, OTHER),
                fan.lab().history().getLast());
    }

    @Test
    void after_5_seconds_another_one_takes_over_and_the_old_one_ends_with_an_error() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long first = fan.subscribe(0, LATEST);
        fan.lab().pass(Duration.ofSeconds(5));
        long second = fan.subscribe(0, LATEST);

        assertEquals(new SubscriptionOver(ErrorCode.RESOURCE_IN_USE, OTHER), fan.goOn(0, first));
        fan.lab().put("k", "one");
        assertEquals(List.of("one"), fan.pushedTexts(0, second));
    }

    @Test
    void another_shard_is_another_pipe() {
        FanOutLab fan = FanOutLab.withConsumer(2);
        fan.subscribe(0, LATEST);

        assertEquals(2, fan.subscribe(1, LATEST));
    }

    @Test
    void of_calls_refused_for_other_reasons_one_a_second_is_answered() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        StartingPosition inFuture = new StartingPosition(
                IteratorType.AT_TIMESTAMP, null, fan.lab().now().plus(Duration.ofHours(1)));
        fan.trySubscribing(0, inFuture);

        assertEquals(
                new Reply.Refused(ErrorCode.LIMIT_EXCEEDED, "Rate exceeded for SubscribeToShard: " + PIPE),
                fan.trySubscribing(0, LATEST));
        fan.lab().pass(Duration.ofSeconds(1));
        assertEquals(1, fan.subscribe(0, LATEST));
    }

    @Test
    void a_shard_that_does_not_exist_cannot_be_subscribed_to() {
        assertEquals(
                new Reply.Refused(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Shard shardId-000000000007 in stream orders under account 000000000000 does not exist"),
                FanOutLab.withConsumer(1).trySubscribing(7, LATEST));
    }

    @Test
    void a_subscription_ends_with_an_error_when_its_consumer_is_deregistered() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long subscription = fan.subscribe(0, LATEST);
        fan.ask(new DeregisterStreamConsumer(ALERTS_REF));

        assertEquals(SubscriptionEnd.DEREGISTERED, fan.subscription(0).end());
        assertEquals(
                new SubscriptionOver(ErrorCode.RESOURCE_NOT_FOUND, "Consumer alerts, account 000000000000 not found."),
                fan.goOn(0, subscription));
    }

    @Test
    void a_subscription_ends_when_its_client_leaves_and_that_is_told_once() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long subscription = fan.subscribe(0, LATEST);
        fan.leave(0, subscription);
        int events = fan.lab().history().size();
        fan.leave(0, subscription);

        assertEquals(SubscriptionEnd.CLIENT_LEFT, fan.subscription(0).end());
        assertEquals(events, fan.lab().history().size());
    }
}
