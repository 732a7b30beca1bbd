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
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import dev.shardlab.words.producer.ProducerSentences;
import dev.shardlab.words.queue.QueueSentences;
import java.util.Optional;

/** What the sentence about an event is about, of every family of events. */
final class Topics {

    private Topics() {}

    /** The topic of an event; empty when nobody would miss it in a telling. */
    static Optional<Topic> of(Event event) {
        return switch (event) {
            case StreamEvent e -> StreamSentences.topic(e);
            case ConsumerEvent e -> ConsumerSentences.topic(e);
            case ProducerEvent e -> ProducerSentences.topic(e);
            case ApplicationEvent e -> ApplicationSentences.topic(e);
            case QueueEvent e -> QueueSentences.topic(e);
            case FirehoseEvent e -> FirehoseSentences.topic(e);
            case ClientEvent e -> ClientSentences.topic(e);
            case AccountEvent e -> Topic.alone(e);
            case InputEvent.ActionTaken e -> Topic.alone(e);
        };
    }

    /** A sentence in the making about one event alone. */
    static TopicEvents telling(Event event) {
        return new TopicEvents(event, event, count(event));
    }

    /** The same with one more event, which happened before all of them. */
    static TopicEvents precededBy(Event earlier, TopicEvents telling) {
        return new TopicEvents(earlier, telling.last(), telling.count() + count(earlier));
    }

    /** How many of what the topic counts the event brings: records or messages where it is about them, else one. */
    private static long count(Event event) {
        return switch (event) {
            case StreamEvent e -> StreamSentences.count(e);
            case ConsumerEvent e -> ConsumerSentences.count(e);
            case ProducerEvent e -> ProducerSentences.count(e);
            case QueueEvent e -> QueueSentences.count(e);
            case FirehoseEvent e -> FirehoseSentences.count(e);
            case ApplicationEvent _, ClientEvent _, AccountEvent _, InputEvent _ -> 1;
        };
    }
}
