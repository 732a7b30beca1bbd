package dev.shardlab.draw.client;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** A client on the wire, and what it did. */
public sealed interface ClientItem extends StageItem {

    /** The client itself. */
    record OfClient(ClientName client) implements ClientItem {}

    /** A call of a client that was refused. */
    record OfRefusedCall(ClientName client, VirtualTime at) implements ClientItem {}

    /** A call of a client that was answered and neither put nor got records. */
    record OfCall(ClientName client, VirtualTime at) implements ClientItem {}

    /** Where a client has come to in a shard. */
    record OfReading(ClientName client, StreamName stream, ShardId shard) implements ClientItem {}

    /**
     * Records that a client put within a moment, with about the same hash key, on their way into their lanes.
     *
     * @param from when the first of them were stored
     */
    record OfArrivals(StreamName stream, ProducerName producer, VirtualTime from, long records) implements ClientItem {}

    /** So many records of a client's put that a shard refused, with about the same hash key. */
    record OfThrottled(StreamName stream, ProducerName producer, ShardId shard, VirtualTime at, int records)
            implements ClientItem {}
}
