package dev.shardlab.scenario;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.firehose.FirehoseActionFormat;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.kcl.ApplicationFields;
import dev.shardlab.scenario.kcl.WorkerNames;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.kinesis.StreamFormat;
import dev.shardlab.scenario.producer.ProducerFields;
import dev.shardlab.scenario.queue.QueueActionFormat;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an action at a time is written. */
final class ActionFormat {

    private static final Shape<Action.Split> SPLIT =
            Shape.of("split", "SplitShard: two shards take the place of one.", s -> {
                Key<Action.Split, StreamName> stream = StreamFields.reference(s, Action.Split::stream);
                Key<Action.Split, ShardId> shard =
                        s.required("shard", StreamFields.SHARD, "2", "The shard that is split.", Action.Split::shard);
                Key<Action.Split, HashKey> at = s.optional(
                        "atHashKey",
                        StreamFields.HASH_KEY,
                        "the middle of its range",
                        "0.6",
                        "Where the second child's range begins: NewStartingHashKey.",
                        Action.Split::at);
                return v -> new Action.Split(v.get(stream), v.get(shard), v.find(at));
            });

    private static final Shape<Action.Merge> MERGE =
            Shape.of("merge", "MergeShards: one shard takes the place of two neighbours.", s -> {
                Key<Action.Merge, StreamName> stream = StreamFields.reference(s, Action.Merge::stream);
                Key<Action.Merge, ShardId> shard = s.required(
                        "shard", StreamFields.SHARD, "2", "The shard with the lower hash keys.", Action.Merge::shard);
                Key<Action.Merge, ShardId> with = s.required(
                        "with", StreamFields.SHARD, "3", "Its neighbour with the higher ones.", Action.Merge::adjacent);
                return v -> new Action.Merge(v.get(stream), v.get(shard), v.get(with));
            });

    private static final Shape<Action.SetShardCount> SHARD_COUNT =
            Shape.of("shard count", "UpdateShardCount: the stream is divided evenly into so many shards.", s -> {
                Key<Action.SetShardCount, StreamName> stream = StreamFields.reference(s, Action.SetShardCount::stream);
                Key<Action.SetShardCount, Integer> shards = s.required(
                        "shards",
                        StreamFormat.SHARD_COUNT,
                        "8",
                        "How many shards there are to be: at least half and at most twice as many as before.",
                        Action.SetShardCount::shards);
                return v -> new Action.SetShardCount(v.get(stream), v.get(shards));
            });

    private static final Shape<Action.SetRetention> RETENTION =
            Shape.of("retention change", "IncreaseStreamRetentionPeriod or DecreaseStreamRetentionPeriod.", s -> {
                Key<Action.SetRetention, StreamName> stream = StreamFields.reference(s, Action.SetRetention::stream);
                Key<Action.SetRetention, Duration> retention = s.required(
                        "retention",
                        StreamFormat.RETENTION,
                        "\"7d\"",
                        "How long records are kept from now on.",
                        Action.SetRetention::retention);
                return v -> new Action.SetRetention(v.get(stream), v.get(retention));
            });

    private static final Shape<Action.SetRate> RATE =
            Shape.of("rate change", "From now on a producer keeps this rate, whatever it was meant to do.", s -> {
                Key<Action.SetRate, ProducerName> producer = ProducerFields.reference(s, Action.SetRate::producer);
                Key<Action.SetRate, Double> rate =
                        s.required("rate", Fields.PER_SEC, "1200", "The rate.", Action.SetRate::perSec);
                return v -> new Action.SetRate(v.get(producer), v.get(rate));
            });

    private static final Shape<Action.SendBurst> BURST =
            Shape.of("burst", "A producer sends so many records more, at once.", s -> {
                Key<Action.SendBurst, ProducerName> producer = ProducerFields.reference(s, Action.SendBurst::producer);
                Key<Action.SendBurst, Integer> records = s.required(
                        "records",
                        Numbers.whole(1, 1_000_000, "records"),
                        "2000",
                        "How many.",
                        Action.SendBurst::records);
                return v -> new Action.SendBurst(v.get(producer), v.get(records));
            });

    private static final Shape<Action.StartWorker> START_WORKER =
            Shape.of("worker start", "One more worker joins an application.", s -> {
                Key<Action.StartWorker, ApplicationName> application =
                        ApplicationFields.reference(s, Action.StartWorker::application);
                Key<Action.StartWorker, WorkerName> worker = s.required(
                        "worker",
                        ApplicationFields.WORKER_NAME,
                        "\"worker-3\"",
                        "What it is called.",
                        Action.StartWorker::worker);
                return v -> new Action.StartWorker(v.get(application), v.get(worker));
            });

    private static final Shape<Action.StopWorker> STOP_WORKER = Shape.of(
            "worker stop",
            "A worker of an application is shut down: it writes a checkpoint of what it has finished and hands its leases over at once.",
            s -> {
                Key<Action.StopWorker, ApplicationName> application =
                        ApplicationFields.reference(s, Action.StopWorker::application);
                Key<Action.StopWorker, WorkerName> worker = s.required(
                        "worker",
                        ApplicationFields.WORKER_NAME,
                        "\"worker-1\"",
                        "Which one.",
                        Action.StopWorker::worker);
                s.check(List.of(application, worker), v -> WorkerNames.check(v, application, worker));
                return v -> new Action.StopWorker(v.get(application), v.get(worker));
            });

    private static final Shape<Action.KillWorker> KILL_WORKER = Shape.of(
            "worker death",
            "A worker of an application dies without a word: it writes nothing down, and its leases stand until the application's"
                    + " `failoverTime` has passed.",
            s -> {
                Key<Action.KillWorker, ApplicationName> application =
                        ApplicationFields.reference(s, Action.KillWorker::application);
                Key<Action.KillWorker, WorkerName> worker = s.required(
                        "worker",
                        ApplicationFields.WORKER_NAME,
                        "\"worker-1\"",
                        "Which one.",
                        Action.KillWorker::worker);
                s.check(List.of(application, worker), v -> WorkerNames.check(v, application, worker));
                return v -> new Action.KillWorker(v.get(application), v.get(worker));
            });

    static final Shape<TimedAction> ACTION = Shape.of(
            "action", "Something that is done at a time: exactly one of the keys besides `at` and `recorded`.", s -> {
                Key<TimedAction, Duration> at =
                        s.required("at", Fields.MOMENT, "\"30s\"", "When it is done.", TimedAction::at);
                Key<TimedAction, Action.Split> split = verb(s, "split", SPLIT, Action.Split.class, "{\"shard\": 2}");
                Key<TimedAction, Action.Merge> merge =
                        verb(s, "merge", MERGE, Action.Merge.class, "{\"shard\": 2, \"with\": 3}");
                Key<TimedAction, Action.SetShardCount> count =
                        verb(s, "setShardCount", SHARD_COUNT, Action.SetShardCount.class, "{\"shards\": 8}");
                Key<TimedAction, Action.SetRetention> retention =
                        verb(s, "setRetention", RETENTION, Action.SetRetention.class, "{\"retention\": \"7d\"}");
                Key<TimedAction, Action.SetRate> rate =
                        verb(s, "setRate", RATE, Action.SetRate.class, "{\"producer\": \"web-1\", \"rate\": 1200}");
                Key<TimedAction, Action.SendBurst> burst =
                        verb(s, "burst", BURST, Action.SendBurst.class, "{\"producer\": \"web-1\", \"records\": 2000}");
                Key<TimedAction, Action.StartWorker> start =
                        verb(s, "startWorker", START_WORKER, Action.StartWorker.class, "{\"worker\": \"worker-3\"}");
                Key<TimedAction, Action.StopWorker> stop =
                        verb(s, "stopWorker", STOP_WORKER, Action.StopWorker.class, "{\"worker\": \"worker-1\"}");
                Key<TimedAction, Action.KillWorker> kill =
                        verb(s, "killWorker", KILL_WORKER, Action.KillWorker.class, "{\"worker\": \"worker-1\"}");
                Key<TimedAction, Boolean> recorded = s.withDefault(
                        "recorded",
                        Texts.yesNo(),
                        false,
                        "true",
                        "Whether it was done by hand in a branch that was exported: it then comes after everything else that"
                                + " happens at its very time, and the service may refuse it.",
                        TimedAction::recorded);
                List<Key<TimedAction, ? extends Action>> verbs =
                        new ArrayList<>(List.of(split, merge, count, retention, rate, burst, start, stop, kill));
                verbs.addAll(QueueActionFormat.verbs(s));
                verbs.addAll(FirehoseActionFormat.verbs(s));
                s.exactlyOneOf(verbs);
                return v -> {
                    Action action = verbs.stream()
                            .<@Nullable Action>map(v::find)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    return action == null ? null : new TimedAction(v.get(at), action, v.get(recorded));
                };
            });

    private ActionFormat() {}

    private static <A extends Action> Key<TimedAction, A> verb(
            Shape<TimedAction> s, String name, Shape<A> shape, Class<A> kind, String example) {
        return s.optional(
                name,
                shape,
                "not done",
                example,
                shape.doc(),
                timed -> kind.isInstance(timed.action()) ? kind.cast(timed.action()) : null);
    }
}
