package dev.shardlab.scenario;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.setup.ApplicationsSetup;
import dev.shardlab.sim.setup.ClientsSetup;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamsSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Queues by chance, those who feed them and work for them, and what is done to both; in every other experiment there are none. */
final class RandomQueueSetups {

    private final Chance chance;
    private final Duration length;

    RandomQueueSetups(Chance chance, Duration length) {
        this.chance = chance;
        this.length = length;
    }

    /** The same experiment beside which there may be queues. */
    Setup beside(Setup setup) {
        if (chance.onceIn(2)) {
            return setup;
        }
        List<QueueSetup> queues = queues();
        List<ProducerSetup> producers = new ArrayList<>();
        for (ProducerSetup producer : setup.producers()) {
            boolean isFew = producer.batch() <= 10 && producer.source() instanceof Source.Generated;
            producers.add(
                    isFew && chance.onceIn(2)
                            ? producer.alsoTo(chance.pick(queues).name())
                            : producer);
        }
        return Setup.of(
                        new Conditions(setup.start(), setup.duration(), setup.seed(), setup.network(), setup.service()),
                        new StreamsSetup(setup.streams()),
                        new ProducersSetup(producers),
                        new ApplicationsSetup(setup.applications()),
                        new ClientsSetup(setup.calls()))
                .withActions(setup.actions())
                .with(new QueuesSetup(
                        queues,
                        chance.some(0, 2, i -> producer(i, chance.pick(queues).name())),
                        chance.some(0, 2, i -> workers(i, chance.pick(queues).name()))));
    }

    private List<QueueSetup> queues() {
        String ending = chance.onceIn(2) ? "" : QueueName.FIFO_ENDING;
        QueueName jobs = new QueueName("jobs" + ending);
        QueueName dead = new QueueName("dead" + ending);
        QueueSettings settings = QueueSettings.DEFAULT
                .withVisibilityTimeout(Duration.ofMillis(chance.between(0, chance.onceIn(2) ? 20_000 : 600)))
                .withRetention(Duration.ofSeconds(chance.between(60, 100_000)))
                .withDelay(chance.onceIn(3) ? Duration.ofSeconds(chance.between(1, 10)) : Duration.ZERO)
                .withReceiveWait(chance.onceIn(3) ? Duration.ofSeconds(chance.between(1, 20)) : Duration.ZERO)
                .withMaxMessageBytes(chance.onceIn(6) ? 1_024 : 1 << 20)
                .withContentBasedDeduplication(jobs.isFifo() && !chance.onceIn(3))
                .withDeduplicationPerGroup(jobs.isFifo() && chance.onceIn(2))
                .withHighThroughput(jobs.isFifo() && chance.onceIn(2));
        return chance.onceIn(3)
                ? List.of(new QueueSetup(jobs, settings))
                : List.of(
                        new QueueSetup(jobs, settings.withRedrive(new RedrivePolicy(dead, chance.between(1, 3)))),
                        new QueueSetup(dead, QueueSettings.DEFAULT));
    }

    private QueueProducerSetup producer(int i, QueueName queue) {
        double perSec = Math.min(20, 400.0 / Math.max(1, length.toSeconds()));
        Duration starts = chance.upTo(length.dividedBy(4));
        return new QueueProducerSetup(
                new ProducerName("sender " + i),
                queue,
                source(new Rate.Constant(chance.part() * perSec)),
                chance.between(1, 10),
                Duration.ofMillis(chance.between(0, 500)),
                starts,
                chance.maybe(() -> chance.between(starts.plusNanos(1_000), length)));
    }

    private Source source(Rate rate) {
        return chance.onceIn(4)
                ? new Source.FileLines(
                        RandomLines.NAME, new LineExpression("key=(\\w+)"), new Source.Pacing.ByRate(rate))
                : new Source.Generated(
                        rate,
                        new Keys.Uniform("user-", chance.between(1, 6)),
                        new Payload.Template(chance.onceIn(2) ? "job of {key}" : "job {n} of {key}"));
    }

    private QueueWorkersSetup workers(int i, QueueName queue) {
        double slow = share();
        return new QueueWorkersSetup(
                new WorkerName("packers " + i),
                queue,
                chance.between(0, 3),
                chance.between(1, 10),
                chance.onceIn(2) ? Duration.ZERO : Duration.ofSeconds(chance.between(1, 20)),
                pause(),
                Duration.ofMillis(chance.between(0, 300)),
                slow,
                slow == 0 ? Duration.ZERO : Duration.ofSeconds(chance.between(1, 30)),
                share(),
                chance.onceIn(2) ? List.of("user-1") : List.of(),
                chance.onceIn(2),
                share(),
                share(),
                Duration.ofSeconds(chance.between(0, 20)),
                chance.upTo(length.dividedBy(2)));
    }

    /** Longer in days than in seconds: that nothing is there is asked often. */
    private Duration pause() {
        return Duration.ofMillis(Math.max(chance.between(200, 2_000), length.toMillis() / 200));
    }

    private double share() {
        return chance.onceIn(2) ? 0 : chance.part() / 4;
    }

    /** Something that is done to the queues of this experiment, or to their workers. */
    QueueAction action(QueuesSetup there) {
        QueueSetup queue = chance.pick(there.queues());
        if (!there.workers().isEmpty() && chance.onceIn(2)) {
            WorkerName workers = chance.pick(there.workers()).name();
            return chance.one(
                    () -> new QueueAction.AddWorkers(workers, chance.between(1, 2)),
                    () -> new QueueAction.StopQueueWorker(workers, chance.between(1, 4)),
                    () -> new QueueAction.CrashQueueWorker(workers, chance.between(1, 4)));
        }
        return chance.one(
                () -> new QueueAction.Send(
                        queue.name(),
                        "by hand " + chance.between(1, 9),
                        queue.name().isFifo() || chance.onceIn(2) ? new MessageGroupId("user-1") : null),
                () -> new QueueAction.Purge(queue.name()),
                () -> new QueueAction.ChangeSettings(
                        queue.name(),
                        QueueChange.of(
                                QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofSeconds(chance.between(0, 40))),
                                Set.of(QueueAttribute.VISIBILITY_TIMEOUT))));
    }
}
