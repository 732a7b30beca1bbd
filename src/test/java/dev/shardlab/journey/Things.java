package dev.shardlab.journey;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** What the things on the stage are called when one asks where they are. */
final class Things {

    private Things() {}

    static String producer(String name) {
        return "OfProducer[producer=" + name + "]";
    }

    static String shard(StreamName stream, int index) {
        return "OfShard[stream=" + stream + ", shard=" + new ShardId(index) + "]";
    }

    static String queue(String name) {
        return "QueueItem[queue=" + name + "]";
    }

    static String deliveryStream(String name) {
        return "OfDeliveryStream[deliveryStream=" + name + "]";
    }

    static String application(String name) {
        return "OfApplication[application=" + name + "]";
    }
}
