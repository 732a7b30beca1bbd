package dev.shardlab.words;

import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.at;
import static dev.shardlab.words.page.Sentence.Tone.CHANGE;
import static dev.shardlab.words.page.Sentence.Tone.NORMAL;
import static dev.shardlab.words.page.Sentence.Tone.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamChange;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What clients do and what changes about a stream, in sentences. */
class ControlSentencesTest {

    private static final ClientName BOTO = new ClientName("Boto3 1.43.1");
    private static final Sentences SENTENCES = new Sentences(false);

    private static void says(String text, Tone tone, Event event) {
        assertEquals(Optional.of(new Sentence(event.at(), text, tone)), SENTENCES.of(event));
    }

    private static void saysNothing(Event event) {
        assertEquals(Optional.empty(), SENTENCES.of(event));
    }

    @Test
    void a_client_is_told_of_when_it_comes_and_when_it_calls() {
        says("Boto3 1.43.1 calls for the first time", CHANGE, new ClientEvent.ClientMet(at(1), BOTO));
        says(
                "Boto3 1.43.1 called DescribeStream(clicks)",
                NORMAL,
                new ClientEvent.CallAnswered(at(1), BOTO, KinesisAction.DESCRIBE_STREAM, CLICKS, null));
        says(
                "Boto3 1.43.1 called ListStreams",
                NORMAL,
                new ClientEvent.CallAnswered(at(1), BOTO, KinesisAction.LIST_STREAMS, null, null));
    }

    @Test
    void a_refused_call_is_told_with_the_services_words() {
        says(
                "Boto3 1.43.1: DeleteStream(clicks) refused, ResourceInUseException: no",
                WARNING,
                new ClientEvent.CallRefused(at(1), BOTO, "DeleteStream", CLICKS, ErrorCode.RESOURCE_IN_USE, "no"));
        says(
                "Boto3 1.43.1: a call refused, SerializationException: no",
                WARNING,
                new ClientEvent.CallRefused(at(1), BOTO, "", null, ErrorCode.SERIALIZATION, "no"));
    }

    @Test
    void that_a_client_is_a_producer_is_told_by_the_producers_start() {
        saysNothing(new ClientEvent.ClientProduces(at(1), BOTO, CLICKS, new ProducerName("Boto3 1.43.1")));
    }

    @Test
    void a_read_of_a_client_names_it() {
        says(
                "Boto3 1.43.1 read 3 records from shard 1",
                NORMAL,
                new StreamEvent.RecordsRead(
                        at(1), CLICKS, new ShardId(1), new Caller.Client(BOTO), 0, 3, 30, 0, at(1), List.of()));
    }

    @Test
    void a_setting_is_told_when_it_is_asked_for_and_when_it_is_there() {
        StreamChange encrypted = new StreamChange.Encryption(EncryptionType.KMS, new KeyId("alias/lab"));

        says(
                "clicks is UPDATING; in 5 s it stores payloads encrypted, under key alias/lab",
                CHANGE,
                new SettingEvent.SettingChangeStarted(at(0), CLICKS, encrypted, at(5_000)));
        says(
                "clicks now stores payloads encrypted, under key alias/lab",
                CHANGE,
                new SettingEvent.SettingChanged(at(5_000), CLICKS, encrypted));
        says(
                "clicks now is on-demand: it grows by itself",
                CHANGE,
                new SettingEvent.SettingChanged(at(5_000), CLICKS, new StreamChange.Mode(StreamMode.ON_DEMAND)));
    }

    @Test
    void growth_is_told_as_the_streams_own_doing() {
        ShardOpening child =
                new ShardOpening(new ShardId(1), HashKeyRange.even(1).getFirst(), null, null);

        says(
                "clicks grows by itself: 1 split, the first in 5 s",
                CHANGE,
                new StreamEvent.ReshardStarted(
                        at(0),
                        CLICKS,
                        ReshardKind.ON_DEMAND,
                        List.of(new ReshardStep(List.of(new ShardId(0)), List.of(child))),
                        at(5_000),
                        1));
        saysNothing(new SettingEvent.LoadMeasured(at(1), CLICKS));
    }
}
