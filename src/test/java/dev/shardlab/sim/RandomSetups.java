package dev.shardlab.sim;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.HashKey;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.GroupSetup;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.LineExpression;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Small setups by chance, each from its seed: a few streams, producers and groups, and actions that may be refused. A third are
 * minutes long and crowded, so that limits are reached; the others are days long and quiet, so that records expire.
 */
public final class RandomSetups {

    /** Every name is a file: lines with times that mostly rise, now and then one without a key or not readable. */
    public static final InputFiles FILES = _ -> RandomSetups::line;

    private static final long LINES = 400;

    private final Random random;
    private final boolean crowded;
    private final Duration length;

    private RandomSetups(long seed) {
        random = new Random(seed);
        crowded = random.nextInt(3) == 0;
        length = crowded ? seconds(5, 40) : Duration.ofHours(30 + random.nextInt(60));
    }

    public static Setup of(long seed) {
        return new RandomSetups(seed).setup(seed);
    }

    private Setup setup(long seed) {
        List<StreamSetup> streams = many(1, 2, this::stream);
        List<ProducerSetup> producers =
                many(1, 3, i -> producer(i, oneOf(streams).name()));
        List<GroupSetup> groups = many(0, 3, i -> group(i, oneOf(streams).name()));
        List<TimedAction> actions =
                many(0, 8, _ -> new TimedAction(within(length), action(streams, producers, groups)));
        Duration fastest = random.nextInt(4) == 0 ? Duration.ZERO : millis(1, 50);
        return new Setup(
                Setups.START,
                length,
                seed,
                new NetworkSetup(fastest, fastest.plus(millis(0, 200))),
                streams,
                producers,
                groups,
                actions);
    }

    private StreamSetup stream(int i) {
        return new StreamSetup(
                new StreamName("stream-" + i),
                1 + random.nextInt(5),
                Duration.ofHours(24 + random.nextInt(3)),
                random.nextInt(4) > 0);
    }

    private ProducerSetup producer(int i, StreamName stream) {
        Duration startsAfter = random.nextBoolean() ? Duration.ZERO : within(length.dividedBy(4));
        int batch = random.nextBoolean() ? 1 : 1 + random.nextInt(500);
        return new ProducerSetup(
                new ProducerName("producer-" + i),
                stream,
                random.nextInt(4) == 0 ? file() : new Source.Generated(rate(), keys(), payload()),
                batch,
                batch == 1 ? Duration.ZERO : millis(0, 3000),
                new RetrySetup(1 + random.nextInt(6), millis(10, 500), seconds(1, 10)),
                startsAfter,
                random.nextBoolean() ? null : startsAfter.plus(within(length)));
    }

    private Source file() {
        return new Source.FileLines(
                "lines",
                new LineExpression("key=(\\w+)"),
                random.nextBoolean()
                        ? new Source.Pacing.ByRate(rate())
                        : new Source.Pacing.ByTimestamps(new LineExpression("at=(\\S+)"), null, crowded ? 100 : 0.1));
    }

    private static InputFile.Line line(long index) {
        if (index >= LINES) {
            return null;
        }
        Random chance = new Random(index);
        Instant at = Instant.parse("2015-05-17T10:00:00Z").plusSeconds(index * 10 + chance.nextInt(30));
        String text = index + " at=" + at + (chance.nextInt(20) == 0 ? "" : " key=k" + chance.nextInt(9));
        return new InputFile.Line(index + 1, text, chance.nextInt(50) == 0 ? "byte 3 is not UTF-8" : null);
    }

    private Rate rate() {
        double most = crowded ? 20 + random.nextInt(300) : 0.01 + random.nextDouble() * 0.02;
        return switch (random.nextInt(4)) {
            case 0 -> new Rate.Constant(most);
            case 1 -> new Rate.Ramp(random.nextDouble() * most, most, within(length));
            case 2 -> new Rate.Burst(most / 10, most, length.dividedBy(5), length.dividedBy(20));
            default ->
                new Rate.Schedule(List.of(
                        new Rate.Schedule.Step(length.dividedBy(10), most),
                        new Rate.Schedule.Step(length.dividedBy(2), most / 3)));
        };
    }

    private Keys keys() {
        int count = 1 + random.nextInt(30);
        List<String> listed =
                IntStream.range(0, count).mapToObj(i -> "key " + i).toList();
        return switch (random.nextInt(5)) {
            case 0 -> new Keys.Uniform("user-", count);
            case 1 -> new Keys.Zipf("user-", count, random.nextDouble() * 2);
            case 2 -> new Keys.Hot("vip", random.nextDouble(), "user-", count);
            case 3 -> new Keys.Listed(listed);
            default -> new Keys.RoundRobin(listed);
        };
    }

    private Payload payload() {
        int padding = random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(100);
        return new Payload.Template("{n} {key} {time} " + "x".repeat(padding));
    }

    private GroupSetup group(int i, StreamName stream) {
        return new GroupSetup(
                new GroupName("group-" + i),
                stream,
                many(0, 3, w -> new WorkerName("worker-" + w)),
                random.nextBoolean() ? IteratorType.TRIM_HORIZON : IteratorType.LATEST,
                crowded ? millis(100, 1500) : Duration.ofMinutes(1 + random.nextInt(60)),
                1 + random.nextInt(random.nextBoolean() ? 10 : 10_000),
                random.nextBoolean() ? Duration.ZERO : millis(1, 30),
                crowded ? seconds(0, 10) : Duration.ofMinutes(random.nextInt(60)),
                random.nextBoolean() ? Duration.ZERO : within(length.dividedBy(2)));
    }

    private Action action(List<StreamSetup> streams, List<ProducerSetup> producers, List<GroupSetup> groups) {
        StreamName stream = oneOf(streams).name();
        ShardId shard = new ShardId(random.nextInt(6));
        int kind = random.nextInt(groups.isEmpty() ? 6 : 8);
        return switch (kind) {
            case 0 ->
                new Action.Split(stream, shard, random.nextBoolean() ? null : HashKey.atFraction(random.nextDouble()));
            case 1 -> new Action.Merge(stream, shard, new ShardId(random.nextInt(6)));
            case 2 -> new Action.SetShardCount(stream, 1 + random.nextInt(8));
            case 3 -> new Action.SetRetention(stream, Duration.ofHours(23 + random.nextInt(6)));
            case 4 -> new Action.SetRate(oneOf(producers).name(), random.nextInt(3) * (crowded ? 100 : 0.01));
            case 5 -> new Action.SendBurst(oneOf(producers).name(), 1 + random.nextInt(crowded ? 1500 : 100));
            case 6 -> new Action.StartWorker(oneOf(groups).name(), new WorkerName("worker-" + random.nextInt(3)));
            default -> new Action.StopWorker(oneOf(groups).name(), new WorkerName("worker-" + random.nextInt(3)));
        };
    }

    private <T> List<T> many(int least, int most, Function<Integer, T> make) {
        List<T> made = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            made.add(make.apply(i));
        }
        return made;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Duration within(Duration whole) {
        return whole.multipliedBy(random.nextInt(1000)).dividedBy(1000);
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(least + random.nextInt(most - least + 1));
    }
}
