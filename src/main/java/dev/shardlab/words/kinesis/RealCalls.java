package dev.shardlab.words.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.ApiCall;
import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import dev.shardlab.words.page.ServiceClient;
import dev.shardlab.words.page.Snippet;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Do it for real: what was done or looked at in the laboratory, asked of the service itself. */
public final class RealCalls {

    /** Requests of a producer are shown with this many records; more would only be longer. */
    private static final int ENTRIES_SHOWN = 2;

    private static final ServiceClient KINESIS = new ServiceClient("kinesis", "KinesisClient");

    private RealCalls() {}

    private static ApiCall call(String action) {
        return ApiCall.of(KINESIS, action);
    }

    /** The request behind an action; empty for what is done to a program of one's own, not to the service. */
    public static Optional<Snippet> of(Action action, LabState state) {
        return switch (action) {
            case Action.Split split -> splitPoint(split, state).map(at -> split(split.stream(), split.shard(), at));
            case Action.Merge merge -> Optional.of(merge(merge.stream(), merge.shard(), merge.adjacent()));
            case Action.SetShardCount count -> Optional.of(shardCount(count.stream(), count.shards()));
            case Action.SetRetention retention ->
                state.kinesis().stream(retention.stream()).map(stream -> retention(stream, retention.retention()));
            case Action.SetRate _,
                    Action.SendBurst _,
                    Action.StartWorker _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    QueueAction _,
                    FirehoseAction _ -> Optional.empty();
        };
    }

    private static Optional<HashKey> splitPoint(Action.Split split, LabState state) {
        HashKey at = split.at();
        return at != null
                ? Optional.of(at)
                : state.kinesis().stream(split.stream())
                        .flatMap(stream -> stream.shard(split.shard()))
                        .map(shard -> shard.range().middle());
    }

    static Snippet split(StreamName stream, ShardId shard, HashKey at) {
        return Snippet.of(
                "split this shard",
                call("SplitShard")
                        .with("StreamName", stream.value())
                        .with("ShardToSplit", shard.toString())
                        .with("NewStartingHashKey", at.toString()));
    }

    static Snippet merge(StreamName stream, ShardId shard, ShardId adjacent) {
        return Snippet.of(
                "merge these shards",
                call("MergeShards")
                        .with("StreamName", stream.value())
                        .with("ShardToMerge", shard.toString())
                        .with("AdjacentShardToMerge", adjacent.toString()));
    }

    static Snippet shardCount(StreamName stream, int shards) {
        return Snippet.of(
                "change the number of shards",
                call("UpdateShardCount")
                        .with("StreamName", stream.value())
                        .with("TargetShardCount", new Value.Whole(shards))
                        .with("ScalingType", "UNIFORM_SCALING"));
    }

    /** Longer and shorter are two different actions of the service. */
    static Snippet retention(StreamState stream, Duration to) {
        String action = to.compareTo(stream.retention()) < 0
                ? "DecreaseStreamRetentionPeriod"
                : "IncreaseStreamRetentionPeriod";
        return Snippet.of(
                "change the retention",
                call(action)
                        .with("StreamName", stream.name().value())
                        .with("RetentionPeriodHours", new Value.Whole(to.toHours())));
    }

    public static Snippet put(StreamName stream, RecordBatch batch, int position) {
        ApiCall call = call("PutRecord").with("StreamName", stream.value());
        for (Member member : entry(batch, position)) {
            call = call.with(member.name(), member.value());
        }
        return Snippet.of("put this record", call);
    }

    public static Snippet putMany(StreamName stream, RecordBatch batch) {
        List<List<Member>> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(ENTRIES_SHOWN, batch.size()); i++) {
            entries.add(entry(batch, i));
        }
        return Snippet.of(
                "put records in one request",
                call("PutRecords").with("StreamName", stream.value()).with("Records", new Value.Entries(entries)));
    }

    private static List<Member> entry(RecordBatch batch, int i) {
        List<Member> members = new ArrayList<>();
        members.add(new Member("Data", new Value.Blob(ByteBuffer.wrap(batch.data(i)))));
        members.add(new Member("PartitionKey", new Value.Text(batch.partitionKey(i))));
        if (!KeyHasher.hashOf(batch.partitionKey(i)).equals(batch.hashKey(i))) {
            members.add(new Member(
                    "ExplicitHashKey", new Value.Text(batch.hashKey(i).toString())));
        }
        return members;
    }

    /** @param after read what comes behind this sequence number; null: from the oldest record that is kept */
    public static Snippet get(StreamName stream, ShardId shard, @Nullable String after) {
        ApiCall iterator = call("GetShardIterator")
                .with("StreamName", stream.value())
                .with("ShardId", shard.toString())
                .with("ShardIteratorType", after == null ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER");
        if (after != null) {
            iterator = iterator.with("StartingSequenceNumber", after);
        }
        return read(iterator);
    }

    /** RecordReads exactly from one record on. */
    static Snippet getAt(StreamName stream, ShardId shard, String sequenceNumber) {
        return read(call("GetShardIterator")
                .with("StreamName", stream.value())
                .with("ShardId", shard.toString())
                .with("ShardIteratorType", "AT_SEQUENCE_NUMBER")
                .with("StartingSequenceNumber", sequenceNumber));
    }

    private static Snippet read(ApiCall iterator) {
        ApiCall records = call("GetRecords")
                .with("ShardIterator", new Value.Kept("ShardIterator"))
                .with("Limit", new Value.Whole(100));
        return Snippet.of("read from here", List.of(iterator.keeping("ShardIterator"), records));
    }

    static Snippet list(StreamName stream) {
        return Snippet.of("list the shards", call("ListShards").with("StreamName", stream.value()));
    }

    static Snippet describe(StreamName stream) {
        return Snippet.of("describe the stream", call("DescribeStreamSummary").with("StreamName", stream.value()));
    }
}
