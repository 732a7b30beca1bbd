package dev.shardlab.words;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.words.client.ClientSentences;
import dev.shardlab.words.firehose.FirehoseSentences;
import dev.shardlab.words.kcl.ApplicationSentences;
import dev.shardlab.words.kinesis.ConsumerSentences;
import dev.shardlab.words.kinesis.StreamSentences;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.TopicEvents;
import dev.shardlab.words.producer.ProducerSentences;
import dev.shardlab.words.queue.QueueSentences;
import java.util.Locale;
import java.util.Optional;

/** Every event as a plain sentence, or as none where it only repeats what another one says. */
public final class Sentences {

    private final StreamSentences ofStreams;
    private final ConsumerSentences ofConsumers;

    /** @param severalStreams whether a shard must be named together with its stream */
    public Sentences(boolean severalStreams) {
        ofStreams = new StreamSentences(severalStreams);
        ofConsumers = new ConsumerSentences(severalStreams);
    }

    /** The sentence about one event alone; empty for what goes without saying. */
    public Optional<Sentence> of(Event event) {
        return Topics.of(event).map(_ -> say(Topics.telling(event)));
    }

    /** The sentence about one event, even of what otherwise goes without saying: for who asks about just this one. */
    public Sentence plainly(Event event) {
        return say(Topics.telling(event));
    }

    Sentence say(TopicEvents telling) {
        return sayFirst(telling).lasting(telling.last().at());
    }

    private Sentence sayFirst(TopicEvents telling) {
        return switch (telling.first()) {
            case StreamEvent e -> ofStreams.say(e, telling);
            case ConsumerEvent e -> ofConsumers.say(e, telling);
            case ProducerEvent e -> ProducerSentences.say(e, telling);
            case ApplicationEvent e -> ApplicationSentences.say(e, telling);
            case FirehoseEvent e -> FirehoseSentences.say(e, telling);
            case QueueEvent e -> QueueSentences.say(e, telling);
            case ClientEvent e -> ClientSentences.say(e, telling);
            case AccountEvent e -> ClientSentences.say(e);
            case InputEvent.ActionTaken e ->
                new Sentence(
                        e.at(),
                        (e.byStudent() ? "you: " : "action: ")
                                + lowerFirst(e.description())
                                + (e.instead().isEmpty() ? "" : "; " + e.instead()),
                        Sentence.Tone.CHANGE);
        };
    }

    private static String lowerFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
