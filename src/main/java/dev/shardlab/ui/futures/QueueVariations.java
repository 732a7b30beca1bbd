package dev.shardlab.ui.futures;

import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one would ask of queues: what if a message were hidden for longer, or not as long; if it went to the dead-letter queue sooner, or
 * never; if there were one worker, or four. Whether a queue is a FIFO queue stands in its name, which others in the plan call it by: that
 * is another plan.
 */
final class QueueVariations {

    private static final int MANY_WORKERS = 4;
    private static final int FACTOR = 4;
    private static final int USUAL_RECEIVES = 3;

    private final QueuesSetup queues;
    private final List<Variation> found = new ArrayList<>();

    private QueueVariations(QueuesSetup queues) {
        this.queues = queues;
    }

    static List<Variation> of(QueuesSetup queues) {
        QueueVariations variations = new QueueVariations(queues);
        queues.queues().forEach(variations::addVisibilityTimeout);
        queues.queues().forEach(variations::addRedrive);
        queues.workers().forEach(variations::addWorkers);
        return List.copyOf(variations.found);
    }

    /** Of one of whom nobody receives it says nothing. */
    private void addVisibilityTimeout(QueueSetup queue) {
        if (!isWorkedOff(queue.name())) {
            return;
        }
        Duration timeout = queue.settings().visibilityTimeout();
        for (Duration other : List.of(timeout.multipliedBy(FACTOR), timeout.dividedBy(FACTOR))) {
            long seconds = other.toSeconds();
            if (seconds >= 1 && other.compareTo(QueueLimits.MAX_VISIBILITY_TIMEOUT) <= 0) {
                add(
                        whose(queue) + "visibility timeout " + Amounts.duration(timeout),
                        whose(queue) + "visibility timeout " + Amounts.duration(Duration.ofSeconds(seconds)),
                        "queues." + queue.name() + ".visibilityTimeout",
                        seconds + "s");
            }
        }
    }

    private void addRedrive(QueueSetup queue) {
        RedrivePolicy redrive = queue.settings().redrive();
        String path = "queues." + queue.name() + ".redrive";
        if (redrive != null) {
            String here = whose(queue) + "dead letters after " + receives(redrive.maxReceiveCount());
            if (redrive.maxReceiveCount() > 1) {
                add(
                        here,
                        whose(queue) + "dead letters after " + receives(1),
                        path,
                        policy(redrive.deadLetterQueue(), 1));
            }
            add(here, whose(queue) + "no dead-letter queue", path, "null");
        } else if (isWorkedOff(queue.name())) {
            spare(queue)
                    .ifPresent(dead -> add(
                            whose(queue) + "no dead-letter queue",
                            whose(queue) + "dead letters after " + receives(USUAL_RECEIVES),
                            path,
                            policy(dead, USUAL_RECEIVES)));
        }
    }

    /** A queue of the same type to which nobody sends and for which nobody works. */
    private Optional<QueueName> spare(QueueSetup queue) {
        Set<QueueName> fed = new TreeSet<>();
        queues.producers().forEach(producer -> fed.add(producer.queue()));
        return queues.queues().stream()
                .map(QueueSetup::name)
                .filter(other -> !other.equals(queue.name())
                        && other.isFifo() == queue.name().isFifo())
                .filter(other -> !fed.contains(other) && !isWorkedOff(other))
                .findFirst();
    }

    private static String policy(QueueName dead, int receives) {
        return "{\"deadLetterQueue\": \"" + dead + "\", \"maxReceiveCount\": " + receives + "}";
    }

    private static String receives(int count) {
        return Amounts.counted(count, "receive", "receives");
    }

    private void addWorkers(QueueWorkersSetup workers) {
        if (workers.count() > 1) {
            addWorkers(workers, 1);
        }
        if (workers.count() < MANY_WORKERS) {
            addWorkers(workers, MANY_WORKERS);
        }
    }

    private void addWorkers(QueueWorkersSetup workers, int other) {
        add(
                workers.name() + ": " + Amounts.counted(workers.count(), "worker", "workers"),
                workers.name() + ": " + Amounts.counted(other, "worker", "workers"),
                "queueWorkers." + workers.name() + ".workers",
                Integer.toString(other));
    }

    private boolean isWorkedOff(QueueName queue) {
        return queues.workers().stream().anyMatch(workers -> workers.queue().equals(queue));
    }

    private String whose(QueueSetup queue) {
        return queues.queues().size() == 1 ? "" : queue.name() + ": ";
    }

    private void add(String here, String there, String path, String value) {
        found.add(new Variation(here, there, new Setting(path, value)));
    }
}
