package dev.shardlab.scenario.queue;

import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.scenario.form.DurationText;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is allowed and may be meant, but is worth a second look. */
public final class QueueHints {

    private QueueHints() {}

    /** Sentences. */
    public static List<String> of(Setup whole) {
        QueuesSetup setup = whole.queues();
        TreeMap<QueueName, QueueSettings> settings = new TreeMap<>();
        for (QueueSetup queue : setup.queues()) {
            settings.put(queue.name(), queue.settings());
        }
        List<String> hints = new ArrayList<>();
        for (QueueWorkersSetup workers : setup.workers()) {
            QueueSettings queue = settings.get(workers.queue());
            if (queue != null) {
                addSlow(workers, queue, hints);
            }
        }
        hints.addAll(QueuePlanHints.of(whole));
        return hints;
    }

    /** Of several messages in one receive the last is worked on when all others are done; their timeouts began together. */
    private static void addSlow(QueueWorkersSetup workers, QueueSettings queue, List<String> hints) {
        Duration work = workers.workPerMessage().multipliedBy(workers.max());
        if (work.compareTo(queue.visibilityTimeout()) >= 0) {
            hints.add("The workers " + workers.name() + " may need " + DurationText.write(work)
                    + " for what one receive brings, and "
                    + workers.queue() + " hides it for " + DurationText.write(queue.visibilityTimeout())
                    + ": others receive it too.");
        }
        if (queue.redrive() == null && !workers.failsOn().isEmpty()) {
            hints.add("The workers " + workers.name() + " work off no message of "
                    + String.join(", ", workers.failsOn()) + ", and " + workers.queue()
                    + " has no dead-letter queue: such messages come again until their retention is over.");
        }
    }
}
