package dev.shardlab.words.kinesis;

import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.List;
import java.util.Optional;

/** What happens to streams and shards, in sentences. */
public final class StreamSentences {

    private final boolean severalStreams;

    public StreamSentences(boolean severalStreams) {
        this.severalStreams = severalStreams;
    }

    public Sentence say(StreamEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    private static Tone tone(StreamEvent event) {
        return switch (event) {
            case StreamEvent.RecordsAppended _, StreamEvent.RecordsRead _ -> Tone.NORMAL;
            case StreamEvent.PutThrottled _,
                    StreamEvent.PutRefused _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.ChangeRefused _ -> Tone.WARNING;
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.RecordsExpired _,
                    StreamEvent.ShardExpired _ -> Tone.CHANGE;
        };
    }

    private String text(StreamEvent event, TopicEvents telling) {
        long count = telling.count();
        return switch (event) {
            case SettingEvent e -> SettingSentences.text(e);
            case StreamEvent.StreamCreated e ->
                "CreateStream(" + e.stream() + "): " + mode(e) + Amounts.counted(e.shardCount(), "shard", "shards")
                        + ", records kept for " + Amounts.retention(e.retention());
            case StreamEvent.ShardsOpened e -> e.stream() + ": " + opened(ShardWords.opened(e.opened()));
            case StreamEvent.StreamActivated e -> e.stream() + " is ACTIVE";
            case StreamEvent.StreamDeletionStarted e ->
                "DeleteStream(" + e.stream() + "): gone in "
                        + Amounts.duration(e.dueAt().since(e.at()));
            case StreamEvent.StreamDeleted e -> e.stream() + " is gone";
            case StreamEvent.ReshardStarted e -> started(e);
            case StreamEvent.Resharded e ->
                of(e, ShardWords.all(e.closed())) + " closed, " + opened(ShardWords.opened(e.opened()));
            case StreamEvent.RetentionChanged e ->
                e.stream() + " now keeps records for " + Amounts.retention(e.to()) + ", not "
                        + Amounts.retention(e.from());
            case StreamEvent.RecordsAppended e -> stored(e, count);
            case StreamEvent.PutThrottled e ->
                shard(e, e.shard()) + " throttled " + Amounts.records(count) + " of " + e.producer() + ": "
                        + limit(e, telling);
            case StreamEvent.PutRefused e ->
                e.stream() + " refused " + Amounts.counted(count, "request", "requests") + " of " + e.producer() + ": "
                        + e.message();
            case StreamEvent.RecordsRead e ->
                reader(e.reader()) + " read " + Amounts.records(count) + " from " + shard(e, e.shard());
            case StreamEvent.ReadThrottled e ->
                shard(e, e.shard()) + " throttled " + Amounts.counted(count, "read", "reads") + " of "
                        + reader(e.reader()) + ": " + e.message();
            case StreamEvent.RecordsExpired e ->
                Amounts.records(count) + " in " + shard(e, e.shard()) + " passed the trim horizon: expired";
            case StreamEvent.ShardExpired e -> shard(e, e.shard()) + " is closed and empty: no longer listed";
            case StreamEvent.ChangeRefused e -> e.action() + " refused: " + e.message();
        };
    }

    private static String mode(StreamEvent.StreamCreated event) {
        return event.options().mode() == StreamMode.ON_DEMAND ? "on-demand, " : "";
    }

    private static String reader(Caller reader) {
        return switch (reader) {
            case Caller.ApplicationWorker(ApplicationName application, var _) -> application.value();
            case Caller.Client(ClientName client) -> client.value();
            case Caller.DeliveryStream(DeliveryStreamName deliveryStream) -> "delivery stream " + deliveryStream;
            case Caller.Scenario _, Caller.Producer _, Caller.QueueWorker _ -> "a reader";
        };
    }

    private static String opened(List<ShardId> shards) {
        return ShardWords.bare(shards) + " opened";
    }

    private String started(StreamEvent.ReshardStarted event) {
        String wait = Amounts.duration(event.firstDueAt().since(event.at()));
        List<ShardId> closing = event.steps().getFirst().closing();
        return switch (event.kind()) {
            case SPLIT -> "SplitShard(" + of(event, ShardWords.all(closing)) + ") accepted, done in " + wait;
            case MERGE -> "MergeShards(" + of(event, ShardWords.all(closing)) + ") accepted, done in " + wait;
            case UPDATE_SHARD_COUNT ->
                "UpdateShardCount(" + event.stream() + ") accepted: "
                        + Amounts.counted(event.steps().size(), "split or merge", "splits and merges")
                        + ", the first in " + wait;
            case ON_DEMAND ->
                event.stream() + " grows by itself: "
                        + Amounts.counted(event.steps().size(), "split", "splits") + ", the first in " + wait;
        };
    }

    private String stored(StreamEvent.RecordsAppended event, long count) {
        if (count == 1) {
            String key =
                    event.batch().partitionKey(event.placement().positions().get(0));
            ShardId shard = new ShardId(event.placement().shard(0));
            return "a record of " + event.producer() + ", key " + key + ", stored in " + shard(event, shard);
        }
        return Amounts.records(count) + " of " + event.producer() + " stored"
                + (severalStreams ? " in " + event.stream() : "");
    }

    private static String limit(StreamEvent.PutThrottled event, TopicEvents telling) {
        String second = telling.isOfOneSecond() ? " in this second" : " in a second";
        return switch (event.limit()) {
            case RECORDS_PER_SEC -> "more than " + Amounts.records(StreamLimits.SHARD_WRITE_RECORDS_PER_SEC) + second;
            case BYTES_PER_SEC -> "more than " + Amounts.bytes(StreamLimits.SHARD_WRITE_BYTES_PER_SEC) + second;
        };
    }

    private String shard(StreamEvent event, ShardId shard) {
        return of(event, ShardWords.one(shard));
    }

    private String of(StreamEvent event, String shards) {
        return severalStreams ? shards + " of " + event.stream() : shards;
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(StreamEvent event) {
        return switch (event) {
            case StreamEvent.RecordsAppended e -> Topic.shared(e, e.stream(), e.producer());
            case StreamEvent.PutThrottled e -> Topic.shared(e, e.stream(), e.producer(), e.shard(), e.limit());
            case StreamEvent.PutRefused e ->
                e.origin().isClient() ? Optional.empty() : Topic.shared(e, e.stream(), e.producer(), e.error());
            case StreamEvent.RecordsRead e ->
                e.fromIndex() == e.toIndex()
                        ? Optional.empty()
                        : Topic.shared(e, e.stream(), e.shard(), reader(e.reader()));
            case StreamEvent.ReadThrottled e -> Topic.shared(e, e.stream(), e.shard(), reader(e.reader()));
            case StreamEvent.RecordsExpired e -> Topic.shared(e, e.stream(), e.shard());
            case SettingEvent.LoadMeasured _ -> Optional.empty();
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> Topic.alone(event);
        };
    }

    /** How many records an event is about, or one. */
    public static long count(StreamEvent event) {
        return switch (event) {
            case StreamEvent.RecordsAppended e -> e.count();
            case StreamEvent.PutThrottled e -> e.positions().size();
            case StreamEvent.RecordsRead e -> e.toIndex() - e.fromIndex();
            case StreamEvent.RecordsExpired e -> e.toIndex() - e.fromIndex();
            case SettingEvent _,
                    StreamEvent.PutRefused _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> 1;
        };
    }
}
