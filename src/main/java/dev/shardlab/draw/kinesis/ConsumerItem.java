package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** A consumer with enhanced fan-out, and what belongs to it. */
public sealed interface ConsumerItem extends StageItem {

    StreamName stream();

    ConsumerName consumer();

    /** The consumer itself. */
    record OfConsumer(StreamName stream, ConsumerName consumer) implements ConsumerItem {}

    /** A client to which its records are pushed. */
    record OfListener(StreamName stream, ConsumerName consumer, ClientName client) implements ConsumerItem {}

    /** Where it has come to in a shard, and the pipe through which its records come. */
    record OfPipe(StreamName stream, ConsumerName consumer, ShardId shard) implements ConsumerItem {}
}
