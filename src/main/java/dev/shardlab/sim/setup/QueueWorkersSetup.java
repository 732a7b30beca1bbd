package dev.shardlab.sim.setup;

import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;
import java.util.List;

/**
 * Workers that take messages of a queue. Shares are of the messages they work on, 0 to 1; which ones, chance decides.
 *
 * @param name of them all; each has a number behind it
 * @param count how many
 * @param max how many messages one receive asks for, 1 to 10
 * @param waitTime how long a receive waits for a message, 0 to 20 s
 * @param pollEvery how long a worker waits after a receive that brought nothing
 * @param workPerMessage how long a worker needs for a message
 * @param slowShare for which it needs {@code slowWork} instead
 * @param failShare which it cannot work off
 * @param failsOn of which groups, that is with which keys, it can work off none
 * @param givesBack whether it gives such a message back at once; else that comes back when the visibility timeout is over
 * @param forgetShare which it works off and forgets to delete
 * @param crashShare at which it crashes, with all it holds
 * @param restartAfter when it is there again after a crash
 * @param startsAfter when they begin, from the start of the experiment
 */
public record QueueWorkersSetup(
        WorkerName name,
        QueueName queue,
        int count,
        int max,
        Duration waitTime,
        Duration pollEvery,
        Duration workPerMessage,
        double slowShare,
        Duration slowWork,
        double failShare,
        List<String> failsOn,
        boolean givesBack,
        double forgetShare,
        double crashShare,
        Duration restartAfter,
        Duration startsAfter) {

    public QueueWorkersSetup {
        failsOn = List.copyOf(failsOn);
    }

    /** One of them, as others see it; from 1. */
    public Caller worker(int number) {
        return new Caller.QueueWorker(new WorkerName(new FleetWorker(name.value(), number).toString()));
    }

    /** Workers that do all they should. */
    public static QueueWorkersSetup reliable(WorkerName name, QueueName queue, int count, Duration workPerMessage) {
        return new QueueWorkersSetup(
                name,
                queue,
                count,
                1,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                workPerMessage,
                0,
                workPerMessage,
                0,
                List.of(),
                false,
                0,
                0,
                Duration.ofSeconds(10),
                Duration.ZERO);
    }
}
