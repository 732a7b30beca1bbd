package dev.shardlab.words.producer;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What producers do, in sentences. */
public final class ProducerSentences {

    private ProducerSentences() {}

    public static Sentence say(ProducerEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    private static Tone tone(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.PutSent _, ProducerEvent.PutAnswered _, ProducerEvent.RetryScheduled _ -> Tone.NORMAL;
            case ProducerEvent.ProducerStarted _, ProducerEvent.RateChanged _ -> Tone.CHANGE;
            case ProducerEvent.RecordsAbandoned _, ProducerEvent.InputProblem _ -> Tone.WARNING;
        };
    }

    private static String text(ProducerEvent event, TopicEvents telling) {
        String name = event.producer().value();
        return switch (event) {
            case ProducerEvent.ProducerStarted e -> name + " starts, it writes to " + e.stream();
            case ProducerEvent.RateChanged _ -> rate(name, telling.last());
            case ProducerEvent.PutSent e ->
                name + " sends " + Amounts.records(e.batch().size());
            case ProducerEvent.PutAnswered _ -> name + " has an answer";
            case ProducerEvent.RetryScheduled e ->
                name + " sends " + Amounts.records(telling.count()) + " again"
                        + (telling.isOfOneEvent() ? " in " : ", the first in ")
                        + Amounts.duration(e.retryAt().since(e.at()));
            case ProducerEvent.RecordsAbandoned e ->
                name + " gave up " + Amounts.records(telling.count()) + " after "
                        + Amounts.counted(e.attempts(), "attempt", "attempts");
            case ProducerEvent.InputProblem e -> inputProblem(e, telling.count());
        };
    }

    private static String rate(String name, Event last) {
        double perSec = last instanceof ProducerEvent.RateChanged changed ? changed.recordsPerSec() : 0;
        return perSec == 0 ? name + " waits, 0 records/s" : name + " now sends " + Amounts.rate(perSec);
    }

    private static String inputProblem(ProducerEvent.InputProblem problem, long count) {
        String where = problem.line() == 0
                ? "the input of " + problem.producer()
                : "line " + Amounts.count(problem.line()) + " of " + problem.producer() + "'s input";
        String told = where + ": " + problem.problem();
        return count == 1 ? told : told + " (and " + Amounts.counted(count - 1, "more line", "more lines") + ")";
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.ProducerStarted e -> Topic.alone(e);
            case ProducerEvent.RateChanged e -> Topic.shared(e, e.producer());
            case ProducerEvent.RetryScheduled e -> Topic.shared(e, e.producer());
            case ProducerEvent.RecordsAbandoned e -> Topic.shared(e, e.producer(), e.attempts());
            case ProducerEvent.InputProblem e -> Topic.shared(e, e.producer(), e.line() == 0);
            case ProducerEvent.PutSent _, ProducerEvent.PutAnswered _ -> Optional.empty();
        };
    }

    /** How many records an event is about, or one. */
    public static long count(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.RetryScheduled e -> e.batch().size();
            case ProducerEvent.RecordsAbandoned e -> e.batch().size();
            case ProducerEvent.ProducerStarted _,
                    ProducerEvent.RateChanged _,
                    ProducerEvent.PutSent _,
                    ProducerEvent.PutAnswered _,
                    ProducerEvent.InputProblem _ -> 1;
        };
    }
}
