package dev.shardlab.compare.kinesis;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How much of what a stream has, and each of its shards. */
public final class StreamQuantities {

    private StreamQuantities() {}

    public static Map<Quantity, Double> of(StreamState stream, StreamTally tally, VirtualTime now) {
        Bill bill = tally.bill(stream.name());
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_STORED, sum(stream, ShardState::next));
        values.put(Quantity.RECORDS_THROTTLED, sum(stream, ShardState::throttled));
        values.put(Quantity.RECORDS_EXPIRED, sum(stream, ShardState::first));
        values.put(Quantity.RECORDS_LOST, (double) tally.lost(stream.name()));
        values.put(Quantity.OPEN_SHARDS, (double) stream.openShardCount());
        values.put(Quantity.SHARD_HOURS, bill.shardHours(now));
        values.put(Quantity.EXTENDED_SHARD_HOURS, bill.extendedShardHours(now));
        values.put(Quantity.PUT_PAYLOAD_UNITS, (double) bill.putPayloadUnits());
        values.put(Quantity.COST, bill.usDollars(now));
        return values;
    }

    private static double sum(StreamState stream, ToDoubleFunction<ShardState> count) {
        return stream.shards().stream().mapToDouble(count).sum();
    }

    public static Map<Quantity, Double> of(ShardState shard) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_STORED, (double) shard.next());
        values.put(Quantity.RECORDS_THROTTLED, (double) shard.throttled());
        return values;
    }
}
