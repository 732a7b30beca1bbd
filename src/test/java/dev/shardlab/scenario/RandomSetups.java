package dev.shardlab.scenario;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.producer.ApacheCombined;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.ApplicationsSetup;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.Source.Pacing;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Setups by chance, each from its seed: every variant of every part. Among their actions are some that no file is let through
 * with and that the service refuses; {@link RandomScenarios} has none of those.
 */
public final class RandomSetups {

    /** What is looked for in the lines of {@link RandomLines}, and in others, where it may not be found. */
    private static final List<LineExpression> KEYS =
            List.of(new LineExpression("key=(\\w+)"), new LineExpression("^(\\S+) "), ApacheCombined.CLIENT);

    private final Chance chance;
    private final Extent extent;
    private final Duration length;

    RandomSetups(Chance chance, Extent extent) {
        this.chance = chance;
        this.extent = extent;
        length = extent.length();
    }

    /** One that is played in a moment. */
    public static Setup of(long seed) {
        Chance chance = new Chance(seed);
        return new RandomSetups(chance, PlayableExtent.by(chance)).setup(seed);
    }

    Setup setup(long seed) {
        List<StreamSetup> streams = chance.some(1, 2, this::stream);
        List<ProducerSetup> producers =
                chance.some(chance.onceIn(8) ? 0 : 1, 3, i -> producer(i, chance.pick(streams)));
        List<ApplicationSetup> applications = chance.some(0, 3, i -> application(i, chance.pick(streams)));
        RandomActions actions = new RandomActions(chance, extent, streams, producers, applications);
        Setup setup = Setup.of(
                        new Conditions(start(), length, seed, extent.network()),
                        new StreamsSetup(streams),
                        new ProducersSetup(producers),
                        new ApplicationsSetup(applications))
                .withActions(Chance.inOrder(
                        chance.some(0, 10, _ -> new TimedAction(early(), actions.any(), chance.onceIn(5))),
                        TimedAction::at));
        return withDeliveryStreams(withQueues(setup));
    }

    /** Few records, a stream and delivery streams, and nothing else: played in no time. */
    public static Setup withDeliveryStreamsAlone(long seed) {
        Chance chance = new Chance(seed);
        Duration length = Duration.ofSeconds(chance.between(60, 600));
        StreamSetup stream =
                new StreamSetup(new StreamName("clicks"), chance.between(1, 3), Duration.ofHours(24), true);
        ProducerSetup producer = new ProducerSetup(
                new ProducerName("web"),
                stream.name(),
                new Source.Generated(
                        new Rate.Constant(1 + chance.part()),
                        new Keys.Uniform("user-", 5),
                        new Payload.Template("click {n} of {key}")),
                10,
                Duration.ofMillis(100),
                new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5)),
                Duration.ZERO,
                null,
                null);
        Setup setup = Setup.of(
                        new Conditions(
                                VirtualTime.of(Instant.EPOCH),
                                length,
                                seed,
                                new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(40)),
                                Service.DEFAULT),
                        new StreamsSetup(List.of(stream)),
                        new ProducersSetup(List.of(producer)))
                .withActions(chance.some(
                        0,
                        1,
                        _ -> new TimedAction(
                                chance.upTo(length), new Action.Split(stream.name(), new ShardId(0), null))));
        RandomFirehoseSetups firehose = new RandomFirehoseSetups(chance, length);
        Setup beside = firehose.beside(setup);
        if (beside.firehose().deliveryStreams().isEmpty()) {
            return beside;
        }
        List<TimedAction> all = new ArrayList<>(beside.actions());
        all.addAll(chance.some(0, 5, _ -> new TimedAction(chance.upTo(length), firehose.action(beside.firehose()))));
        return beside.withActions(Chance.inOrder(all, TimedAction::at));
    }

    /** Drawn from dice of their own: they change nothing of what else is drawn. */
    private Setup withDeliveryStreams(Setup setup) {
        Chance ofThem = new Chance(Long.reverse(~setup.seed()));
        RandomFirehoseSetups firehose = new RandomFirehoseSetups(ofThem, length);
        Setup beside = firehose.beside(setup);
        if (beside.firehose().deliveryStreams().isEmpty()) {
            return beside;
        }
        List<TimedAction> all = new ArrayList<>(beside.actions());
        all.addAll(ofThem.some(
                0, 5, _ -> new TimedAction(ofThem.upTo(length), firehose.action(beside.firehose()), ofThem.onceIn(5))));
        return beside.withActions(Chance.inOrder(all, TimedAction::at));
    }

    /** Drawn from dice of their own: queues change nothing of what else is drawn. */
    private Setup withQueues(Setup setup) {
        Chance ofQueues = new Chance(Long.reverse(setup.seed()));
        RandomQueueSetups queues = new RandomQueueSetups(ofQueues, length);
        Setup beside = queues.beside(setup);
        if (beside.queues().queues().isEmpty()) {
            return beside;
        }
        List<TimedAction> all = new ArrayList<>(beside.actions());
        all.addAll(ofQueues.some(
                0, 5, _ -> new TimedAction(ofQueues.upTo(length), queues.action(beside.queues()), ofQueues.onceIn(5))));
        return beside.withActions(Chance.inOrder(all, TimedAction::at));
    }

    /** Some time, rather sooner than later: what is done is to have consequences. */
    private Duration early() {
        return chance.upTo(length.dividedBy(chance.between(1, 5)));
    }

    private VirtualTime start() {
        return VirtualTime.of(Instant.EPOCH.plusSeconds(chance.between(0, Integer.MAX_VALUE)))
                .plusMicros(chance.between(0, 999_999));
    }

    private StreamSetup stream(int i) {
        return new StreamSetup(
                new StreamName("stream-" + i), extent.shards(), extent.retention(), extent.existsAtStart());
    }

    private ProducerSetup producer(int i, StreamSetup stream) {
        Duration startsAfter = chance.one(() -> Duration.ZERO, () -> chance.upTo(length.dividedBy(4)));
        return new ProducerSetup(
                new ProducerName("producer \"" + i),
                stream.name(),
                chance.onceIn(4) ? lines() : new Source.Generated(rate(), keys(), payload()),
                extent.batch(),
                extent.linger(),
                extent.retry(),
                startsAfter,
                chance.maybe(() -> chance.between(startsAfter.plusNanos(1_000), length)));
    }

    private Rate rate() {
        double most = extent.perSec();
        return chance.one(
                () -> new Rate.Constant(most),
                () -> new Rate.Ramp(chance.part() * most, most, chance.between(Duration.ofMillis(1), span())),
                () -> {
                    Duration every = chance.between(Duration.ofMillis(1), span());
                    return new Rate.Burst(most / 10, most, every, chance.between(Duration.ofMillis(1), every));
                },
                () -> new Rate.Schedule(chance.some(1, 4, i -> new Rate.Schedule.Step(within(i, 4), extent.perSec()))));
    }

    /** Some time in one of so many equal parts of the whole. */
    private Duration within(int part, int parts) {
        Duration whole = length.dividedBy(parts);
        return chance.between(
                whole.multipliedBy(part), whole.multipliedBy(part + 1).minusNanos(1_000));
    }

    /** The length, or what a span may be at least. */
    private Duration span() {
        Duration least = Duration.ofMillis(1);
        return length.compareTo(least) < 0 ? least : length;
    }

    private Keys keys() {
        return chance.one(
                () -> new Keys.Uniform("key-", extent.keys()),
                () -> new Keys.Uniform(chance.text(0, 20), extent.keys()),
                () -> new Keys.Zipf(chance.text(0, 20), extent.keys(), chance.part() * 10),
                () -> new Keys.Hot(chance.text(1, 20), chance.part(), chance.text(0, 20), extent.keys()),
                () -> new Keys.Listed(chance.some(1, 5, _ -> chance.text(1, 20))),
                () -> new Keys.RoundRobin(chance.some(1, 5, _ -> chance.text(1, 20))));
    }

    private Payload payload() {
        int bytes = extent.payloadBytes();
        return chance.one(
                () -> new Payload.Random(bytes, bytes),
                () -> new Payload.Random(bytes / 2, bytes),
                () -> new Payload.Template("no.{n} {key} {time} " + chance.text(0, 100)));
    }

    private Source lines() {
        return new Source.FileLines(
                chance.pick(List.of(RandomLines.NAME, "log")),
                chance.pick(KEYS),
                chance.one(
                        () -> new Pacing.ByRate(rate()),
                        () -> new Pacing.ByTimestamps(
                                ApacheCombined.TIMESTAMP, ApacheCombined.TIMESTAMP_FORMAT, extent.speedup()),
                        () -> new Pacing.ByTimestamps(
                                new LineExpression("at=(\\S+)"), TimeFormat.ISO, extent.speedup()),
                        () -> new Pacing.ByTimestamps(
                                new LineExpression("on=(\\S+ \\S+)"),
                                TimeFormat.of("yyyy-MM-dd HH:mm:ss"),
                                extent.speedup())));
    }

    private ApplicationSetup application(int i, StreamSetup stream) {
        return new ApplicationSetup(
                new ApplicationName("application " + i),
                stream.name(),
                chance.one(
                        () -> chance.some(0, 4, w -> new WorkerName("worker-" + (w + 1))),
                        () -> chance.some(0, 3, w -> new WorkerName("other " + w))),
                chance.pick(List.of(IteratorType.TRIM_HORIZON, IteratorType.LATEST)),
                extent.pollEvery(),
                extent.pollLimit(),
                extent.workPerRecord(),
                extent.checkpointEvery(),
                extent.failoverTime(),
                chance.one(() -> Duration.ZERO, () -> chance.upTo(length)));
    }
}
