package dev.shardlab.words;

import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.words.Sentence.Tone;

/** What producers and consumer groups do, in sentences. */
final class ActorSentences {

    private ActorSentences() {}

    static Sentence say(ProducerEvent event, Telling telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    static Sentence say(GroupEvent event, Telling telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    private static Tone tone(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.PutSent _, ProducerEvent.PutAnswered _, ProducerEvent.RetryScheduled _ -> Tone.NORMAL;
            case ProducerEvent.ProducerStarted _, ProducerEvent.RateChanged _ -> Tone.CHANGE;
            case ProducerEvent.RecordsAbandoned _, ProducerEvent.InputProblem _ -> Tone.WARNING;
        };
    }

    private static String text(ProducerEvent event, Telling telling) {
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

    private static Tone tone(GroupEvent event) {
        return switch (event) {
            case GroupEvent.RecordsFinished _, GroupEvent.CheckpointAdvanced _ -> Tone.NORMAL;
            case GroupEvent.GroupCreated _,
                    GroupEvent.WorkerStarted _,
                    GroupEvent.WorkerStopped _,
                    GroupEvent.WorkerDied _,
                    GroupEvent.LeaseExpired _,
                    GroupEvent.ShardAssigned _,
                    GroupEvent.ShardFinished _ -> Tone.CHANGE;
        };
    }

    private static String text(GroupEvent event, Telling telling) {
        String group = event.group().value();
        return switch (event) {
            case GroupEvent.GroupCreated e ->
                group + " begins to read " + e.stream() + ", from " + beginning(e.initialPosition());
            case GroupEvent.WorkerStarted e -> "worker " + e.worker() + " of " + group + " starts";
            case GroupEvent.WorkerStopped e -> "worker " + e.worker() + " of " + group + " stopped";
            case GroupEvent.WorkerDied e ->
                "worker " + e.worker() + " of " + group + " died without a word; its leases stand";
            case GroupEvent.LeaseExpired e -> expired(e, telling.count());
            case GroupEvent.ShardAssigned e -> assigned(e, telling);
            case GroupEvent.RecordsFinished e -> group + " works on " + ShardWords.one(e.shard());
            case GroupEvent.CheckpointAdvanced e -> checkpoint(e, telling.count());
            case GroupEvent.ShardFinished e -> group + " has read " + ShardWords.one(e.shard()) + " to its end";
        };
    }

    static String beginning(IteratorType position) {
        return switch (position) {
            case TRIM_HORIZON -> "the oldest record";
            case LATEST -> "what comes next";
            case AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER -> "a sequence number";
            case AT_TIMESTAMP -> "a point in time";
        };
    }

    private static String assigned(GroupEvent.ShardAssigned first, Telling telling) {
        String what = telling.count() == 1 ? ShardWords.one(first.shard()) : Amounts.count(telling.count()) + " shards";
        return first.worker() == null
                ? "nobody in " + first.group() + " reads " + what
                : "worker " + first.worker() + " of " + first.group() + " takes " + what;
    }

    private static String expired(GroupEvent.LeaseExpired first, long count) {
        String worker = "worker " + first.worker() + " of " + first.group();
        return count == 1
                ? worker + " did not renew its lease of " + ShardWords.one(first.shard()) + ": it expired"
                : worker + " did not renew its leases of " + Amounts.count(count) + " shards: they expired";
    }

    private static String checkpoint(GroupEvent.CheckpointAdvanced first, long count) {
        return count == 1
                ? first.group() + " checkpoint: the first " + Amounts.records(first.index()) + " of "
                        + ShardWords.one(first.shard()) + " are done"
                : first.group() + " wrote " + Amounts.count(count) + " checkpoints";
    }
}
