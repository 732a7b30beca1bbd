package dev.shardlab.scenario.lesson;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.kcl.ApplicationFields;
import dev.shardlab.scenario.kcl.WorkerNames;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.producer.ProducerFields;
import dev.shardlab.scenario.queue.QueueFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How something on the stage is named, to point at it. */
final class TargetFormat {

    private static final Type<Target> PLACE = new Choice<>(
            "place on the stage",
            List.of(new Target.HashAxis(), new Target.TrimHorizon()),
            target -> target instanceof Target.HashAxis ? "hashAxis" : "trimHorizon");

    private static final Shape<Target.OfProducer> PRODUCER = Shape.of("producer target", "A producer.", s -> {
        Key<Target.OfProducer, ProducerName> producer = s.required(
                "producer",
                ProducerFields.PRODUCER_REFERENCE,
                "\"web-1\"",
                "Which producer.",
                Target.OfProducer::producer);
        return v -> new Target.OfProducer(v.get(producer));
    });

    private static final Shape<Target.OfShard> SHARD = Shape.of("shard target", "A shard.", s -> {
        Key<Target.OfShard, StreamName> stream = StreamFields.reference(s, Target.OfShard::stream);
        Key<Target.OfShard, ShardId> shard =
                s.required("shard", StreamFields.SHARD, "2", "Which shard.", Target.OfShard::shard);
        return v -> new Target.OfShard(v.get(stream), v.get(shard));
    });

    private static final Shape<Target.OfApplication> APPLICATION =
            Shape.of("application target", "An application.", s -> {
                Key<Target.OfApplication, ApplicationName> application = s.required(
                        "application",
                        ApplicationFields.APPLICATION_REFERENCE,
                        "\"billing\"",
                        "Which application.",
                        Target.OfApplication::application);
                return v -> new Target.OfApplication(v.get(application));
            });

    private static final Shape<Target.OfWorker> WORKER = Shape.of("worker target", "A worker of an application.", s -> {
        Key<Target.OfWorker, ApplicationName> application =
                ApplicationFields.reference(s, Target.OfWorker::application);
        Key<Target.OfWorker, WorkerName> worker = s.required(
                "worker", ApplicationFields.WORKER_NAME, "\"worker-1\"", "Which worker.", Target.OfWorker::worker);
        s.check(List.of(application, worker), v -> WorkerNames.check(v, application, worker));
        return v -> new Target.OfWorker(v.get(application), v.get(worker));
    });

    private static final Shape<Target.OfQueue> QUEUE =
            Shape.of("queue target", "A queue, also one for dead letters.", s -> {
                Key<Target.OfQueue, QueueName> queue = s.required(
                        "queue", QueueFields.QUEUE_REFERENCE, "\"orders\"", "Which queue.", Target.OfQueue::queue);
                return v -> new Target.OfQueue(v.get(queue));
            });

    private static final Shape<Target.OfQueueWorkers> QUEUE_WORKERS =
            Shape.of("queue workers target", "All workers of a queue that share a name.", s -> {
                Key<Target.OfQueueWorkers, WorkerName> workers = s.required(
                        "workers",
                        QueueFields.WORKERS_REFERENCE,
                        "\"packers\"",
                        "The name of them all.",
                        Target.OfQueueWorkers::workers);
                return v -> new Target.OfQueueWorkers(v.get(workers));
            });

    private static final Shape<Target.OfQueueWorker> QUEUE_WORKER =
            Shape.of("queue worker target", "One worker of a queue.", s -> {
                Key<Target.OfQueueWorker, WorkerName> workers = s.derived(
                        "workers",
                        QueueFields.WORKERS_REFERENCE,
                        QueueFields.WORKERS_REFERENCE.unlessOnly(),
                        "\"packers\"",
                        "The name of them all.",
                        Target.OfQueueWorker::workers);
                Key<Target.OfQueueWorker, Integer> number = s.required(
                        "number",
                        Numbers.whole(1, 1_000_000, ""),
                        "2",
                        "Which one: `2` is `packers-2`.",
                        Target.OfQueueWorker::number);
                return v -> new Target.OfQueueWorker(v.get(workers), v.get(number));
            });

    private static final Shape<Target.OfDeliveryStream> DELIVERY_STREAM =
            Shape.of("delivery stream target", "A delivery stream.", s -> {
                Key<Target.OfDeliveryStream, DeliveryStreamName> deliveryStream = s.required(
                        "deliveryStream",
                        FirehoseFields.DELIVERY_STREAM_REFERENCE,
                        "\"clicks-to-lake\"",
                        "Which delivery stream.",
                        Target.OfDeliveryStream::deliveryStream);
                return v -> new Target.OfDeliveryStream(v.get(deliveryStream));
            });

    private static final Shape<Target.OfKey> KEY = Shape.of("key target", "Everything with a partition key.", s -> {
        Key<Target.OfKey, String> key =
                s.required("key", StreamFields.PARTITION_KEY, "\"user-7\"", "Which key.", Target.OfKey::key);
        return v -> new Target.OfKey(v.get(key));
    });

    static final OneOf<Target> TARGET = new OneOf<Target>(
                    "target",
                    "something on the stage: \"hashAxis\", \"trimHorizon\", {\"producer\"}, {\"shard\"}, {\"application\"},"
                            + " {\"worker\"}, {\"queue\"}, {\"workers\"}, {\"workers\", \"number\"}, {\"deliveryStream\"} or {\"key\"}",
                    "Something on the stage that the narration points at.")
            .or(TargetFormat::place, PLACE)
            .or(Target.OfProducer.class, PRODUCER)
            .or(Target.OfShard.class, SHARD)
            .or(Target.OfApplication.class, APPLICATION)
            .or(Target.OfWorker.class, WORKER)
            .or(Target.OfQueue.class, QUEUE)
            .or(Target.OfQueueWorkers.class, QUEUE_WORKERS)
            .or(Target.OfQueueWorker.class, QUEUE_WORKER)
            .or(Target.OfDeliveryStream.class, DELIVERY_STREAM)
            .or(Target.OfKey.class, KEY);

    private TargetFormat() {}

    private static @Nullable Target place(Target target) {
        return switch (target) {
            case Target.HashAxis _, Target.TrimHorizon _ -> target;
            case Target.OfProducer _,
                    Target.OfShard _,
                    Target.OfApplication _,
                    Target.OfWorker _,
                    Target.OfQueue _,
                    Target.OfQueueWorkers _,
                    Target.OfQueueWorker _,
                    Target.OfDeliveryStream _,
                    Target.OfKey _ -> null;
        };
    }
}
