package dev.shardlab.sim;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Experiments with queues by chance: half a minute of messages, and workers of every kind that have long enough for them. */
final class RandomQueues {

    static final Duration SENDING = Duration.ofSeconds(30);
    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));

    private RandomQueues() {}

    static Setup of(long seed) {
        Dice dice = Dice.forked(seed, "random queues");
        String ending = dice.nextBelow(2) == 0 ? "" : QueueName.FIFO_ENDING;
        QueueName jobs = new QueueName("jobs" + ending);
        QueueName dead = new QueueName("dead" + ending);
        QueueSettings settings = QueueSettings.DEFAULT
                .withVisibilityTimeout(Duration.ofSeconds(dice.nextBetween(1, 20)))
                .withDelay(Duration.ofSeconds(dice.nextBelow(3) == 0 ? dice.nextBetween(1, 10) : 0))
                .withDeduplicationPerGroup(dice.nextBelow(2) == 0 && jobs.isFifo());
        List<QueueSetup> queues = new ArrayList<>(List.of(new QueueSetup(dead, QueueSettings.DEFAULT)));
        boolean redrives = dice.nextBelow(2) == 0;
        queues.addFirst(new QueueSetup(
                jobs,
                redrives ? settings.withRedrive(new RedrivePolicy(dead, (int) dice.nextBetween(1, 6))) : settings));
        List<QueueWorkersSetup> workers = new ArrayList<>();
        for (long fleet = dice.nextBetween(1, 2); fleet > 0; fleet--) {
            workers.add(workers("fleet" + fleet, jobs, dice));
        }
        return Setup.of(new Conditions(
                        START,
                        Duration.ofHours(12),
                        seed,
                        new NetworkSetup(Duration.ofMillis(1), Duration.ofMillis(dice.nextBetween(1, 300)))))
                .with(new QueuesSetup(queues, List.of(producer(jobs, dice)), workers));
    }

    private static QueueProducerSetup producer(QueueName queue, Dice dice) {
        ProducerName name = new ProducerName("shop");
        Rate rate = new Rate.Schedule(List.of(
                new Rate.Schedule.Step(Duration.ZERO, dice.nextBetween(1, 8)), new Rate.Schedule.Step(SENDING, 0)));
        return new QueueProducerSetup(
                name,
                queue,
                new Source.Generated(
                        rate,
                        new Keys.Uniform("user-", (int) dice.nextBetween(1, 6)),
                        new Payload.Template("job {n} of {key}")),
                (int) dice.nextBetween(1, 10),
                Duration.ofMillis(dice.nextBelow(500)),
                Duration.ZERO,
                null);
    }

    private static QueueWorkersSetup workers(String name, QueueName queue, Dice dice) {
        return new QueueWorkersSetup(
                new WorkerName(name),
                queue,
                (int) dice.nextBetween(2, 4),
                (int) dice.nextBetween(1, 10),
                Duration.ofSeconds(dice.nextBelow(2) == 0 ? 0 : dice.nextBetween(1, 20)),
                Duration.ofMillis(dice.nextBetween(200, 2_000)),
                Duration.ofMillis(dice.nextBetween(0, 300)),
                share(dice, 4),
                Duration.ofSeconds(dice.nextBetween(1, 30)),
                share(dice, 3),
                List.of(),
                dice.nextBelow(2) == 0,
                share(dice, 4),
                share(dice, 5),
                Duration.ofSeconds(dice.nextBetween(1, 20)),
                Duration.ZERO);
    }

    /** Mostly none; else up to one in {@code least}. */
    private static double share(Dice dice, int least) {
        return dice.nextBelow(2) == 0 ? 0 : dice.nextDouble() / least;
    }

    static boolean hasJobs(QueueState queue) {
        return queue.name().value().startsWith("jobs") && queue.size() > 0;
    }
}
