package dev.shardlab.compare.firehose;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.DeliveryTotals;
import java.util.EnumMap;
import java.util.Map;

/** How much of what a delivery stream has. All of it is read off the state. */
public final class DeliveryQuantities {

    private DeliveryQuantities() {}

    public static Map<Quantity, Double> of(DeliveryStreamState stream, VirtualTime now) {
        DeliveryTotals totals = stream.totals();
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_TAKEN, (double) totals.accepted());
        values.put(Quantity.RECORDS_THROTTLED, (double) totals.throttled());
        values.put(Quantity.RECORDS_DELIVERED, (double) totals.delivered());
        values.put(Quantity.OBJECTS_DELIVERED, (double) totals.objects());
        if (totals.objects() > 0) {
            values.put(Quantity.BYTES_AN_OBJECT, (double) totals.deliveredBytes() / totals.objects());
        }
        values.put(Quantity.DELIVERIES_FAILED, (double) totals.failures());
        values.put(Quantity.RECORDS_NEVER_DELIVERED, (double) totals.lost());
        values.put(Quantity.RECORDS_UNDELIVERED, (double) stream.held());
        stream.oldestHeld()
                .ifPresent(oldest -> values.put(Quantity.OLDEST_UNDELIVERED_MILLIS, (double)
                        now.since(oldest).toMillis()));
        return values;
    }
}
