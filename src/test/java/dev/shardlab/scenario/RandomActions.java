package dev.shardlab.scenario;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Actions by chance on those who take part in an experiment; whether they can be done then is not asked. */
public final class RandomActions {

    private final Chance chance;
    private final Extent extent;
    private final List<Supplier<Action>> kinds = new ArrayList<>();

    RandomActions(
            Chance chance,
            Extent extent,
            List<StreamSetup> streams,
            List<ProducerSetup> producers,
            List<ApplicationSetup> applications) {
        this.chance = chance;
        this.extent = extent;
        kinds.add(() -> split(chance.pick(streams).name()));
        kinds.add(() -> merge(chance.pick(streams).name()));
        kinds.add(() -> new Action.SetShardCount(chance.pick(streams).name(), chance.between(1, 8)));
        kinds.add(() -> setRetention(chance.pick(streams).name()));
        if (!producers.isEmpty()) {
            kinds.add(() -> setRate(chance.pick(producers).name()));
            kinds.add(() -> new Action.SendBurst(chance.pick(producers).name(), extent.burst()));
        }
        if (!applications.isEmpty()) {
            kinds.add(() -> startWorker(chance.pick(applications).name()));
            kinds.add(() -> stopWorker(chance.pick(applications)));
            kinds.add(() -> killWorker(chance.pick(applications)));
        }
    }

    /** What a student may do in an experiment that {@link RandomSetups} or {@link RandomScenarios} made to be played. */
    public static RandomActions in(Setup setup, Chance chance) {
        RandomActions actions = new RandomActions(
                chance,
                PlayableExtent.fitting(setup.duration(), chance),
                setup.streams(),
                setup.producers(),
                setup.applications());
        if (!setup.queues().queues().isEmpty()) {
            RandomQueueSetups queues = new RandomQueueSetups(chance, setup.duration());
            actions.kinds.add(() -> queues.action(setup.queues()));
        }
        if (!setup.firehose().deliveryStreams().isEmpty()) {
            RandomFirehoseSetups firehose = new RandomFirehoseSetups(chance, setup.duration());
            actions.kinds.add(() -> firehose.action(setup.firehose()));
        }
        return actions;
    }

    public Action any() {
        return chance.pick(kinds).get();
    }

    private Action split(StreamName stream) {
        return new Action.Split(stream, shard(), chance.maybe(() -> HashKey.atFraction(chance.part())));
    }

    private Action merge(StreamName stream) {
        ShardId lower = shard();
        return new Action.Merge(stream, lower, chance.onceIn(4) ? shard() : new ShardId(lower.index() + 1));
    }

    private Action setRetention(StreamName stream) {
        return new Action.SetRetention(
                stream, chance.onceIn(4) ? Duration.ofHours(chance.between(22, 24)) : extent.retention());
    }

    private Action setRate(ProducerName producer) {
        return new Action.SetRate(producer, chance.onceIn(3) ? 0 : extent.perSec());
    }

    private Action startWorker(ApplicationName application) {
        return new Action.StartWorker(application, new WorkerName(chance.one(() -> "late", () -> "worker-1")));
    }

    private Action stopWorker(ApplicationSetup application) {
        return new Action.StopWorker(application.name(), worker(application));
    }

    private Action killWorker(ApplicationSetup application) {
        return new Action.KillWorker(application.name(), worker(application));
    }

    private WorkerName worker(ApplicationSetup application) {
        WorkerName late = new WorkerName("late");
        return application.workers().isEmpty() || chance.onceIn(4) ? late : chance.pick(application.workers());
    }

    private ShardId shard() {
        return new ShardId(chance.between(0, 5));
    }
}
