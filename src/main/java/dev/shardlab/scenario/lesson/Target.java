package dev.shardlab.scenario.lesson;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;

/** Something on the stage that narration or a question can point at. */
public sealed interface Target {

    record OfProducer(ProducerName producer) implements Target {}

    record OfShard(StreamName stream, ShardId shard) implements Target {}

    record OfApplication(ApplicationName application) implements Target {}

    record OfWorker(ApplicationName application, WorkerName worker) implements Target {}

    record OfQueue(QueueName queue) implements Target {}

    /** Those who take messages of a queue and share a name. */
    record OfQueueWorkers(WorkerName workers) implements Target {}

    /** @param number which of them, from 1; there may be more of them only later */
    record OfQueueWorker(WorkerName workers, int number) implements Target {}

    record OfDeliveryStream(DeliveryStreamName deliveryStream) implements Target {}

    /** Everything with this partition key. */
    record OfKey(String key) implements Target {}

    record HashAxis() implements Target {}

    record TrimHorizon() implements Target {}
}
