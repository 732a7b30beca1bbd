package dev.shardlab.words.firehose;

import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What happens to delivery streams, in sentences. */
public final class FirehoseSentences {

    private FirehoseSentences() {}

    public static Sentence say(FirehoseEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(FirehoseEvent event) {
        return switch (event) {
            case FirehoseEvent.RecordsAccepted e -> Topic.shared(event, e.deliveryStream(), e.sender());
            case FirehoseEvent.DeliveryPutThrottled e -> Topic.shared(event, e.deliveryStream(), e.sender());
            case FirehoseEvent.SourceRecordsTaken e ->
                e.runs().isEmpty() ? Optional.empty() : Topic.shared(event, e.deliveryStream());
            case FirehoseEvent.FirehoseCallRefused e ->
                Topic.shared(event, e.deliveryStream(), e.user(), e.action(), e.message());
            case FirehoseEvent.DeliveryRateChanged e -> Topic.shared(event, e.deliveryStream(), e.producer());
            case FirehoseEvent.DeliveryInputProblem e ->
                Topic.shared(event, e.deliveryStream(), e.producer(), e.line() == 0);
            case FirehoseEvent.DeliveryFailed e -> Topic.shared(event, e.deliveryStream(), e.delivery());
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DeliveryStreamDeleted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.ObjectDelivered _,
                    FirehoseEvent.DeliveryAbandoned _,
                    FirehoseEvent.DestinationChanged _,
                    FirehoseEvent.DeliveryProducerStarted _ -> Topic.alone(event);
        };
    }

    /** How many records the event is about. */
    public static long count(FirehoseEvent event) {
        return switch (event) {
            case FirehoseEvent.RecordsAccepted e -> e.count();
            case FirehoseEvent.DeliveryPutThrottled e -> e.records();
            case FirehoseEvent.SourceRecordsTaken e ->
                e.runs().stream().mapToInt(run -> run.size()).sum();
            case FirehoseEvent.BufferTipped e -> e.records();
            case FirehoseEvent.ObjectDelivered e -> e.records();
            case FirehoseEvent.DeliveryAbandoned e -> e.records();
            case FirehoseEvent.DeliveryStreamDeleted e -> e.lost();
            case FirehoseEvent.DeliveryInputProblem e -> e.lines();
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.DeliveryFailed _,
                    FirehoseEvent.DestinationChanged _,
                    FirehoseEvent.FirehoseCallRefused _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _ -> 1;
        };
    }

    private static Tone tone(FirehoseEvent event) {
        return switch (event) {
            case FirehoseEvent.RecordsAccepted _,
                    FirehoseEvent.SourceRecordsTaken _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.ObjectDelivered _ -> Tone.NORMAL;
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _ -> Tone.CHANGE;
            case FirehoseEvent.DeliveryPutThrottled _,
                    FirehoseEvent.DeliveryFailed _,
                    FirehoseEvent.DeliveryAbandoned _,
                    FirehoseEvent.FirehoseCallRefused _,
                    FirehoseEvent.DeliveryInputProblem _ -> Tone.WARNING;
            case FirehoseEvent.DeliveryStreamDeleted e -> e.lost() > 0 ? Tone.WARNING : Tone.CHANGE;
            case FirehoseEvent.DestinationChanged e -> e.down() ? Tone.WARNING : Tone.CHANGE;
        };
    }

    private static String text(FirehoseEvent event, TopicEvents telling) {
        long count = telling.count();
        String stream = "delivery stream " + event.deliveryStream();
        String records = Amounts.counted(count, "record", "records");
        return switch (event) {
            case FirehoseEvent.DeliveryStreamCreated _ -> stream + " is being created";
            case FirehoseEvent.DeliveryStreamActivated _ -> stream + " is active";
            case FirehoseEvent.DeliveryStreamDeletionStarted _ -> stream + " is being deleted";
            case FirehoseEvent.DeliveryStreamDeleted _ ->
                stream + " is gone" + (count > 0 ? ", and with it " + records + " that it still had" : "");
            case FirehoseEvent.DestinationUpdated _ -> stream + " has other settings";
            case FirehoseEvent.DeliveryTagsChanged _ -> stream + " has other tags";
            case FirehoseEvent.DeliveryEncryptionChanged e ->
                stream + (e.key() == null ? " no longer encrypts what it keeps" : " encrypts what it keeps");
            case FirehoseEvent.RecordsAccepted e ->
                SenderNames.subject(e.sender()) + " puts " + records + " into " + stream;
            case FirehoseEvent.DeliveryPutThrottled e ->
                stream + " has had its fill this second and refuses " + records + " of "
                        + SenderNames.subject(e.sender());
            case FirehoseEvent.SourceRecordsTaken _ -> stream + " takes " + records + " out of its source";
            case FirehoseEvent.SourceShardEnded e ->
                stream + " is through with shard " + e.shard().index() + " of its source";
            case FirehoseEvent.BufferTipped e ->
                "the buffer of " + stream
                        + (e.by() == TippedBy.SIZE ? " is full" : " has waited long enough")
                        + ": " + records + ", " + Amounts.bytes(e.bytes()) + ", leave";
            case FirehoseEvent.ObjectDelivered e ->
                "an object of " + records + ", " + Amounts.bytes(e.bytes()) + ", is stored in bucket " + e.bucket();
            case FirehoseEvent.DeliveryFailed e ->
                "an object of " + stream + " cannot be stored"
                        + (count > 1 ? ", " + Amounts.count(count) + " times" : "") + ": " + e.problem()
                        + again(telling.last());
            case FirehoseEvent.DeliveryAbandoned _ ->
                stream + " gives up an object after 24 hours: " + records + (count == 1 ? " is lost" : " are lost");
            case FirehoseEvent.DestinationChanged e ->
                "the destination of " + stream + (e.down() ? " cannot be reached any more" : " can be reached again");
            case FirehoseEvent.FirehoseCallRefused e ->
                refused(e, Amounts.counted(count, e.action(), "times " + e.action()));
            case FirehoseEvent.DeliveryProducerStarted e ->
                "producer " + e.producer() + " starts to put into " + stream;
            case FirehoseEvent.DeliveryRateChanged e -> rate(e, telling.last());
            case FirehoseEvent.DeliveryInputProblem e ->
                (e.line() == 0
                                ? "the input of " + e.producer()
                                : "line " + Amounts.count(e.line()) + " of " + e.producer() + "'s input")
                        + ": " + e.problem();
        };
    }

    /** When the last of several attempts is made again. */
    private static String again(Event last) {
        return last instanceof FirehoseEvent.DeliveryFailed failed
                ? " It is tried again in " + Amounts.duration(failed.retryAt().since(failed.at()))
                : "";
    }

    /** What is not there cannot refuse. */
    private static String refused(FirehoseEvent.FirehoseCallRefused event, String asked) {
        String of = " of " + SenderNames.subject(event.user()) + ": " + event.message();
        return event.error() == FirehoseError.RESOURCE_NOT_FOUND
                ? "there is no delivery stream " + event.deliveryStream() + " for " + asked + of
                : "delivery stream " + event.deliveryStream() + " refuses " + asked + of;
    }

    private static String rate(FirehoseEvent.DeliveryRateChanged event, Event last) {
        double perSec = last instanceof FirehoseEvent.DeliveryRateChanged changed ? changed.recordsPerSec() : 0;
        return perSec == 0
                ? event.producer() + " waits, 0 records/s"
                : event.producer() + " now puts " + Amounts.rate(perSec) + " into delivery stream "
                        + event.deliveryStream();
    }
}
