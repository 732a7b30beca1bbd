package dev.shardlab.model.kinesis;

import dev.shardlab.model.Service;

/** The service's sentence for a shard that has had its share of a second (answers of the service to PutRecords and GetRecords). */
public final class RateExceeded {

    private RateExceeded() {}

    public static String forShard(ShardId shard, StreamName stream, Service service) {
        return "Rate exceeded for shard %s in stream %s under account %s.".formatted(shard, stream, service.account());
    }
}
