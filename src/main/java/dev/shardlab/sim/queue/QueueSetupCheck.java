package dev.shardlab.sim.queue;

import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.List;

/** Refuses queues, producers and workers that do not fit together, each in one clear sentence. */
public final class QueueSetupCheck {

    private QueueSetupCheck() {}

    /** @throws IllegalArgumentException if the parts of the setup do not fit together */
    public static void require(Setup setup) {
        List<QueueName> queues =
                setup.queues().queues().stream().map(QueueSetup::name).toList();
        requireDistinct("queues", queues);
        requireDistinct(
                "workers of queues",
                setup.queues().workers().stream().map(QueueWorkersSetup::name).toList());
        setup.queues().queues().forEach(queue -> require(queue, queues));
        List<ProducerSetup> both = setup.producers();
        for (ProducerSetup producer : both) {
            if (producer.queue() != null) {
                requireThere(producer.queue(), queues, "producer " + producer.name());
            }
        }
        for (QueueProducerSetup producer : setup.queues().producers()) {
            requireThere(producer.queue(), queues, "producer " + producer.name());
            require(
                    both.stream().noneMatch(other -> other.name().equals(producer.name())),
                    "Two producers have the same name: " + producer.name());
            requireWithin(
                    producer.batch(), 1, QueueLimits.MAX_BATCH_ENTRIES, producer.name() + ": messages in a request");
        }
        requireDistinct(
                "producers of queues",
                setup.queues().producers().stream()
                        .map(QueueProducerSetup::name)
                        .toList());
        setup.queues().workers().forEach(workers -> require(workers, queues));
        for (TimedAction timed : setup.actions()) {
            if (timed.action() instanceof QueueAction.OnQueue on
                    && setup.calls().isEmpty()) {
                requireThere(on.queue(), queues, "the action '" + QueueActionWords.of(on) + "'");
            }
        }
    }

    private static void require(QueueSetup queue, List<QueueName> queues) {
        RedrivePolicy redrive = queue.settings().redrive();
        if (redrive == null) {
            return;
        }
        requireThere(redrive.deadLetterQueue(), queues, "the redrive policy of " + queue.name());
        require(!redrive.deadLetterQueue().equals(queue.name()), queue.name() + " is its own dead-letter queue");
        require(
                redrive.deadLetterQueue().isFifo() == queue.name().isFifo(),
                "The dead-letter queue of " + queue.name() + " is of another type");
    }

    private static void require(QueueWorkersSetup workers, List<QueueName> queues) {
        String who = "workers " + workers.name();
        requireThere(workers.queue(), queues, who);
        requireWithin(workers.count(), 0, Integer.MAX_VALUE, who + ": how many");
        requireWithin(workers.max(), 1, QueueLimits.MAX_MESSAGES_PER_RECEIVE, who + ": messages in a receive");
        require(
                !workers.waitTime().isNegative() && workers.waitTime().compareTo(QueueLimits.MAX_WAIT) <= 0,
                who + ": a receive waits for 0 to 20 seconds, not " + workers.waitTime());
        for (Duration duration : List.of(
                workers.pollEvery(),
                workers.workPerMessage(),
                workers.slowWork(),
                workers.restartAfter(),
                workers.startsAfter())) {
            require(!duration.isNegative(), who + ": no time is negative, but this is " + duration);
        }
        for (double share :
                List.of(workers.slowShare(), workers.failShare(), workers.forgetShare(), workers.crashShare())) {
            require(share >= 0 && share <= 1, who + ": a share lies between 0 and 1, but this is " + share);
        }
    }

    private static void requireThere(QueueName name, List<QueueName> queues, String speaker) {
        require(queues.contains(name), "There is no queue " + name + ", of which " + speaker + " speaks");
    }

    private static <T> void requireDistinct(String what, List<T> names) {
        require(names.stream().distinct().count() == names.size(), "Two " + what + " have the same name: " + names);
    }

    private static void requireWithin(int value, int least, int most, String what) {
        require(value >= least && value <= most, what + ": " + least + " to " + most + ", not " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
