package dev.shardlab.engine.firehose;

import static dev.shardlab.engine.firehose.FirehoseLab.LAKE;
import static dev.shardlab.engine.firehose.FirehoseLab.LOGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.DeleteDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.DescribeDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.ListDeliveryStreams;
import dev.shardlab.command.firehose.FirehoseCommand.ListTagsForDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.TagDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.UpdateDestination;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamDescribed;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamsListed;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryTagsListed;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseDone;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.DestinationChange;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.S3Destination;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What may be asked of a delivery stream when, and how often (API Reference, each action; Developer Guide, Quota). */
class DeliveryControlTest {

    private static final ClientName BOTO = new ClientName("Boto3");

    private static final CreateDeliveryStream CREATE = new CreateDeliveryStream(
            LOGS, new DeliveryStreamSettings(new DeliverySource.DirectPut(), S3Destination.of(LAKE), false), Tags.NONE);

    private static ServiceCall byClient(FirehoseCommand asked) {
        return ServiceCall.ofClient(BOTO, asked);
    }

    private static FirehoseRefused inUse(String state) {
        return new FirehoseRefused(
                FirehoseError.RESOURCE_IN_USE, "Firehose logs under accountId 000000000000 " + state);
    }

    @Test
    void one_that_is_being_made_cannot_be_deleted_and_one_that_is_being_deleted_can_again() {
        Lab lab = new Lab();
        lab.ask(byClient(CREATE));
        assertEquals(inUse("is not currently ACTIVE."), lab.ask(byClient(new DeleteDeliveryStream(LOGS))));
        lab.pass(Duration.ofSeconds(10));
        assertEquals(new FirehoseDone(), lab.ask(byClient(new DeleteDeliveryStream(LOGS))));
        lab.pass(Duration.ofSeconds(5));
        assertEquals(new FirehoseDone(), lab.ask(byClient(new DeleteDeliveryStream(LOGS))));
        lab.pass(Duration.ofSeconds(5));
        assertEquals(
                new FirehoseRefused(
                        FirehoseError.RESOURCE_NOT_FOUND, "Firehose logs under account 000000000000 not found."),
                lab.ask(byClient(new DeleteDeliveryStream(LOGS))));
    }

    @Test
    void a_name_is_taken_until_its_delivery_stream_is_gone() {
        Lab lab = new Lab();
        lab.ask(byClient(CREATE));
        assertEquals(inUse("already exists"), lab.ask(byClient(CREATE)));
    }

    @Test
    void a_description_says_since_when_it_takes_records() {
        Lab lab = new Lab();
        lab.ask(byClient(CREATE));
        DeliveryStreamDescribed made =
                assertInstanceOf(DeliveryStreamDescribed.class, lab.ask(byClient(new DescribeDeliveryStream(LOGS))));
        assertEquals(DeliveryStatus.CREATING, made.status());
        lab.pass(Duration.ofSeconds(20));
        DeliveryStreamDescribed active =
                assertInstanceOf(DeliveryStreamDescribed.class, lab.ask(byClient(new DescribeDeliveryStream(LOGS))));
        assertEquals(DeliveryStatus.ACTIVE, active.status());
        assertEquals(Lab.START.plus(Duration.ofSeconds(10)), active.activeSince());
        assertEquals(Lab.START, active.createdAt());
    }

    @Test
    void an_update_must_know_the_version_and_the_destination() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.S3_DEFAULT);
        DestinationChange change = DestinationChange.of(BufferingHints.ofMib(1, 0));
        assertEquals(
                new FirehoseRefused(
                        FirehoseError.CONCURRENT_MODIFICATION,
                        "Cannot update firehose: logs since the current version id: 1 and specified version id: 2 do not"
                                + " match"),
                lab.lab().ask(new UpdateDestination(LOGS, "2", FirehoseRules.DESTINATION_ID, change)));
        assertEquals(
                new FirehoseRefused(FirehoseError.INVALID_ARGUMENT, "Destination Id other not found"),
                lab.lab().ask(new UpdateDestination(LOGS, "1", "other", change)));
        assertEquals(
                new FirehoseDone(),
                lab.lab().ask(new UpdateDestination(LOGS, "1", FirehoseRules.DESTINATION_ID, change)));
        assertEquals(2, lab.state().version());
    }

    @Test
    void tags_come_by_key_page_by_page() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.S3_DEFAULT);
        lab.lab().ask(new TagDeliveryStream(LOGS, new Tags(new TreeMap<>(Map.of("c", "3", "a", "1", "b", "2")))));
        assertEquals(
                new DeliveryTagsListed(new Tags(new TreeMap<>(Map.of("a", "1", "b", "2"))), true),
                lab.lab().ask(new ListTagsForDeliveryStream(LOGS, 2, null)));
        assertEquals(
                new DeliveryTagsListed(new Tags(new TreeMap<>(Map.of("c", "3"))), false),
                lab.lab().ask(new ListTagsForDeliveryStream(LOGS, 2, "b")));
    }

    @Test
    void delivery_streams_come_by_name_of_one_kind_page_by_page() {
        Lab lab = new Lab();
        for (String name : List.of("c", "a", "b")) {
            lab.ask(new CreateDeliveryStream(new DeliveryStreamName(name), CREATE.settings(), Tags.NONE));
        }
        assertEquals(
                new DeliveryStreamsListed(List.of(new DeliveryStreamName("a"), new DeliveryStreamName("b")), true),
                lab.ask(new ListDeliveryStreams(2, null, "DirectPut")));
        assertEquals(
                new DeliveryStreamsListed(List.of(new DeliveryStreamName("c")), false),
                lab.ask(new ListDeliveryStreams(2, new DeliveryStreamName("b"), null)));
        assertEquals(
                new DeliveryStreamsListed(List.of(), false),
                lab.ask(new ListDeliveryStreams(2, null, "KinesisStreamAsSource")));
    }

    private static final FirehoseRefused TOO_OFTEN = new FirehoseRefused(FirehoseError.THROTTLING, "Rate exceeded");

    @Test
    void an_action_that_moves_no_records_may_be_called_five_times_a_second_by_all_clients_together() {
        Lab lab = new Lab();
        lab.ask(CREATE);
        lab.pass(Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(
                    DeliveryStreamDescribed.class,
                    lab.ask(ServiceCall.ofClient(new ClientName("user " + i), new DescribeDeliveryStream(LOGS))));
        }
        assertEquals(TOO_OFTEN, lab.ask(byClient(new DescribeDeliveryStream(LOGS))));
        assertInstanceOf(FirehoseCallRefused.class, lab.history().getLast());
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(DeliveryStreamsListed.class, lab.ask(byClient(new ListDeliveryStreams(1, null, null))));
        }
        assertEquals(TOO_OFTEN, lab.ask(byClient(new ListDeliveryStreams(1, null, null))));
        assertInstanceOf(CallRefused.class, lab.history().getLast());
        lab.pass(Duration.ofSeconds(1));
        assertInstanceOf(DeliveryStreamDescribed.class, lab.ask(byClient(new DescribeDeliveryStream(LOGS))));
    }

    @Test
    void without_limits_nobody_is_told_to_come_again() {
        Lab lab = new Lab(new Service("us-east-1", "000000000000", false));
        lab.ask(CREATE);
        lab.pass(Duration.ZERO);
        for (int i = 0; i < 100; i++) {
            assertInstanceOf(DeliveryStreamDescribed.class, lab.ask(byClient(new DescribeDeliveryStream(LOGS))));
        }
    }
}
