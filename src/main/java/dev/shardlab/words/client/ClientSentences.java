package dev.shardlab.words.client;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What clients on the wire do, and what becomes of the account, in sentences. */
public final class ClientSentences {

    private ClientSentences() {}

    public static Sentence say(ClientEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling.count()), tone(event));
    }

    private static Tone tone(ClientEvent event) {
        return switch (event) {
            case ClientEvent.ClientMet _, ClientEvent.ClientProduces _ -> Tone.CHANGE;
            case ClientEvent.CallAnswered _, ClientEvent.QueueCallAnswered _, ClientEvent.DeliveryCallAnswered _ ->
                Tone.NORMAL;
            case ClientEvent.CallRefused _ -> Tone.WARNING;
        };
    }

    private static String text(ClientEvent event, long count) {
        return switch (event) {
            case ClientEvent.ClientMet e -> e.client() + " calls for the first time";
            case ClientEvent.ClientProduces e -> e.client() + " writes to " + e.stream();
            case ClientEvent.CallAnswered e ->
                e.client() + " called " + call(e.action().apiName(), e.stream()) + times(count);
            case ClientEvent.QueueCallAnswered e ->
                e.client() + " called " + e.action() + (e.queue() == null ? "" : "(" + e.queue() + ")") + times(count);
            case ClientEvent.DeliveryCallAnswered e ->
                e.client() + " called " + e.action()
                        + (e.deliveryStream() == null ? "" : "(" + e.deliveryStream() + ")") + times(count);
            case ClientEvent.CallRefused e ->
                e.client() + ": " + (e.action().isEmpty() ? "a call" : call(e.action(), e.stream())) + " refused"
                        + times(count) + ", " + e.error().wireName() + ": " + e.message();
        };
    }

    private static String call(String action, @Nullable StreamName stream) {
        return stream == null ? action : action + "(" + stream + ")";
    }

    private static String times(long count) {
        return count == 1 ? "" : " " + Amounts.counted(count, "time", "times");
    }

    public static Sentence say(AccountEvent event) {
        return switch (event) {
            case AccountEvent.CommitmentChanged(var at, var commitment) ->
                new Sentence(
                        at,
                        switch (commitment.status()) {
                            case ENABLED -> "the account commits itself to a minimum of throughput";
                            case ENABLED_UNTIL_EARLIEST_ALLOWED_END ->
                                "the account's commitment ends when its 24 hours are over";
                            case DISABLED -> "the account's commitment is over";
                        },
                        Tone.CHANGE);
        };
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(ClientEvent event) {
        return switch (event) {
            case ClientEvent.ClientMet e -> Topic.alone(e);
            case ClientEvent.CallAnswered e -> Topic.shared(e, e.client(), e.action(), Topic.named(e.stream()));
            case ClientEvent.QueueCallAnswered e ->
                Topic.shared(e, e.client(), e.action(), e.queue() == null ? "" : e.queue());
            case ClientEvent.DeliveryCallAnswered e ->
                Topic.shared(e, e.client(), e.action(), e.deliveryStream() == null ? "" : e.deliveryStream());
            case ClientEvent.CallRefused e when isToldByShard(e) -> Optional.empty();
            case ClientEvent.CallRefused e ->
                Topic.shared(e, e.client(), e.action(), e.error(), Topic.named(e.stream()));
            case ClientEvent.ClientProduces _ -> Optional.empty();
        };
    }

    /** What a shard throttles is an event of its own, which says more. */
    private static boolean isToldByShard(ClientEvent.CallRefused event) {
        return event.error() == ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED
                && (KinesisAction.PUT_RECORD.isNamed(event.action())
                        || KinesisAction.GET_RECORDS.isNamed(event.action()));
    }
}
