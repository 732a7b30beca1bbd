package dev.shardlab.scenario;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Measure.ProducerCount;
import dev.shardlab.scenario.lesson.Precondition;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Narration, questions and goals by chance about a given experiment. */
final class RandomLessons {

    private final Chance chance;
    private final Setup setup;
    private final Duration length;

    RandomLessons(Chance chance, Setup setup) {
        this.chance = chance;
        this.setup = setup;
        length = setup.duration();
    }

    List<Step> steps() {
        return Chance.inOrder(chance.some(0, 4, _ -> step()), Step::at);
    }

    List<Prediction> predictions() {
        return Chance.inOrder(chance.some(0, 4, i -> prediction("p" + i)), Prediction::askAt);
    }

    List<Goal> goals() {
        return chance.some(0, 3, i -> goal("g" + i));
    }

    private Step step() {
        return new Step(
                moment(),
                chance.text(1, 60),
                chance.text(1, 400),
                chance.some(0, 4, _ -> target()),
                chance.some(0, 3, i -> new Step.Term("word " + i, chance.text(1, 80))),
                chance.onceIn(2),
                premise());
    }

    private Precondition premise() {
        return chance.onceIn(2)
                ? Precondition.NONE
                : new Precondition(chance.some(1, 3, _ -> condition()), chance.one(() -> "", () -> chance.text(1, 90)));
    }

    private Target target() {
        StreamSetup stream = stream();
        List<Target> targets = new ArrayList<>(List.of(
                new Target.HashAxis(),
                new Target.TrimHorizon(),
                new Target.OfKey(chance.text(1, 20)),
                new Target.OfShard(stream.name(), shard(stream))));
        for (ProducerSetup producer : setup.producers()) {
            targets.add(new Target.OfProducer(producer.name()));
        }
        for (ApplicationSetup application : setup.applications()) {
            targets.add(new Target.OfApplication(application.name()));
            application.workers().forEach(worker -> targets.add(new Target.OfWorker(application.name(), worker)));
        }
        for (QueueSetup queue : setup.queues().queues()) {
            targets.add(new Target.OfQueue(queue.name()));
        }
        for (QueueWorkersSetup workers : setup.queues().workers()) {
            targets.add(new Target.OfQueueWorkers(workers.name()));
            targets.add(new Target.OfQueueWorker(workers.name(), chance.between(1, 4)));
        }
        setup.firehose().deliveryStreams().forEach(to -> targets.add(new Target.OfDeliveryStream(to.name())));
        return chance.pick(targets);
    }

    private Prediction prediction(String id) {
        Duration ask = chance.upTo(length.minusNanos(1_000));
        Duration answerAt = chance.between(ask.plusNanos(1_000), length);
        return new Prediction(id, ask, answerAt, chance.text(1, 90), answer(), chance.text(1, 90), premise(), weight());
    }

    private double weight() {
        return chance.onceIn(2) ? 1 : chance.between(0, 8) / 2.0;
    }

    private Answer answer() {
        StreamSetup stream = stream();
        return chance.one(
                () -> new Answer.ShardOfKey(stream.name(), chance.text(1, 20)),
                () -> new Answer.ShardWithMost(stream.name(), chance.pick(List.of(PerShard.values()))),
                () -> new Answer.Amount(measure(), chance.one(() -> 0.1, chance::part)),
                () -> chance.one(
                        () -> new Answer.Sealed(stream.name(), null, List.of()),
                        () -> new Answer.Sealed(null, new Answer.Amount(measure(), 0.1), List.of()),
                        () -> new Answer.Sealed(null, null, chance.some(1, 3, _ -> chance.text(1, 20)))),
                () -> new Answer.Choice(List.of(
                        new Answer.Option(chance.text(1, 20), condition()),
                        new Answer.Option(chance.text(1, 20), chance.maybe(this::condition)))));
    }

    private Goal goal(String id) {
        Duration at = chance.one(this::moment, () -> length);
        return new Goal(
                id,
                chance.text(1, 90),
                chance.some(chance.between(0, 1), 4, _ -> condition()),
                at,
                chance.upTo(at),
                chance.onceIn(2),
                weight());
    }

    private Condition condition() {
        return new Condition(
                measure(),
                chance.pick(List.of(Comparison.values())),
                chance.one(() -> (double) chance.between(0, 100_000), () -> chance.part() * 1e9));
    }

    private Measure measure() {
        StreamSetup stream = stream();
        List<PerShard> perShard = List.of(PerShard.values());
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure.Stored(stream.name(), null, chance.pick(perShard), Duration.ZERO),
                new Measure.Stored(stream.name(), shard(stream), chance.pick(perShard), moment()),
                new Measure.OpenShards(stream.name()),
                new Measure.Retained(stream.name(), chance.maybe(() -> shard(stream))),
                new Measure.RetentionHours(stream.name()),
                new Measure.Moved(stream.name()),
                new Measure.LargestShare(stream.name(), moment())));
        for (ApplicationSetup application : setup.applications()) {
            measures.add(new Measure.ApplicationRead(application.name(), chance.onceIn(2), moment()));
            measures.add(new Measure.ApplicationLost(application.name(), moment()));
            measures.add(new Measure.Unattended(application.name(), null, moment()));
            measures.add(new Measure.RunningWorkers(application.name()));
            measures.add(new Measure.ApplicationBehind(application.name()));
            measures.add(new Measure.MillisBehindLatest(application.name()));
        }
        for (ProducerSetup producer : setup.producers()) {
            measures.add(
                    new Measure.OfProducer(producer.name(), chance.pick(List.of(ProducerCount.values())), moment()));
        }
        for (QueueSetup queue : setup.queues().queues()) {
            for (QueueMeasure.Counted what : QueueMeasure.Counted.values()) {
                measures.add(new QueueMeasure.CountedAtQueue(queue.name(), what, moment()));
            }
            for (QueueMeasure.Gauge what : QueueMeasure.Gauge.values()) {
                measures.add(new QueueMeasure.ReadOffQueue(queue.name(), what));
            }
        }
        for (QueueWorkersSetup workers : setup.queues().workers()) {
            measures.add(new QueueMeasure.RunningQueueWorkers(workers.name()));
        }
        for (DeliveryStreamSetup delivering : setup.firehose().deliveryStreams()) {
            for (DeliveryMeasure.Counted what : DeliveryMeasure.Counted.values()) {
                measures.add(new DeliveryMeasure.CountedAtDelivery(delivering.name(), what, moment()));
            }
            for (DeliveryMeasure.OfObjects what : DeliveryMeasure.OfObjects.values()) {
                measures.add(new DeliveryMeasure.ToldOfObjects(delivering.name(), what, moment()));
            }
            for (DeliveryMeasure.Gauge what : DeliveryMeasure.Gauge.values()) {
                measures.add(new DeliveryMeasure.ReadOffDelivery(delivering.name(), what));
            }
        }
        return chance.pick(measures);
    }

    private StreamSetup stream() {
        return chance.pick(setup.streams());
    }

    private ShardId shard(StreamSetup stream) {
        return new ShardId(chance.between(0, stream.shards() - 1));
    }

    private Duration moment() {
        return chance.upTo(length);
    }
}
