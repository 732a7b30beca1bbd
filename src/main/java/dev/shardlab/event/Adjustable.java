package dev.shardlab.event;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;

/** A setting that an action may change while the experiment runs. */
public sealed interface Adjustable {

    /** The setting as a sentence names it: {@code the retention of weather}. */
    String words();

    /** How long a stream keeps its records. */
    record Retention(StreamName stream) implements Adjustable {
        @Override
        public String words() {
            return "the retention of " + stream;
        }
    }

    /** Into which shards a stream is divided: split, merged, or counted anew. */
    record Shards(StreamName stream) implements Adjustable {
        @Override
        public String words() {
            return "the shards of " + stream;
        }
    }

    /** How many records a second a producer means to send. */
    record Rate(ProducerName producer) implements Adjustable {
        @Override
        public String words() {
            return "the rate of " + producer;
        }
    }

    /** Which workers read for an application. */
    record Workers(ApplicationName application) implements Adjustable {
        @Override
        public String words() {
            return "the workers of " + application;
        }
    }

    /** What a delivery stream is set to. */
    record DeliveryHints(DeliveryStreamName deliveryStream) implements Adjustable {
        @Override
        public String words() {
            return "the settings of " + deliveryStream;
        }
    }

    /** How a message queue works. */
    record QueueSettings(QueueName queue) implements Adjustable {
        @Override
        public String words() {
            return "the settings of " + queue;
        }
    }

    /** Which workers take messages of a queue. */
    record QueueWorkers(WorkerName workers) implements Adjustable {
        @Override
        public String words() {
            return "the workers " + workers;
        }
    }
}
