package dev.shardlab.words.kcl;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.words.kinesis.ShardWords;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What applications of workers do, in sentences. */
public final class ApplicationSentences {

    private ApplicationSentences() {}

    public static Sentence say(ApplicationEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    private static Tone tone(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.RecordsFinished _, ApplicationEvent.CheckpointAdvanced _ -> Tone.NORMAL;
            case ApplicationEvent.ApplicationCreated _,
                    ApplicationEvent.WorkerStarted _,
                    ApplicationEvent.WorkerStopped _,
                    ApplicationEvent.WorkerDied _,
                    ApplicationEvent.LeaseExpired _,
                    ApplicationEvent.ShardAssigned _,
                    ApplicationEvent.ShardFinished _ -> Tone.CHANGE;
        };
    }

    private static String text(ApplicationEvent event, TopicEvents telling) {
        String application = event.application().value();
        return switch (event) {
            case ApplicationEvent.ApplicationCreated e ->
                application + " begins to read " + e.stream() + ", from " + beginning(e.initialPosition());
            case ApplicationEvent.WorkerStarted e -> "worker " + e.worker() + " of " + application + " starts";
            case ApplicationEvent.WorkerStopped e -> "worker " + e.worker() + " of " + application + " stopped";
            case ApplicationEvent.WorkerDied e ->
                "worker " + e.worker() + " of " + application + " died without a word; its leases stand";
            case ApplicationEvent.LeaseExpired e -> expired(e, telling.count());
            case ApplicationEvent.ShardAssigned e -> assigned(e, telling);
            case ApplicationEvent.RecordsFinished e -> application + " works on " + ShardWords.one(e.shard());
            case ApplicationEvent.CheckpointAdvanced e -> checkpoint(e, telling.count());
            case ApplicationEvent.ShardFinished e ->
                application + " has read " + ShardWords.one(e.shard()) + " to its end";
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

    private static String assigned(ApplicationEvent.ShardAssigned first, TopicEvents telling) {
        String what = telling.count() == 1 ? ShardWords.one(first.shard()) : Amounts.count(telling.count()) + " shards";
        return first.worker() == null
                ? "nobody in " + first.application() + " reads " + what
                : "worker " + first.worker() + " of " + first.application() + " takes " + what;
    }

    private static String expired(ApplicationEvent.LeaseExpired first, long count) {
        String worker = "worker " + first.worker() + " of " + first.application();
        return count == 1
                ? worker + " did not renew its lease of " + ShardWords.one(first.shard()) + ": it expired"
                : worker + " did not renew its leases of " + Amounts.count(count) + " shards: they expired";
    }

    private static String checkpoint(ApplicationEvent.CheckpointAdvanced first, long count) {
        return count == 1
                ? first.application() + " checkpoint: the first " + Amounts.records(first.index()) + " of "
                        + ShardWords.one(first.shard()) + " are done"
                : first.application() + " wrote " + Amounts.count(count) + " checkpoints";
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ShardAssigned e -> Topic.shared(e, e.application(), Topic.named(e.worker()));
            case ApplicationEvent.LeaseExpired e -> Topic.shared(e, e.application(), e.worker());
            case ApplicationEvent.CheckpointAdvanced e -> Topic.shared(e, e.application());
            case ApplicationEvent.RecordsFinished _ -> Optional.empty();
            case ApplicationEvent.ApplicationCreated _,
                    ApplicationEvent.WorkerStarted _,
                    ApplicationEvent.WorkerStopped _,
                    ApplicationEvent.WorkerDied _,
                    ApplicationEvent.ShardFinished _ -> Topic.alone(event);
        };
    }
}
