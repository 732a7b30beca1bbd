package dev.shardlab.draw;

import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.ApplicationsSetup;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Laboratories with queues, and with many systems, at moments worth looking at. */
public final class QueueMoments {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-11-20T12:00:00Z"));
    private static final QueueName JOBS = new QueueName("jobs");
    private static final QueueName DEAD = new QueueName("dead-jobs");
    private static final QueueName ORDERS = new QueueName("orders.fifo");

    /** A laboratory at a time. */
    public record Moment(LabState state, VirtualTime now) {

        public Picture picture(View view) {
            return Painting.of(state, now, view);
        }

        public Picture picture(double width, double height) {
            return picture(View.of(width, height).at(1, Duration.ofMinutes(10)));
        }
    }

    private QueueMoments() {}

    public static Map<String, Moment> all() {
        Map<String, Moment> all = new TreeMap<>();
        all.put("first message", tube(1.05, 8, 3));
        all.put("tube", tube(38, 8, 3));
        all.put("too slow", tooSlow(20));
        all.put("backlog", tube(80, 90, 3));
        all.put("fifo", fifo(40));
        all.put("queue beside stream", sideBySide(33));
        all.put("map", sevenSystems(42));
        all.put("thirty systems", manySystems(30));
        return all;
    }

    /** A standard queue whose workers sometimes fail, forget and crash. */
    static Moment tube(double seconds, double perSec, int workers) {
        return at(
                seconds,
                setup(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(jobs(), dead()),
                        List.of(sender("shop", JOBS, perSec)),
                        List.of(faulty("worker", JOBS, workers))));
    }

    /** A queue with a dead-letter queue that so many send to. */
    static Moment sentToBy(int senders) {
        List<QueueProducerSetup> all = new ArrayList<>();
        for (int i = 1; i <= senders; i++) {
            all.add(sender("till " + i, JOBS, 2));
        }
        return at(
                20,
                setup(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(jobs(), dead()),
                        all,
                        List.of(faulty("worker", JOBS, 3))));
    }

    /** A queue whose dead letters somebody takes from a second on, and now and then forgets. */
    static Moment deadLettersTaken(double seconds, double perSec, int from) {
        return at(
                seconds,
                setup(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(jobs(), dead()),
                        List.of(sender("shop", JOBS, perSec)),
                        List.of(faulty("worker", JOBS, 3), faulty("clerk", DEAD, 1, from))));
    }

    /** One worker, who needs longer for a message than the queue hides it. */
    static Moment tooSlow(double seconds) {
        return at(
                seconds,
                setup(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(jobs(), dead()),
                        List.of(sender("shop", JOBS, 0.2)),
                        List.of(new QueueWorkersSetup(
                                new WorkerName("trainee"),
                                JOBS,
                                1,
                                1,
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(20),
                                0,
                                Duration.ZERO,
                                0,
                                List.of(),
                                false,
                                0,
                                0,
                                Duration.ofSeconds(10),
                                Duration.ZERO))));
    }

    static Moment fifo(double seconds) {
        return at(
                seconds,
                setup(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new QueueSetup(
                                ORDERS, QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofSeconds(8)))),
                        List.of(sender("shop", ORDERS, 4)),
                        List.of(faulty("packer", ORDERS, 3))));
    }

    /** One workload, a queue and a stream. */
    static Moment sideBySide(double seconds) {
        return at(
                seconds,
                setup(
                        List.of(stream("clicks", 2)),
                        List.of(producer("shop", "clicks", 8).alsoTo(JOBS)),
                        List.of(group("cart", "clicks", 2)),
                        List.of(jobs(), dead()),
                        List.of(),
                        List.of(faulty("worker", JOBS, 3))));
    }

    static Moment sevenSystems(double seconds) {
        return at(
                seconds,
                setup(
                        List.of(stream("clicks", 4), stream("audit", 1)),
                        List.of(
                                producer("web log", "clicks", 120),
                                producer("shop", "clicks", 610),
                                producer("orders", "audit", 40).alsoTo(JOBS)),
                        List.of(
                                group("dashboard", "clicks", 2),
                                group("fraud", "clicks", 1),
                                group("archive", "audit", 1)),
                        List.of(jobs(), dead()),
                        List.of(),
                        List.of(faulty("worker", JOBS, 3))));
    }

    /** So many systems at least, of every kind. */
    static Moment manySystems(int systems) {
        List<StreamSetup> streams = new ArrayList<>();
        List<ProducerSetup> producers = new ArrayList<>();
        List<ApplicationSetup> groups = new ArrayList<>();
        List<QueueSetup> queues = new ArrayList<>(List.of(jobs(), dead()));
        List<QueueProducerSetup> senders = new ArrayList<>(List.of(sender("till", JOBS, 12)));
        List<QueueWorkersSetup> workers = new ArrayList<>(List.of(faulty("worker", JOBS, 3)));
        for (int i = 1; streams.size() + producers.size() + groups.size() + 3 < systems; i++) {
            streams.add(stream("stream-" + i, 1 + i % 4));
            producers.add(producer("producer-" + i, "stream-" + i, 20 * i));
            groups.add(group("application-" + i, "stream-" + i, 1 + i % 3));
        }
        return at(20, setup(streams, producers, groups, queues, senders, workers));
    }

    private static QueueSetup jobs() {
        return new QueueSetup(
                JOBS,
                QueueSettings.DEFAULT
                        .withVisibilityTimeout(Duration.ofSeconds(6))
                        .withRedrive(new RedrivePolicy(DEAD, 2)));
    }

    private static QueueSetup dead() {
        return new QueueSetup(DEAD, QueueSettings.DEFAULT);
    }

    private static Source source(double perSec) {
        return new Source.Generated(
                new Rate.Constant(perSec), new Keys.Zipf("user-", 6, 0.6), new Payload.Template("job {n} of {key}"));
    }

    private static QueueProducerSetup sender(String name, QueueName queue, double perSec) {
        ProducerName producer = new ProducerName(name);
        return new QueueProducerSetup(producer, queue, source(perSec), 4, Duration.ofMillis(200), Duration.ZERO, null);
    }

    private static QueueWorkersSetup faulty(String name, QueueName queue, int count) {
        return faulty(name, queue, count, 0);
    }

    private static QueueWorkersSetup faulty(String name, QueueName queue, int count, int from) {
        return new QueueWorkersSetup(
                new WorkerName(name),
                queue,
                count,
                4,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                0.05,
                Duration.ofSeconds(9),
                0.12,
                List.of(),
                false,
                0.08,
                0.01,
                Duration.ofSeconds(10),
                Duration.ofSeconds(from));
    }

    private static StreamSetup stream(String name, int shards) {
        return new StreamSetup(new StreamName(name), shards, Duration.ofHours(24), true);
    }

    private static ProducerSetup producer(String name, String stream, double perSec) {
        return new ProducerSetup(
                new ProducerName(name),
                new StreamName(stream),
                source(perSec),
                20,
                Duration.ofMillis(200),
                new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5)),
                Duration.ZERO,
                null);
    }

    private static ApplicationSetup group(String name, String stream, int workers) {
        List<WorkerName> names = new ArrayList<>();
        for (int i = 1; i <= workers; i++) {
            names.add(new WorkerName("worker " + i));
        }
        return new ApplicationSetup(
                new ApplicationName(name),
                new StreamName(stream),
                names,
                IteratorType.TRIM_HORIZON,
                Duration.ofSeconds(1),
                1_000,
                Duration.ofMillis(1),
                Duration.ofSeconds(5),
                ApplicationSetup.USUAL_FAILOVER_TIME,
                Duration.ZERO);
    }

    private static Setup setup(
            List<StreamSetup> streams,
            List<ProducerSetup> producers,
            List<ApplicationSetup> groups,
            List<QueueSetup> queues,
            List<QueueProducerSetup> senders,
            List<QueueWorkersSetup> workers) {
        return Setup.of(
                        new Conditions(
                                START,
                                Duration.ofMinutes(10),
                                42,
                                new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(60))),
                        new StreamsSetup(streams),
                        new ProducersSetup(producers),
                        new ApplicationsSetup(groups))
                .with(new QueuesSetup(queues, senders, workers));
    }

    private static Moment at(double seconds, Setup setup) {
        Simulation simulation = new Simulation(setup, _ -> {
            throw new IllegalArgumentException("no file");
        });
        VirtualTime now = START.plusMicros(Math.round(seconds * VirtualTime.MICROS_PER_SECOND));
        simulation.runUntil(now, _ -> {});
        return new Moment(simulation.state(), now);
    }
}
