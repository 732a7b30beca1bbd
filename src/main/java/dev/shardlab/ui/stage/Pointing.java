package dev.shardlab.ui.stage;

import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.lesson.Told;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the narration points at, as the thing on the stage that stands for it. */
public final class Pointing {

    private Pointing() {}

    /** What a step points at; null for nothing. One that tells of another future than the one shown points at nothing in it. */
    static @Nullable StageItem at(@Nullable Told told, Scenario scenario, LabState state) {
        return told == null || !told.holds()
                ? null
                : told.step().highlight().stream()
                        .flatMap(target -> fact(target, scenario, state).stream())
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The store of which a lesson tells at a time: that of what it pointed at last. It stays so while nothing else is pointed at, as the
     * focus of the stage does.
     */
    public static Optional<SystemId> lastTold(Scenario scenario, LabState state, Duration sinceStart) {
        return scenario.steps().reversed().stream()
                .filter(step -> step.at().compareTo(sinceStart) <= 0)
                .flatMap(step -> step.highlight().stream())
                .flatMap(target -> fact(target, scenario, state).stream())
                .flatMap(item -> StageFocus.told(item, state).stream())
                .findFirst();
    }

    /** What stands on the stage for a target; for a key the shard that takes it. Empty while there is nothing. */
    public static Optional<StageItem> fact(Target target, Scenario scenario, LabState state) {
        return switch (target) {
            case Target.OfProducer t -> Optional.of(new ProducerItem.OfProducer(t.producer()));
            case Target.OfShard t -> Optional.of(new StreamItem.OfShard(t.stream(), t.shard()));
            case Target.OfApplication t -> Optional.of(new ApplicationItem.OfApplication(t.application()));
            case Target.OfWorker t -> Optional.of(new ApplicationItem.OfWorker(t.application(), t.worker()));
            case Target.OfQueue t -> Optional.of(new QueueItem(t.queue()));
            case Target.OfQueueWorkers t ->
                called(t.workers(), scenario)
                        .map(workers -> new QueueWorkersItem(
                                workers.queue(), workers.name().value()));
            case Target.OfQueueWorker t ->
                called(t.workers(), scenario)
                        .map(workers -> new QueueWorkerItem(workers.queue(), workers.worker(t.number())));
            case Target.OfDeliveryStream t -> Optional.of(new FirehoseItem.OfDeliveryStream(t.deliveryStream()));
            case Target.OfKey t ->
                firstStream(scenario).flatMap(state.kinesis()::stream).flatMap(stream -> shardOf(t.key(), stream));
            case Target.HashAxis _ -> firstStream(scenario).map(StreamItem.OfHashAxis::new);
            case Target.TrimHorizon _ -> firstStream(scenario).map(StreamItem.OfTrimHorizon::new);
        };
    }

    private static Optional<QueueWorkersSetup> called(WorkerName name, Scenario scenario) {
        return scenario.setup().queues().workers().stream()
                .filter(workers -> workers.name().equals(name))
                .findFirst();
    }

    private static Optional<StageItem> shardOf(String key, StreamState stream) {
        if (stream.openShardCount() == 0) {
            return Optional.empty();
        }
        RecordBatch one = RecordBatch.builder().add(key, new byte[0]).build();
        ShardState shard = stream.shardFor(one.hashHigh(0), one.hashLow(0));
        return Optional.of(new StreamItem.OfShard(shard.stream(), shard.id()));
    }

    private static Optional<StreamName> firstStream(Scenario scenario) {
        return scenario.setup().streams().stream().map(StreamSetup::name).findFirst();
    }
}
