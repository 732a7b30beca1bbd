package dev.shardlab.words.kcl;

import dev.shardlab.event.GroupEvent;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.words.kinesis.ShardWords;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What groups of workers do, in sentences. */
public final class GroupSentences {

    private GroupSentences() {}

    public static Sentence say(GroupEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
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

    private static String text(GroupEvent event, TopicEvents telling) {
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

    private static String assigned(GroupEvent.ShardAssigned first, TopicEvents telling) {
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

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(GroupEvent event) {
        return switch (event) {
            case GroupEvent.ShardAssigned e -> Topic.shared(e, e.group(), Topic.named(e.worker()));
            case GroupEvent.LeaseExpired e -> Topic.shared(e, e.group(), e.worker());
            case GroupEvent.CheckpointAdvanced e -> Topic.shared(e, e.group());
            case GroupEvent.RecordsFinished _ -> Optional.empty();
            case GroupEvent.GroupCreated _,
                    GroupEvent.WorkerStarted _,
                    GroupEvent.WorkerStopped _,
                    GroupEvent.WorkerDied _,
                    GroupEvent.ShardFinished _ -> Topic.alone(event);
        };
    }
}
