package dev.shardlab.sim;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import java.util.List;
import java.util.stream.Stream;

/**
 * The producers and applications of an experiment, and the workers of its queues, which take part from its start to its end. Streams and queues come and go, and clients make some
 * too; so whether there is one is asked of the service when an action comes to it, and its refusal is part of what happens.
 */
public record Participants(
        List<ProducerName> producers, List<ApplicationName> applications, List<WorkerName> queueWorkers) {

    public Participants {
        producers = List.copyOf(producers);
        applications = List.copyOf(applications);
        queueWorkers = List.copyOf(queueWorkers);
    }

    public static Participants of(Setup setup) {
        return new Participants(
                Stream.of(
                                setup.producers().stream().map(ProducerSetup::name),
                                setup.queues().producers().stream().map(QueueProducerSetup::name),
                                setup.firehose().producers().stream().map(DeliveryProducerSetup::name))
                        .flatMap(names -> names)
                        .toList(),
                setup.applications().stream().map(ApplicationSetup::name).toList(),
                setup.queues().workers().stream().map(QueueWorkersSetup::name).toList());
    }

    /** @throws IllegalArgumentException if the action speaks of a producer, an application or workers that do not take part */
    public void require(Action action) {
        switch (action) {
            case Action.SetRate(var producer, var _) -> require(producer, producers, action);
            case Action.SendBurst(var producer, var _) -> require(producer, producers, action);
            case Action.StartWorker(var application, var _) -> require(application, applications, action);
            case Action.StopWorker(var application, var _) -> require(application, applications, action);
            case Action.KillWorker(var application, var _) -> require(application, applications, action);
            case QueueAction.OnWorkers on -> require(on.workers(), queueWorkers, action);
            case Action.Split _,
                    Action.Merge _,
                    Action.SetShardCount _,
                    Action.SetRetention _,
                    QueueAction.OnQueue _,
                    FirehoseAction _ -> {}
        }
    }

    private static <T> void require(T name, List<T> known, Action action) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no " + name + ", of which the action '" + ActionWords.of(action) + "' speaks");
        }
    }
}
