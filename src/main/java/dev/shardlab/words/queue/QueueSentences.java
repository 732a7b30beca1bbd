package dev.shardlab.words.queue;

import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What happens to message queues, in sentences. */
public final class QueueSentences {

    private QueueSentences() {}

    public static Sentence say(QueueEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(QueueEvent event) {
        return switch (event) {
            case QueueEvent.MessagesSent e -> Topic.shared(event, e.queue(), e.sender());
            case QueueEvent.DuplicatesDropped e -> Topic.shared(event, e.queue(), e.sender());
            case QueueEvent.MessagesReceived e ->
                e.messages().isEmpty() ? Optional.empty() : Topic.shared(event, e.queue(), e.receiver());
            case QueueEvent.MessagesDeleted e -> Topic.shared(event, e.queue(), e.user());
            case QueueEvent.DelayEnded _, QueueEvent.VisibilityTimedOut _, QueueEvent.MessagesExpired _ ->
                Topic.shared(event, event.queue());
            case QueueEvent.MessagesDeadLettered e -> Topic.shared(event, e.queue(), e.to());
            case QueueEvent.QueueCallRefused e -> Topic.shared(event, e.queue(), e.user(), e.action(), e.message());
            case QueueEvent.MessageWorked e -> Topic.shared(event, e.queue(), e.worker(), e.outcome());
            case QueueEvent.PollStarted _ -> Optional.empty();
            case QueueEvent.QueueRateChanged e -> Topic.shared(event, e.queue(), e.producer());
            case QueueEvent.QueueInputProblem e -> Topic.shared(event, e.queue(), e.producer(), e.line() == 0);
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _ -> Topic.alone(event);
        };
    }

    /** How many messages the event is about. */
    public static long count(QueueEvent event) {
        return switch (event) {
            case QueueEvent.MessagesSent e -> e.messages().size();
            case QueueEvent.DuplicatesDropped e -> e.originals().size();
            case QueueEvent.MessagesReceived e -> e.messages().size();
            case QueueEvent.ReceiveRepeated e -> e.messages().size();
            case QueueEvent.MessagesDeleted e -> e.messages().size();
            case QueueEvent.DelayEnded e -> e.messages().size();
            case QueueEvent.VisibilityTimedOut e -> e.messages().size();
            case QueueEvent.MessagesExpired e -> e.messages().size();
            case QueueEvent.MessagesDeadLettered e -> e.messages().size();
            case QueueEvent.QueuePurged e -> e.messages();
            case QueueEvent.QueueInputProblem e -> e.lines();
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.PollStarted _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.MessageWorked _ -> 1;
        };
    }

    private static Tone tone(QueueEvent event) {
        return switch (event) {
            case QueueEvent.MessagesSent _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.PollStarted _,
                    QueueEvent.MessagesReceived _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.MessagesDeleted _,
                    QueueEvent.VisibilityChanged _ -> Tone.NORMAL;
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueWorkerStarted _ -> Tone.CHANGE;
            case QueueEvent.VisibilityTimedOut _,
                    QueueEvent.MessagesDeadLettered _,
                    QueueEvent.MessagesExpired _,
                    QueueEvent.QueueInputProblem _,
                    QueueEvent.QueueCallRefused _ -> Tone.WARNING;
            case QueueEvent.QueueWorkerStopped e -> e.crashed() ? Tone.WARNING : Tone.CHANGE;
            case QueueEvent.MessageWorked e ->
                switch (e.outcome()) {
                    case DONE -> Tone.NORMAL;
                    case FORGOTTEN, FAILED -> Tone.WARNING;
                };
        };
    }

    private static String text(QueueEvent event, TopicEvents telling) {
        long count = telling.count();
        String queue = "queue " + event.queue();
        String messages = Amounts.counted(count, "message", "messages");
        return switch (event) {
            case QueueEvent.QueueCreated _ -> queue + " is there";
            case QueueEvent.QueueDeleted _ -> queue + " is deleted";
            case QueueEvent.QueuePurged _ -> queue + " is purged: " + messages + " gone";
            case QueueEvent.QueueSettingsChanged _ -> queue + " has other settings";
            case QueueEvent.QueueTagsChanged _ -> queue + " has other tags";
            case QueueEvent.MessagesSent e -> SenderNames.subject(e.sender()) + " sends " + messages + " to " + queue;
            case QueueEvent.DuplicatesDropped e ->
                queue + " knows " + messages + " of " + SenderNames.subject(e.sender())
                        + " already and does not deliver " + (count == 1 ? "it" : "them") + " again";
            case QueueEvent.DelayEnded _ ->
                messages + " of " + queue + (count == 1 ? " is" : " are") + " not delayed any more";
            case QueueEvent.PollStarted e -> e.receiver() + " waits for a message of " + queue;
            case QueueEvent.MessagesReceived e -> e.receiver() + " receives " + messages + " from " + queue;
            case QueueEvent.ReceiveRepeated e ->
                e.receiver() + " asks again for what it received from " + queue + " and gets the same " + messages;
            case QueueEvent.MessagesDeleted e -> e.user() + " deletes " + messages + " from " + queue;
            case QueueEvent.VisibilityChanged e ->
                e.visibleAt().isAfter(e.at())
                        ? e.user() + " keeps a message of " + queue + " hidden for "
                                + Amounts.duration(e.visibleAt().since(e.at()))
                        : e.user() + " gives a message back to " + queue;
            case QueueEvent.VisibilityTimedOut _ ->
                messages + " of " + queue + (count == 1 ? " was" : " were")
                        + " not deleted in time and can be received again";
            case QueueEvent.MessagesDeadLettered e ->
                messages + " of " + queue + (count == 1 ? " was" : " were") + " received too often: now in queue "
                        + e.to();
            case QueueEvent.MessagesExpired _ ->
                messages + " expired in " + queue + ": nobody deleted " + (count == 1 ? "it" : "them");
            case QueueEvent.QueueCallRefused e -> refused(e, Amounts.counted(count, e.action(), "times " + e.action()));
            case QueueEvent.QueueWorkerStarted e -> "worker " + e.worker() + " of " + queue + " starts";
            case QueueEvent.QueueWorkerStopped e ->
                "worker " + e.worker() + " of " + queue + (e.crashed() ? " crashes" : " stops");
            case QueueEvent.QueueProducerStarted e -> "producer " + e.producer() + " starts to send to " + queue;
            case QueueEvent.QueueRateChanged e -> rate(e, telling.last());
            case QueueEvent.QueueInputProblem e ->
                (e.line() == 0
                                ? "the input of " + e.producer()
                                : "line " + Amounts.count(e.line()) + " of " + e.producer() + "'s input")
                        + ": " + e.problem();
            case QueueEvent.MessageWorked e ->
                e.worker()
                        + switch (e.outcome()) {
                            case DONE -> " has worked off " + messages;
                            case FORGOTTEN ->
                                " has worked off " + messages + " and forgets to delete "
                                        + (count == 1 ? "it" : "them");
                            case FAILED -> " fails on " + messages;
                        }
                        + " of " + queue;
        };
    }

    /** What is not there cannot refuse. */
    private static String refused(QueueEvent.QueueCallRefused event, String asked) {
        String of = " of " + SenderNames.subject(event.user()) + ": " + event.message();
        return event.error() == QueueError.QUEUE_DOES_NOT_EXIST
                ? "there is no queue " + event.queue() + " for " + asked + of
                : "queue " + event.queue() + " refuses " + asked + of;
    }

    private static String rate(QueueEvent.QueueRateChanged event, Event last) {
        double perSec = last instanceof QueueEvent.QueueRateChanged changed ? changed.messagesPerSec() : 0;
        return perSec == 0
                ? event.producer() + " waits, 0 messages/s"
                : event.producer() + " now sends " + Amounts.rate(perSec, "message", "messages") + " to queue "
                        + event.queue();
    }
}
