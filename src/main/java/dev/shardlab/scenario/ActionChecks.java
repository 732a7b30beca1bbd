package dev.shardlab.scenario;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.client.CallLine;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Reading.Located;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.kinesis.ShardLineage;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the actions of a file in the order of time and reports those that can never work, and then shards that nothing
 * in the file ever makes. Silent when an action could not be read: what follows it may depend on it.
 */
final class ActionChecks {

    private static final Comparator<Located<TimedAction>> IN_ORDER =
            Comparator.<Located<TimedAction>, Duration>comparing(
                            located -> located.value().at())
                    .thenComparing(located -> located.value().recorded());

    /** After these calls of clients a stream may have other shards than those its file gives it. */
    private static final List<KinesisAction> CLIENTS_RESHARD = List.of(
            KinesisAction.CREATE_STREAM,
            KinesisAction.DELETE_STREAM,
            KinesisAction.MERGE_SHARDS,
            KinesisAction.SPLIT_SHARD,
            KinesisAction.UPDATE_SHARD_COUNT,
            KinesisAction.UPDATE_STREAM_MODE);

    private final Reading reading;
    private final TreeMap<StreamName, Integer> shards = new TreeMap<>();
    private final TreeMap<StreamName, ShardLineage> lineages = new TreeMap<>();
    private final TreeMap<ApplicationName, TreeSet<WorkerName>> running = new TreeMap<>();

    private ActionChecks(Reading reading) {
        this.reading = reading;
        for (Located<StreamSetup> stream : reading.all(StreamSetup.class)) {
            shards.putIfAbsent(stream.value().name(), stream.value().shards());
        }
        for (Located<ApplicationSetup> application : reading.all(ApplicationSetup.class)) {
            running.putIfAbsent(
                    application.value().name(),
                    new TreeSet<>(application.value().workers()));
        }
        forgetWhatClientsReshard();
    }

    static void run(Node root, Reading reading) {
        List<Located<TimedAction>> actions = reading.all(TimedAction.class);
        boolean allRead =
                actions.size() == WholeFileChecks.items(root.along("actions")).size();
        if (allRead) {
            ActionChecks checks = new ActionChecks(reading);
            actions.stream().sorted(IN_ORDER).forEach(located -> checks.perform(located.value(), located.node()));
            checks.shardsPointedAt();
        }
    }

    /** Which shards a stream then has is decided by when clients asked what, and whether they were refused. */
    private void forgetWhatClientsReshard() {
        reading.all(CallLine.class).stream()
                .map(Located::value)
                .filter(call -> CLIENTS_RESHARD.stream().anyMatch(action -> action.isNamed(call.action())))
                .flatMap(call -> call.streamName().stream())
                .forEach(name ->
                        shards.keySet().removeIf(stream -> stream.value().equals(name)));
    }

    private void perform(TimedAction timed, Node node) {
        if (timed.recorded()) {
            surprise(timed.action());
        } else {
            perform(timed.action(), node);
        }
    }

    /** What was done by hand may have been refused, and may be in the way of what was planned: from here on nothing is known. */
    private void surprise(Action action) {
        switch (action) {
            case Action.Split split -> forget(split.stream());
            case Action.Merge merge -> forget(merge.stream());
            case Action.SetShardCount count -> forget(count.stream());
            case Action.StartWorker start -> running.remove(start.application());
            case Action.StopWorker stop -> running.remove(stop.application());
            case Action.KillWorker kill -> running.remove(kill.application());
            case Action.SetRetention _, Action.SetRate _, Action.SendBurst _, QueueAction _, FirehoseAction _ -> {}
        }
    }

    private void forget(StreamName stream) {
        shards.remove(stream);
        lineages.remove(stream);
    }

    private void perform(Action action, Node node) {
        switch (action) {
            case Action.Split split -> split(split, node);
            case Action.Merge merge -> merge(merge, node);
            case Action.SetShardCount count -> setCount(count, node);
            case Action.StartWorker start -> startWorker(start, node);
            case Action.StopWorker stop ->
                endWorker(stop.application(), stop.worker(), node.along("stopWorker", "worker"));
            case Action.KillWorker kill ->
                endWorker(kill.application(), kill.worker(), node.along("killWorker", "worker"));
            case Action.SetRetention _, Action.SetRate _, Action.SendBurst _, QueueAction _, FirehoseAction _ -> {}
        }
    }

    /** Made when it is asked for first; null for a stream that could not be read. */
    private @Nullable ShardLineage lineage(StreamName stream) {
        Integer count = shards.get(stream);
        return count == null ? null : lineages.computeIfAbsent(stream, _ -> new ShardLineage(count));
    }

    private void split(Action.Split split, Node node) {
        ShardLineage lineage = lineage(split.stream());
        if (lineage == null) {
            return;
        }
        boolean refused = report(lineage.notOpen(split.shard()), node, "split", "shard")
                || report(lineage.badSplitPoint(split.shard(), split.at()), node, "split", "atHashKey");
        if (refused) {
            lineage.lose();
        } else {
            lineage.split(split);
        }
    }

    private void merge(Action.Merge merge, Node node) {
        ShardLineage lineage = lineage(merge.stream());
        if (lineage == null) {
            return;
        }
        boolean first = report(lineage.notOpen(merge.shard()), node, "merge", "shard");
        boolean second = report(lineage.notOpen(merge.adjacent()), node, "merge", "with");
        if (first || second || report(lineage.notAdjacent(merge.shard(), merge.adjacent()), node, "merge", "with")) {
            lineage.lose();
        } else {
            lineage.merge(merge);
        }
    }

    private void setCount(Action.SetShardCount count, Node node) {
        ShardLineage lineage = lineage(count.stream());
        if (lineage != null) {
            report(lineage.badCount(count.shards()), node, "setShardCount", "shards");
            lineage.setCount(count.shards());
        }
    }

    private void startWorker(Action.StartWorker start, Node node) {
        TreeSet<WorkerName> workers = running.get(start.application());
        if (workers != null && !workers.add(start.worker())) {
            reading.report(
                    node.along("startWorker", "worker"),
                    "The worker \"" + start.worker() + "\" of \"" + start.application() + "\" already runs by then.",
                    "Start one of another name, or stop this one first.");
        }
    }

    private void endWorker(ApplicationName application, WorkerName worker, Node node) {
        TreeSet<WorkerName> workers = running.get(application);
        if (workers != null && !workers.remove(worker)) {
            reading.report(
                    node,
                    "The worker \"" + worker + "\" of \"" + application + "\" does not run by then.",
                    "Name one that runs.");
        }
    }

    /** Goals may speak of shards that only the student's own split will make; narration and questions may not. */
    private void shardsPointedAt() {
        for (Located<Target.OfShard> target : reading.all(Target.OfShard.class)) {
            exists(target.value().stream(), target.value().shard(), target.node());
        }
        for (Located<Condition> condition : reading.all(Condition.class)) {
            if (!condition.node().place().pointer().startsWith("/lesson/goals/")) {
                exists(condition.value().measure(), condition.node());
            }
        }
        for (Located<Prediction.Answer.Amount> amount : reading.all(Prediction.Answer.Amount.class)) {
            exists(amount.value().measure(), amount.node());
        }
    }

    private void exists(Measure measure, Node node) {
        if (measure instanceof Measure.Stored(StreamName stream, ShardId shard, var _, var _) && shard != null) {
            exists(stream, shard, node);
        } else if (measure instanceof Measure.Retained(StreamName stream, ShardId shard) && shard != null) {
            exists(stream, shard, node);
        } else if (measure instanceof Measure.Unattended(ApplicationName application, ShardId shard, var _)
                && shard != null) {
            reading.all(ApplicationSetup.class).stream()
                    .map(Located::value)
                    .filter(setup -> setup.name().equals(application))
                    .forEach(setup -> exists(setup.stream(), shard, node));
        }
    }

    private void exists(StreamName stream, ShardId shard, Node node) {
        ShardLineage lineage = lineage(stream);
        if (lineage != null) {
            report(lineage.neverMade(shard), node, "shard");
        }
    }

    private boolean report(ShardLineage.@Nullable Refusal refusal, Node node, String... keys) {
        if (refusal != null) {
            reading.report(node.along(keys), refusal.message(), refusal.hint());
        }
        return refusal != null;
    }
}
