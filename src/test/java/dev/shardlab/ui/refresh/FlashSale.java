package dev.shardlab.ui.refresh;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Target;
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
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A shop with one hot key: four shards, two producers, two applications, a split after forty seconds. */
public final class FlashSale {

    public static final StreamName CLICKS = new StreamName("clicks");
    public static final ProducerName WEB = new ProducerName("web-1");
    public static final ApplicationName CART = new ApplicationName("cart");
    public static final ApplicationName AUDIT = new ApplicationName("audit");
    public static final WorkerName A = new WorkerName("A");
    public static final ShardId TWO = new ShardId(2);
    public static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));

    private FlashSale() {}

    public static VirtualTime at(double seconds) {
        return START.plusMicros(Math.round(seconds * VirtualTime.MICROS_PER_SECOND));
    }

    public static Setup setup() {
        return Setup.of(
                        new Conditions(
                                START,
                                Duration.ofMinutes(2),
                                42,
                                new NetworkSetup(Duration.ofMillis(8), Duration.ofMillis(30))),
                        new StreamsSetup(List.of(new StreamSetup(CLICKS, 4, Duration.ofHours(24), true))),
                        new ProducersSetup(List.of(producer("web-1", 1_400), producer("web-2", 300))),
                        new ApplicationsSetup(List.of(
                                application(CART, List.of(A, new WorkerName("B"))),
                                application(AUDIT, List.of(new WorkerName("C"))))))
                .withActions(List.of(new TimedAction(Duration.ofSeconds(40), new Action.Split(CLICKS, TWO, null))));
    }

    private static ProducerSetup producer(String name, double perSec) {
        return new ProducerSetup(
                new ProducerName(name),
                CLICKS,
                new Source.Generated(
                        new Rate.Constant(perSec),
                        new Keys.Hot("u-24", 0.85, "u-", 30),
                        new Payload.Template("{\"user\":\"{key}\",\"n\":{n}}")),
                100,
                Duration.ofMillis(100),
                new RetrySetup(2, Duration.ofMillis(50), Duration.ofSeconds(2)),
                Duration.ZERO,
                null);
    }

    private static ApplicationSetup application(ApplicationName name, List<WorkerName> workers) {
        return new ApplicationSetup(
                name,
                CLICKS,
                workers,
                IteratorType.TRIM_HORIZON,
                Duration.ofMillis(500),
                1_000,
                Duration.ofMillis(1),
                Duration.ofSeconds(2),
                ApplicationSetup.USUAL_FAILOVER_TIME,
                Duration.ZERO);
    }

    public static Scenario scenario() {
        return new Scenario(
                "Resharding a hot stream",
                "One product page takes most clicks.",
                setup(),
                new Scenario.View(1),
                List.of(
                        new Step(
                                Duration.ZERO,
                                "The shop runs a flash sale",
                                "One product page receives 85 % of all clicks. Its *partition key*, u-24, hashes into shard 2,"
                                        + " which refuses what exceeds 1,000 records per second.",
                                List.of(new Target.OfShard(CLICKS, TWO)),
                                List.of(new Step.Term(
                                        "partition key", "decides, by its MD5, which shard a record goes to")),
                                false),
                        new Step(
                                Duration.ofSeconds(30),
                                "A hot shard",
                                "The other shards are bored. *Resharding* helps where many keys share a shard.",
                                List.of(),
                                List.of(new Step.Term(
                                        "resharding", "splitting a shard in two, or merging two into one")),
                                true),
                        new Step(
                                Duration.ofSeconds(70),
                                "After the split",
                                "Shard 2 is closed, 4 and 5 are open.",
                                List.of(),
                                List.of(),
                                false)),
                List.of(
                        new Prediction(
                                "where",
                                Duration.ofSeconds(35),
                                Duration.ofSeconds(75),
                                "Shard 2 is split in the middle of its range. Where will the next u-24 land?",
                                new Prediction.Answer.ShardOfKey(CLICKS, "u-24"),
                                "0.680 lies after the cut at 0.625."),
                        new Prediction(
                                "how-many",
                                Duration.ofSeconds(80),
                                Duration.ofSeconds(90),
                                "How many shards are open in ten seconds?",
                                new Prediction.Answer.Amount(new Measure.OpenShards(CLICKS), 0),
                                "A split closes one and opens two."),
                        new Prediction(
                                "enough",
                                Duration.ofSeconds(95),
                                Duration.ofSeconds(110),
                                "Does the split stop the refusals?",
                                new Prediction.Answer.Choice(List.of(
                                        new Prediction.Answer.Option(
                                                "Yes: two shards take twice as much",
                                                new Condition(
                                                        new Measure.Stored(
                                                                CLICKS,
                                                                null,
                                                                Measure.PerShard.RECORDS_THROTTLED,
                                                                Duration.ofSeconds(95)),
                                                        Condition.Comparison.EXACTLY,
                                                        0)),
                                        new Prediction.Answer.Option("No: the hot key still has one shard", null))),
                                "One key always has one shard, however many there are.")),
                List.of(new Goal(
                        "no-refusal",
                        "At most five open shards, at the end",
                        List.of(new Condition(new Measure.OpenShards(CLICKS), Condition.Comparison.AT_MOST, 5)),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(60),
                        false)),
                List.of("Halve the rate of web-1", "Split the shard of u-24 once more"));
    }

    /** A session over the run, at its start; all sessions share the one run. */
    public static PlaySession session() {
        return new PlaySession(scenario(), new SimulatedRecording(setup(), Run.ONCE));
    }

    /** Simulated when first asked for. */
    private static final class Run {
        private static final Timeline ONCE = SimulatedRecording.simulate(setup());
    }
}
