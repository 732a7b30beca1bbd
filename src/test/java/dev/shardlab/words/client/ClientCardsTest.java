package dev.shardlab.words.client;

import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.START;
import static dev.shardlab.words.Story.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.Sentences;
import dev.shardlab.words.Story;
import dev.shardlab.words.kinesis.AsRead;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of clients on the wire, in cards and in sentences. */
class ClientCardsTest {

    private static final ClientName BOTO = new ClientName("Boto3 1.43.1");
    private static final ClientName KCL = new ClientName("KCL 3.5.1");
    private static final ProducerName PRODUCER = new ProducerName("Boto3 1.43.1");
    private static final ConsumerName AUDIT = new ConsumerName("audit");
    private static final ShardId ZERO = new ShardId(0);
    private static final String WORDS = "Stream orders under account 000000000000 not found.";
    private static final ClientEvent.CallRefused REFUSED =
            new ClientEvent.CallRefused(at(3_000), BOTO, "DescribeStream", CLICKS, ErrorCode.RESOURCE_NOT_FOUND, WORDS);

    /** A put of one record, a read of it by another client, a push to a consumer, a refused call. */
    private static Story story() {
        RecordBatch batch = Story.batch("u-1");
        return Story.ofFourShards()
                .add(new ClientEvent.ClientMet(at(1_000), BOTO))
                .add(new ClientEvent.ClientProduces(at(1_000), BOTO, CLICKS, PRODUCER))
                .add(new ProducerEvent.ProducerStarted(at(1_000), PRODUCER, CLICKS))
                .add(new StreamEvent.RecordsAppended(
                        at(1_000), CLICKS, origin(-1), batch, Placement.of(IntColumn.of(0), IntColumn.of(0))))
                .add(new ClientEvent.ClientMet(at(1_500), KCL))
                .add(new ConsumerEvent.ConsumerRegistered(at(1_500), CLICKS, AUDIT, Tags.NONE, at(1_500)))
                .add(new ConsumerEvent.ConsumerActivated(at(1_500), CLICKS, AUDIT))
                .add(new ConsumerEvent.SubscriptionStarted(
                        at(1_600), CLICKS, AUDIT, new Caller.Client(KCL), ZERO, 1, 0, at(301_600)))
                .add(new ConsumerEvent.RecordsPushed(at(1_700), CLICKS, AUDIT, ZERO, 1, 0, 1, 10, 0))
                .add(new StreamEvent.RecordsRead(
                        at(2_000), CLICKS, ZERO, new Caller.Client(BOTO), 0, 1, 10, 0, at(2_000), List.of()))
                .add(REFUSED);
    }

    private static ItemCard card(StageItem fact, long millis) {
        Story story = story();
        return new ItemCards(story.log(), START).of(fact, story.stateAt(at(millis)), at(millis));
    }

    private static String rows(ItemCard card) {
        return card.rows().stream().map(row -> row.label() + ": " + row.value()).collect(Collectors.joining("\n"));
    }

    @Test
    void a_client_tells_what_it_puts_reads_and_was_refused_last() {
        ItemCard card = card(new ClientItem.OfClient(BOTO), 4_000);
        assertEquals("Client", card.kind());
        assertEquals("Boto3 1.43.1", card.title());
        assertEquals("""
                first call: 0:01.000
                last call: 1 s ago
                calls: 3
                refused: 1 call
                puts to: clicks
                stored: 1 record
                throttled: 0
                reads: clicks
                from: 0
                read: 1 record
                last read: 0:02.000
                behind latest: at the tip""", rows(card));
        assertEquals(List.of("DescribeStream, 0:03.000: ResourceNotFoundException", WORDS), card.why());
    }

    @Test
    void a_clients_producer_has_the_clients_card() {
        assertEquals(card(new ClientItem.OfClient(BOTO), 4_000), card(new ProducerItem.OfProducer(PRODUCER), 4_000));
    }

    @Test
    void a_refused_call_tells_the_error_and_its_words_in_full() {
        ItemCard card = card(new ClientItem.OfRefusedCall(BOTO, at(3_000)), 4_000);
        assertEquals("DescribeStream", card.title());
        assertEquals("""
                client: Boto3 1.43.1
                stream: clicks
                at: 0:03.000
                error: ResourceNotFoundException""", rows(card));
        assertEquals(List.of(WORDS), card.why());
        assertEquals("refused: not yet", rows(card(new ClientItem.OfRefusedCall(BOTO, at(3_000)), 2_500)));
    }

    @Test
    void a_record_tells_to_whom_it_was_pushed_and_who_read_it() {
        String told = rows(card(new StreamItem.OfRecord(CLICKS, ZERO, 0), 4_000));
        assertEquals(
                """
                from: Boto3 1.43.1
                stored: 0:01.000
                read by cart: not yet
                pushed to audit: 0:01.700 (+700 ms)
                read by Boto3 1.43.1: 0:02.000 (+1 s)""",
                told.lines()
                        .filter(line -> line.startsWith("from")
                                || line.startsWith("stored")
                                || line.startsWith("read")
                                || line.startsWith("pushed"))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void a_pipe_tells_who_listens_and_for_how_long() {
        assertEquals("""
                listens: KCL 3.5.1
                since: 0:01.600
                ends: in 4 min 57 s
                next record: 2
                unread: 0 records
                behind latest: at the tip
                last push: 0:01.700
                pushed: 1 record
                left this second: 2 MiB""", rows(card(new ConsumerItem.OfPipe(CLICKS, AUDIT, ZERO), 4_000)));
    }

    @Test
    void throttled_records_of_a_client_tell_why() {
        Story story = story().add(new StreamEvent.PutThrottled(
                at(3_500),
                CLICKS,
                origin(-2),
                Story.batch("u-1", "u-1"),
                ZERO,
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(0, 1)));
        StageItem fact = new ClientItem.OfThrottled(CLICKS, PRODUCER, ZERO, at(3_500), 2);
        ItemCard card = new ItemCards(story.log(), START).of(fact, story.stateAt(at(3_600)), at(3_600));
        assertEquals("2 records of Boto3 1.43.1", card.title());
        assertEquals("Why throttled?", card.whyTitle());
    }

    @Test
    void an_encrypted_record_tells_what_lies_in_the_stream_and_what_a_reader_gets() {
        KeyId key = new KeyId("alias/aws/kinesis");
        RecordBatch sealed = Story.batch("u-1").sealed(key, 2, (_, payload) -> reversed(payload, 2));
        Story story = story().add(new StreamEvent.RecordsAppended(
                at(3_100), CLICKS, origin(-4), sealed, Placement.of(IntColumn.of(0), IntColumn.of(0))));
        AsRead opened = (stored, _, _) -> new StreamRecord(
                stored.stream(),
                stored.shard(),
                stored.sequenceNumber(),
                stored.arrival(),
                stored.batch().opened((_, payload) -> reversed(payload, -2)),
                stored.position());
        ItemCard card = new ItemCards(story.log(), START, opened)
                .of(new StreamItem.OfRecord(CLICKS, ZERO, 1), story.stateAt(at(3_200)), at(3_200));
        assertEquals(
                """
                data: 14 B, stored encrypted
                encrypted under: alias/aws/kinesis
                as stored: 7d22312d75223a2272657375227b0000
                a reader gets: {"user":"u-1"}""",
                rows(card)
                        .lines()
                        .filter(line -> line.startsWith("data")
                                || line.startsWith("encrypted")
                                || line.startsWith("as stored")
                                || line.startsWith("a reader"))
                        .collect(Collectors.joining("\n")));
    }

    /** A cipher that a child could break: backwards, before (or without) so many zeros. */
    private static byte[] reversed(byte[] payload, int more) {
        byte[] other = new byte[payload.length + more];
        int both = Math.min(payload.length, other.length);
        for (int i = 0; i < both; i++) {
            other[both - 1 - i] = payload[i];
        }
        return other;
    }

    @Test
    void a_refusal_is_told_once() {
        Sentences sentences = new Sentences(false);
        assertEquals(
                Optional.of(new Sentence(
                        at(3_000),
                        "Boto3 1.43.1: DescribeStream(clicks) refused, ResourceNotFoundException: " + WORDS,
                        Sentence.Tone.WARNING)),
                sentences.of(REFUSED));
        Event byShard = new ClientEvent.CallRefused(
                at(1), BOTO, "PutRecord", CLICKS, ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED, "Rate exceeded.");
        assertEquals(Optional.empty(), sentences.of(byShard), "the shard says it");
        Event asPut = new StreamEvent.PutRefused(
                at(1), CLICKS, origin(-3), ErrorCode.RESOURCE_NOT_FOUND, "Stream not found.");
        assertEquals(Optional.empty(), sentences.of(asPut), "the client's refusal says it");
    }

    private static PutOrigin origin(long call) {
        return new PutOrigin(new Caller.Client(BOTO), PRODUCER, call);
    }
}
