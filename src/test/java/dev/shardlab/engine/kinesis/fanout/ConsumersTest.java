package dev.shardlab.engine.kinesis.fanout;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS;
import static dev.shardlab.engine.kinesis.fanout.FanOutLab.ALERTS_REF;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ConsumerCommand.DeregisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.DescribeStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.ListMoreConsumers;
import dev.shardlab.command.kinesis.ConsumerCommand.ListStreamConsumers;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerDescribed;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerRegistered;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumersListed;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ConsumerEvent.ConsumerActivated;
import dev.shardlab.event.ConsumerEvent.ConsumerDeregistered;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ConsumerStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** API reference: RegisterStreamConsumer, DeregisterStreamConsumer, DescribeStreamConsumer, ListStreamConsumers. */
class ConsumersTest {

    private static ConsumerListing listing(String name, ConsumerStatus status, VirtualTime createdAt) {
        return new ConsumerListing(ORDERS, new ConsumerName(name), status, createdAt);
    }

    private static Reply notFound() {
        return new Reply.Refused(ErrorCode.RESOURCE_NOT_FOUND, "Consumer alerts, account 000000000000 not found.");
    }

    @Test
    void a_consumer_is_creating_when_it_is_registered_and_active_after_the_delay() {
        FanOutLab fan = FanOutLab.withStream(1);
        VirtualTime createdAt = fan.lab().now();

        assertEquals(
                new ConsumerRegistered(listing("alerts", ConsumerStatus.CREATING, createdAt)), fan.register("alerts"));
        assertEquals(
                List.of(new ConsumerActivated(createdAt.plus(ServiceDelays.REGISTRATION), ORDERS, ALERTS)),
                fan.lab().pass(ServiceDelays.REGISTRATION));
        assertEquals(
                new ConsumerDescribed(listing("alerts", ConsumerStatus.ACTIVE, createdAt)),
                fan.ask(new DescribeStreamConsumer(ALERTS_REF)));
    }

    @Test
    void a_name_is_given_once_in_a_stream() {
        assertEquals(
                new Reply.Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Consumer alerts under stream orders already exists for account 000000000000."),
                FanOutLab.withConsumer(1).register("alerts"));
    }

    @Test
    void a_stream_has_at_most_20_consumers_and_5_of_them_creating() {
        FanOutLab fan = FanOutLab.withStream(1);
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                assertEquals(ErrorCode.LIMIT_EXCEEDED, ((Reply.Refused) fan.register("sixth")).error());
                fan.lab().pass(ServiceDelays.REGISTRATION);
            }
            fan.register("consumer-" + i);
        }
        fan.lab().pass(ServiceDelays.REGISTRATION);

        assertEquals(
                new Reply.Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "Stream orders under account 000000000000 has 20 registered consumers, which is the limit."),
                fan.register("one-more"));
    }

    @Test
    void a_consumer_that_is_deregistered_is_deleting_and_then_gone() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        VirtualTime at = fan.lab().now();

        assertEquals(new Reply.Done(), fan.ask(new DeregisterStreamConsumer(ALERTS_REF)));
        assertEquals(ConsumerStatus.DELETING, fan.consumer().status());
        assertEquals(
                List.of(new ConsumerDeregistered(at.plus(ServiceDelays.DEREGISTRATION), ORDERS, ALERTS)),
                fan.lab().pass(ServiceDelays.DEREGISTRATION));
        assertEquals(notFound(), fan.ask(new DescribeStreamConsumer(ALERTS_REF)));
    }

    @Test
    void an_arn_means_the_consumer_of_its_second_and_no_later_one_of_the_same_name() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        long second = fan.consumer().createdAt().epochSecond();
        ConsumerRef first = new ConsumerRef(ORDERS, ALERTS, OptionalLong.of(second));
        fan.ask(new DeregisterStreamConsumer(first));
        fan.lab().pass(ServiceDelays.DEREGISTRATION);
        fan.register("alerts");

        assertEquals(notFound(), fan.ask(new DescribeStreamConsumer(first)));
        assertEquals(notFound(), fan.ask(new DeregisterStreamConsumer(first)));
        assertEquals(ConsumerStatus.CREATING, fan.consumer().status());
    }

    @Test
    void consumers_are_listed_by_name_page_by_page() {
        FanOutLab fan = FanOutLab.withStream(1);
        VirtualTime at = fan.lab().now();
        List.of("c", "a", "b").forEach(fan::register);
        ConsumerPage page = new ConsumerPage(
                ORDERS,
                fan.lab().stream().createdAt(),
                new ConsumerName("b"),
                fan.lab().now());

        assertEquals(
                new ConsumersListed(
                        List.of(listing("a", ConsumerStatus.CREATING, at), listing("b", ConsumerStatus.CREATING, at)),
                        page),
                fan.ask(new ListStreamConsumers(ORDERS, null, 2)));
        assertEquals(
                new ConsumersListed(List.of(listing("c", ConsumerStatus.CREATING, at)), null),
                fan.ask(new ListMoreConsumers(page, 2)));
    }

    @Test
    void a_paging_token_is_good_for_300_seconds() {
        FanOutLab fan = FanOutLab.withStream(1);
        List.of("a", "b").forEach(fan::register);
        ConsumerPage page = ((ConsumersListed) fan.ask(new ListStreamConsumers(ORDERS, null, 1))).next();

        fan.lab().pass(Duration.ofSeconds(300));
        assertEquals(
                1,
                ((ConsumersListed) fan.ask(new ListMoreConsumers(page, 1)))
                        .consumers()
                        .size());
        fan.lab().pass(Duration.ofSeconds(1));
        assertEquals(ErrorCode.EXPIRED_NEXT_TOKEN, ((Reply.Refused) fan.ask(new ListMoreConsumers(page, 1))).error());
    }

    @Test
    void the_consumers_go_with_their_stream() {
        FanOutLab fan = FanOutLab.withConsumer(1);
        fan.lab().ask(new DeleteStream(ORDERS));
        fan.lab().pass(ServiceDelays.DELETION);

        assertEquals(
                new Reply.Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream orders under account 000000000000 not found."),
                fan.ask(new DescribeStreamConsumer(ALERTS_REF)));
    }

    @Test
    void a_stream_that_is_not_there_yet_takes_no_consumer() {
        Lab lab = new Lab();
        lab.ask(new dev.shardlab.command.kinesis.StreamCommand.CreateStream(ORDERS, 1, Duration.ofDays(1)));

        assertEquals(
                new Reply.Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Stream orders under account 000000000000 not ACTIVE, instead in state CREATING"),
                new FanOutLab(lab).register("alerts"));
    }
}
