package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By which queue two futures differ: what was done to it in one of them, or how it was planned. */
final class ChangedQueue {

    private final QueuesSetup planned;

    private ChangedQueue(QueuesSetup planned) {
        this.planned = planned;
    }

    /** The first that was changed, or whose senders or workers were; none as soon as anything else was changed too. */
    static Optional<QueueName> between(Branch here, Branch there) {
        return between(here.setup(), here.inputs(), there.setup(), there.inputs());
    }

    /** With what was done in each. */
    static Optional<QueueName> between(Setup here, List<Input> doneHere, Setup there, List<Input> doneThere) {
        ChangedQueue changed = new ChangedQueue(here.queues());
        List<Optional<QueueName>> done = Stream.concat(
                        differing(here.actions(), there.actions()).map(TimedAction::action),
                        differing(doneHere, doneThere).map(Input::action))
                .map(changed::queueOf)
                .toList();
        return withoutQueues(here).equals(withoutQueues(there)) && done.stream().allMatch(Optional::isPresent)
                ? Stream.concat(done.stream().flatMap(Optional::stream), changed.byPlan(there.queues()))
                        .findFirst()
                : Optional.empty();
    }

    private static Setup withoutQueues(Setup setup) {
        return setup.with(QueuesSetup.NONE).withActions(List.of());
    }

    private Stream<QueueName> byPlan(QueuesSetup other) {
        return Stream.of(
                        differing(planned.queues(), other.queues()).map(QueueSetup::name),
                        differing(planned.workers(), other.workers()).map(QueueWorkersSetup::queue),
                        differing(planned.producers(), other.producers()).map(QueueProducerSetup::queue))
                .flatMap(found -> found);
    }

    private static <T> Stream<T> differing(List<T> ours, List<T> theirs) {
        return Stream.concat(
                ours.stream().filter(one -> !theirs.contains(one)),
                theirs.stream().filter(one -> !ours.contains(one)));
    }

    /** Empty for what is done to something else. */
    private Optional<QueueName> queueOf(Action action) {
        return switch (action) {
            case QueueAction.OnQueue done -> Optional.of(done.queue());
            case QueueAction.OnWorkers done -> ofWorkers(done.workers());
            case Action.SetRate done -> ofProducer(done.producer());
            case Action.SendBurst done -> ofProducer(done.producer());
            case Action.Split _,
                    Action.Merge _,
                    Action.SetShardCount _,
                    Action.SetRetention _,
                    Action.StartWorker _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    FirehoseAction _ -> Optional.empty();
        };
    }

    private Optional<QueueName> ofWorkers(WorkerName name) {
        return planned.workers().stream()
                .filter(workers -> workers.name().equals(name))
                .map(QueueWorkersSetup::queue)
                .findFirst();
    }

    /** One that sends to a queue alone. */
    private Optional<QueueName> ofProducer(ProducerName name) {
        return planned.producers().stream()
                .filter(producer -> producer.name().equals(name))
                .map(QueueProducerSetup::queue)
                .findFirst();
    }
}
