package dev.shardlab.engine.client;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamQuestion.DescribeStreamSummary;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ClientEvent.ClientMet;
import dev.shardlab.event.ClientEvent.ClientProduces;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kinesis.HandedOut;
import dev.shardlab.state.producer.ProducerState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client's calls leave in the log and in the state. */
class ClientRulesTest {

    private static final ClientName BOTO = new ClientName("Boto3 1.43.1");
    private static final ProducerName AS_PRODUCER = new ProducerName("Boto3 1.43.1");
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ShardId SHARD = new ShardId(0);

    private final Lab lab = Lab.withStream(1);

    @Test
    void a_client_is_met_with_its_first_call_and_a_call_stands_before_what_comes_of_it() {
        VirtualTime now = lab.now();

        assertEquals(
                List.of(
                        new ClientMet(now, BOTO),
                        new CallAnswered(now, BOTO, KinesisAction.CREATE_STREAM, CLICKS, null),
                        new StreamCreated(
                                now, CLICKS, 1, StreamLimits.MIN_RETENTION, now.plus(ServiceDelays.CREATION))),
                happens(new CreateStream(CLICKS, 1, StreamLimits.MIN_RETENTION)));
        assertEquals(
                List.of(new CallAnswered(now, BOTO, KinesisAction.DESCRIBE_STREAM_SUMMARY, ORDERS, null)),
                happens(new DescribeStreamSummary(ORDERS)));
    }

    @Test
    void a_refused_call_is_one_event_with_the_services_words() {
        happens(new DescribeStreamSummary(ORDERS));

        assertEquals(
                List.of(new CallRefused(
                        lab.now(),
                        BOTO,
                        "DeleteStream",
                        CLICKS,
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Stream clicks under account 000000000000 not found.")),
                happens(new DeleteStream(CLICKS)));
        assertEquals(1, client().refusals());
    }

    @Test
    void a_call_that_could_not_be_read_is_an_event_too() {
        RefusedCall call = new RefusedCall(BOTO, "", ErrorCode.SERIALIZATION, "no JSON");

        assertEquals(new Refused(ErrorCode.SERIALIZATION, "no JSON"), lab.ask(call));
        assertEquals(
                new CallRefused(lab.now(), BOTO, "", null, ErrorCode.SERIALIZATION, "no JSON"),
                lab.history().getLast());
        assertEquals(lab.history().getLast(), client().lastRefusal().orElseThrow());
    }

    @Test
    void a_client_that_puts_becomes_a_producer_of_the_stream_and_its_puts_are_numbered_down() {
        RecordBatch batch = batch();
        VirtualTime now = lab.now();

        List<Event> first = happens(new PutRecords(ORDERS, batch));
        happens(new PutRecord(ORDERS, batch, null));

        assertEquals(
                List.of(
                        new ClientMet(now, BOTO),
                        new ClientProduces(now, BOTO, ORDERS, AS_PRODUCER),
                        new ProducerStarted(now, AS_PRODUCER, ORDERS)),
                first.subList(0, 3));
        RecordsAppended stored = (RecordsAppended) lab.history().getLast();
        assertEquals(-2, stored.call());
        assertEquals(AS_PRODUCER, stored.producer());
        ProducerState producer = lab.state().producers().named(AS_PRODUCER).orElseThrow();
        assertEquals(List.of(2L, 2L), List.of(producer.sent(), producer.stored()));
        assertEquals(2, client().calls());
    }

    @Test
    void a_client_of_two_streams_is_two_producers() {
        lab.ask(new CreateStream(CLICKS, 1, StreamLimits.MIN_RETENTION));
        lab.pass(ServiceDelays.CREATION);
        happens(new PutRecords(ORDERS, batch()));
        happens(new PutRecords(CLICKS, batch()));

        assertEquals(
                new ProducerName("Boto3 1.43.1 > clicks"),
                client().producer(CLICKS).orElseThrow());
    }

    @Test
    void a_put_to_no_stream_makes_no_producer() {
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream clicks under account 000000000000 not found."),
                ask(new PutRecords(CLICKS, batch())));
        assertEquals(List.of(), List.copyOf(lab.state().producers().all()));
    }

    @Test
    void a_throttled_record_of_a_client_counts_as_sent_and_throttled() {
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 500, 1);

        assertEquals(
                ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                ((Refused) ask(new PutRecord(ORDERS, batch(), null))).error());
        ProducerState producer = lab.state().producers().named(AS_PRODUCER).orElseThrow();
        assertEquals(List.of(1L, 1L), List.of(producer.sent(), producer.throttled()));
        assertEquals(List.of(1L, 1L), List.of(client().calls(), client().refusals()));
    }

    @Test
    void a_client_that_reads_has_a_place_in_the_shard() {
        lab.put("k", "v");
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        List<Event> events = happens(new GetRecords(start, 10, 0));

        assertEquals(new Caller.Client(BOTO), ((RecordsRead) events.getLast()).reader());
        assertEquals(
                List.of(new ClientState.Place(
                        ORDERS, SHARD, 1, 0, lab.now(), false, 1, List.of(new HandedOut(lab.now(), 0, 1)))),
                List.copyOf(client().places(ORDERS)));
    }

    @Test
    void a_sixth_iterator_of_a_shard_in_one_second_is_refused() {
        GetShardIterator question = new GetShardIterator(ORDERS, SHARD, IteratorType.LATEST, null, null);
        for (int i = 0; i < 5; i++) {
            assertEquals(RecordReply.IteratorGiven.class, ask(question).getClass());
        }
        Refused refused = new Refused(
                ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                "Rate exceeded for shard shardId-000000000000 in stream orders under account 000000000000.");
        assertEquals(refused, ask(question));
        assertEquals(refused, ask(question));

        lab.pass(Duration.ofSeconds(1));
        assertEquals(RecordReply.IteratorGiven.class, ask(question).getClass());
    }

    @Test
    void a_control_action_is_called_only_so_often_in_a_second() {
        for (int i = 0; i < 20; i++) {
            ask(new DescribeStreamSummary(ORDERS));
        }

        assertEquals(
                new Refused(ErrorCode.LIMIT_EXCEEDED, "Rate exceeded for stream orders under account 000000000000."),
                ask(new DescribeStreamSummary(ORDERS)));
    }

    @Test
    void only_five_streams_are_created_at_once() {
        for (int i = 0; i < 5; i++) {
            ask(new CreateStream(new StreamName("s" + i), 1, StreamLimits.MIN_RETENTION));
        }
        lab.pass(Duration.ofSeconds(1));

        assertEquals(
                new Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The account 000000000000 has 5 streams in state CREATING, and may not have more."),
                ask(new CreateStream(CLICKS, 1, StreamLimits.MIN_RETENTION)));
    }

    private ClientState client() {
        return lab.state().clients().client(BOTO).orElseThrow();
    }

    private Reply ask(ServiceCommand command) {
        return lab.ask(ServiceCall.ofClient(BOTO, command));
    }

    private List<Event> happens(ServiceCommand command) {
        return lab.happens(ServiceCall.ofClient(BOTO, command));
    }

    private static RecordBatch batch() {
        return RecordBatch.builder().add("k", new byte[] {1}).build();
    }
}
