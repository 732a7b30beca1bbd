package dev.shardlab.scenario;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.HashKey;
import dev.shardlab.model.HashKeyRange;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.Condition.Comparison;
import dev.shardlab.scenario.Measure.PerShard;
import dev.shardlab.scenario.Measure.ProducerCount;
import dev.shardlab.scenario.Prediction.Answer;
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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Valid scenarios by chance: every variant of every record, with values at and inside the ends of their ranges. */
final class RandomScenarios {

    private static final String LETTERS = "abcXYZ019 -_./\\\"{}[]:,é€😀\t\n";
    private static final List<String> EXPRESSIONS = List.of("^(\\S+) ", "(\\d+)", "user=(\\w+)", "\\[([^\\]]+)\\]");

    private final Random random;
    private final Duration length;
    private final List<StreamSetup> streams;
    private final List<ProducerSetup> producers;
    private final List<GroupSetup> groups;

    private RandomScenarios(long seed) {
        random = new Random(seed);
        length = Duration.ofMillis(1 + random.nextInt(100_000_000));
        streams = some(
                1,
                3,
                i -> new StreamSetup(
                        new StreamName("stream-" + i),
                        2 + random.nextInt(6),
                        micros(Duration.ofDays(1), Duration.ofDays(365)),
                        random.nextBoolean()));
        producers = some(0, 4, this::producer);
        groups = some(0, 3, i -> group("group " + i));
    }

    static Scenario scenario(long seed) {
        return new RandomScenarios(seed).make();
    }

    private Scenario make() {
        NetworkSetup network = random.nextBoolean()
                ? new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(40))
                : new NetworkSetup(
                        micros(Duration.ZERO, Duration.ofMillis(9)), micros(Duration.ofMillis(9), length(1)));
        Setup setup = new Setup(
                VirtualTime.of(Instant.EPOCH
                        .plusSeconds(random.nextInt(Integer.MAX_VALUE))
                        .plusNanos(random.nextInt(1_000_000) * 1_000L)),
                length,
                random.nextLong(),
                network,
                streams,
                producers,
                groups,
                sorted(actions(), TimedAction::at));
        return new Scenario(
                text(1, 60).strip() + "t",
                random.nextBoolean() ? "" : text(0, 200),
                setup,
                new Scenario.View(random.nextBoolean() ? 1 : 0.001 + random.nextDouble() * 1000),
                sorted(some(0, 4, i -> step()), Step::at),
                sorted(some(0, 4, i -> prediction("p" + i)), Prediction::askAt),
                some(0, 3, i -> goal("g" + i)),
                some(0, 3, i -> text(1, 50)));
    }

    private ProducerSetup producer(int i) {
        Duration starts = micros(Duration.ZERO, length.dividedBy(2));
        return new ProducerSetup(
                new ProducerName("producer \"" + i),
                pick(streams).name(),
                random.nextInt(3) == 0 ? file() : new Source.Generated(rate(), keys(), payload()),
                1 + random.nextInt(500),
                micros(Duration.ZERO, length(5)),
                random.nextBoolean()
                        ? new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5))
                        : new RetrySetup(
                                1 + random.nextInt(1000), micros(length(0), length(3)), micros(length(0), length(9))),
                starts,
                random.nextBoolean() ? null : micros(starts.plusNanos(1_000), length));
    }

    private Rate rate() {
        return one(
                () -> new Rate.Constant(perSec()),
                () -> new Rate.Ramp(perSec(), perSec(), micros(length(0), length(100))),
                () -> new Rate.Burst(perSec(), perSec(), micros(length(5), length(6)), micros(length(0), length(5))),
                () -> new Rate.Schedule(some(
                        1, 4, i -> new Rate.Schedule.Step(Duration.ofMillis(7L * i + random.nextInt(7)), perSec()))));
    }

    private Keys keys() {
        return one(
                () -> new Keys.Uniform("key-", 100),
                () -> new Keys.Uniform(text(0, 20), 1 + random.nextInt(1_000_000)),
                () -> new Keys.Zipf(text(0, 20), 1 + random.nextInt(1_000), random.nextDouble() * 10),
                () -> new Keys.Hot(text(1, 20), random.nextDouble(), text(0, 20), 1 + random.nextInt(100)),
                () -> new Keys.Listed(some(1, 5, i -> text(1, 20))),
                () -> new Keys.RoundRobin(some(1, 5, i -> text(1, 20))));
    }

    private Payload payload() {
        return one(
                () -> new Payload.Random(100, 100),
                () -> new Payload.Random(1 << random.nextInt(20), 1 << 20),
                () -> new Payload.Random(random.nextInt(1_000), 1_000 + random.nextInt(1_000_000)),
                () -> new Payload.Template(text(0, 100)));
    }

    private Source file() {
        LineExpression key = new LineExpression(pick(EXPRESSIONS));
        return new Source.FileLines(
                "log",
                key,
                one(
                        () -> new Source.Pacing.ByRate(rate()),
                        () -> new Source.Pacing.ByTimestamps(
                                ApacheCombined.TIMESTAMP,
                                ApacheCombined.TIMESTAMP_FORMAT,
                                0.001 + random.nextInt(1000)),
                        () -> new Source.Pacing.ByTimestamps(
                                new LineExpression(pick(EXPRESSIONS)),
                                random.nextBoolean() ? null : "yyyy-MM-dd HH:mm:ss",
                                0.5)));
    }

    private GroupSetup group(String name) {
        return new GroupSetup(
                new GroupName(name),
                pick(streams).name(),
                one(
                        () -> some(0, 4, i -> new WorkerName("worker-" + (i + 1))),
                        () -> some(0, 4, i -> new WorkerName("other " + i))),
                pick(List.of(IteratorType.TRIM_HORIZON, IteratorType.LATEST)),
                micros(length(0), length(60)),
                1 + random.nextInt(10_000),
                micros(Duration.ZERO, length(1)),
                micros(length(0), length(100)),
                micros(Duration.ZERO, length));
    }

    /** Splits and merges each touch other shards of the beginning, so that they work in any order. */
    private List<TimedAction> actions() {
        List<Action> actions = new ArrayList<>();
        for (StreamSetup stream : streams) {
            HashKeyRange first = HashKeyRange.even(stream.shards()).getFirst();
            HashKey at = one(() -> null, first::end, first::middle);
            maybe(actions, new Action.Split(stream.name(), new ShardId(0), at));
            if (stream.shards() >= 3) {
                maybe(actions, new Action.Merge(stream.name(), new ShardId(1), new ShardId(2)));
            }
            maybe(actions, new Action.SetRetention(stream.name(), micros(Duration.ofDays(1), Duration.ofDays(365))));
        }
        for (ProducerSetup producer : producers) {
            maybe(actions, new Action.SetRate(producer.name(), perSec()));
            maybe(actions, new Action.SendBurst(producer.name(), 1 + random.nextInt(1_000_000)));
        }
        for (GroupSetup group : groups) {
            maybe(actions, new Action.StartWorker(group.name(), new WorkerName("late")));
            if (!group.workers().isEmpty()) {
                maybe(actions, new Action.StopWorker(group.name(), pick(group.workers())));
            }
        }
        return actions.stream().map(action -> new TimedAction(moment(), action)).toList();
    }

    private Step step() {
        return new Step(
                moment(),
                text(1, 60),
                text(1, 400),
                some(0, 4, i -> target()),
                some(0, 3, i -> new Step.Term("word " + i, text(1, 80))),
                random.nextBoolean());
    }

    private Target target() {
        StreamSetup stream = pick(streams);
        GroupSetup group = groups.isEmpty() ? null : pick(groups);
        return one(
                Target.HashAxis::new,
                Target.TrimHorizon::new,
                () -> new Target.OfKey(text(1, 20)),
                () -> new Target.OfShard(stream.name(), shard(stream)),
                () -> producers.isEmpty()
                        ? new Target.HashAxis()
                        : new Target.OfProducer(pick(producers).name()),
                () -> group == null ? new Target.HashAxis() : new Target.OfGroup(group.name()),
                () -> group == null || group.workers().isEmpty()
                        ? new Target.HashAxis()
                        : new Target.OfWorker(group.name(), pick(group.workers())));
    }

    private Prediction prediction(String id) {
        Duration ask = micros(Duration.ZERO, length.minusNanos(1_000));
        StreamSetup stream = pick(streams);
        Answer answer = one(
                () -> new Answer.ShardOfKey(stream.name(), text(1, 20)),
                () -> new Answer.ShardWithMost(stream.name(), pick(List.of(PerShard.values()))),
                () -> new Answer.Amount(measure(), random.nextBoolean() ? 0.1 : random.nextDouble()),
                () -> new Answer.Choice(List.of(
                        new Answer.Option(text(1, 20), condition()),
                        new Answer.Option(text(1, 20), random.nextBoolean() ? condition() : null))));
        return new Prediction(id, ask, micros(ask.plusNanos(1_000), length), text(1, 90), answer, text(1, 90));
    }

    private Goal goal(String id) {
        Duration at = one(this::moment, () -> length);
        return new Goal(
                id, text(1, 90), some(1, 4, i -> condition()), at, micros(Duration.ZERO, at), random.nextBoolean());
    }

    private Condition condition() {
        return new Condition(
                measure(),
                pick(List.of(Comparison.values())),
                random.nextBoolean() ? random.nextInt(100_000) : random.nextDouble() * 1e9);
    }

    private Measure measure() {
        StreamSetup stream = pick(streams);
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure.Stored(stream.name(), null, pick(List.of(PerShard.values())), Duration.ZERO),
                new Measure.Stored(stream.name(), shard(stream), pick(List.of(PerShard.values())), moment()),
                new Measure.OpenShards(stream.name()),
                new Measure.Retained(stream.name())));
        for (GroupSetup group : groups) {
            measures.add(new Measure.GroupRead(group.name(), random.nextBoolean(), moment()));
            measures.add(new Measure.GroupBehind(group.name()));
            measures.add(new Measure.MillisBehindLatest(group.name()));
        }
        for (ProducerSetup producer : producers) {
            measures.add(new Measure.OfProducer(producer.name(), pick(List.of(ProducerCount.values())), moment()));
        }
        return pick(measures);
    }

    private ShardId shard(StreamSetup stream) {
        return new ShardId(random.nextInt(stream.shards()));
    }

    private double perSec() {
        return one(() -> 0.0, () -> (double) random.nextInt(1_000), () -> random.nextDouble() * 1_000_000);
    }

    private Duration moment() {
        return micros(Duration.ZERO, length);
    }

    /** Usual lengths: a millisecond for 0, else so many seconds. */
    private static Duration length(int seconds) {
        return seconds == 0 ? Duration.ofMillis(1) : Duration.ofSeconds(seconds);
    }

    /** Whole units or odd microseconds, between the two. */
    private Duration micros(Duration least, Duration most) {
        long from = VirtualTime.toMicros(least);
        long range = VirtualTime.toMicros(most) - from;
        long some = from + (range <= 0 ? 0 : random.nextLong(range + 1));
        long unit = one(() -> 1L, () -> 1_000L, () -> 1_000_000L, () -> 60_000_000L);
        long rounded = some / unit * unit;
        long micros = rounded >= from ? rounded : some;
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private String text(int min, int max) {
        int count = min + random.nextInt(max - min + 1);
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private void maybe(List<Action> actions, Action action) {
        if (random.nextBoolean()) {
            actions.add(action);
        }
    }

    private <T> List<T> some(int least, int most, java.util.function.IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(make)
                .toList();
    }

    @SafeVarargs
    private final <T> T one(Supplier<? extends T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> sorted(List<T> items, java.util.function.Function<T, Duration> at) {
        return items.stream().sorted(Comparator.comparing(at)).toList();
    }
}
