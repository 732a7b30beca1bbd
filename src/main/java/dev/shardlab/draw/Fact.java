package dev.shardlab.draw;

import dev.shardlab.model.ClientName;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** What a mark stands for: the thing that is asked about when somebody points at it. */
public sealed interface Fact {

    record OfProducer(ProducerName producer) implements Fact {}

    /** A record on the network, or refused and on its way back: the {@code position}-th of a request's batch. */
    record OfFlight(ProducerName producer, long call, int position) implements Fact {}

    /** So many records of one request on the network, or refused and on their way back, with about the same hash key. */
    record OfFlights(ProducerName producer, long call, int records) implements Fact {}

    /** A refused record that waits at its producer, from the request {@code call}. */
    record OfRetry(ProducerName producer, long call, int position) implements Fact {}

    /** A stored record. */
    record OfRecord(StreamName stream, ShardId shard, long index) implements Fact {}

    /**
     * Records that a client put within a moment, with about the same hash key, on their way into their lanes.
     *
     * @param from when the first of them were stored
     */
    record OfLandings(StreamName stream, ProducerName producer, VirtualTime from, long records) implements OfWire {}

    /** A client on the wire. */
    record OfClient(ClientName client) implements OfWire {}

    /** A call of a client that was refused. */
    record OfRefusedCall(ClientName client, VirtualTime at) implements OfWire {}

    /** A call of a client that was answered and neither put nor got records. */
    record OfCall(ClientName client, VirtualTime at) implements OfWire {}

    /** So many records of a client's put that a shard refused, with about the same hash key. */
    record OfTurnedAway(StreamName stream, ProducerName producer, ShardId shard, VirtualTime at, int records)
            implements OfWire {}

    /** Where a client has come to in a shard. */
    record OfReading(ClientName client, StreamName stream, ShardId shard) implements OfWire {}

    /** A consumer with enhanced fan-out. */
    record OfConsumer(StreamName stream, ConsumerName consumer) implements OfWire {}

    /** A client to which the records of a consumer with enhanced fan-out are pushed. */
    record OfListener(StreamName stream, ConsumerName consumer, ClientName client) implements OfWire {}

    /** Where a consumer with enhanced fan-out has come to in a shard, and the pipe through which its records come. */
    record OfPipe(StreamName stream, ConsumerName consumer, ShardId shard) implements OfWire {}

    /** What clients on the wire bring to the stage. */
    sealed interface OfWire extends Fact {}

    /** A run of stored records too close to be drawn one by one: {@code from} to before {@code to}. */
    record OfRecords(StreamName stream, ShardId shard, long from, long to) implements Fact {}

    record OfShard(StreamName stream, ShardId shard) implements Fact {}

    /** Shards too thin to be drawn one by one: those that lie in {@code range}. */
    record OfShards(StreamName stream, HashKeyRange range) implements Fact {}

    /** A group's cursor on a shard. */
    record OfCursor(GroupName group, ShardId shard) implements Fact {}

    record OfGroup(GroupName group) implements Fact {}

    record OfWorker(GroupName group, WorkerName worker) implements Fact {}

    record OfHashAxis(StreamName stream) implements Fact {}

    record OfTrimHorizon(StreamName stream) implements Fact {}
}
