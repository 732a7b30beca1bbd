package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.DeliveryTotals;
import dev.shardlab.state.firehose.FirehoseStates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a measure of delivery streams off one state. */
final class DeliveryReadings {

    private DeliveryReadings() {}

    /** Counted from the beginning of history. */
    static double of(DeliveryMeasure measure, FirehoseStates state, VirtualTime now) {
        return state.find(measure.deliveryStream())
                .map(stream -> of(measure, stream, now))
                .orElse(0L);
    }

    private static long of(DeliveryMeasure measure, DeliveryStreamState stream, VirtualTime now) {
        return switch (measure) {
            case DeliveryMeasure.CountedAtDelivery m -> count(stream.totals(), m.what());
            case DeliveryMeasure.ToldOfObjects m -> told(m.what(), stream, new VirtualTime(0));
            case DeliveryMeasure.ReadOffDelivery m ->
                switch (m.what()) {
                    case HELD -> stream.held();
                    case OLDEST ->
                        stream.oldestHeld()
                                .map(oldest -> now.since(oldest).toMillis())
                                .orElse(0L);
                    case BUFFER_BYTES -> stream.settings().destination().hints().sizeBytes();
                    case BUFFER_SECONDS ->
                        stream.settings().destination().hints().intervalSeconds();
                };
        };
    }

    /** Of the objects that were stored at {@code from} or later; it costs what they are. */
    static double of(DeliveryMeasure.ToldOfObjects measure, FirehoseStates state, VirtualTime from) {
        return state.find(measure.deliveryStream())
                .map(stream -> told(measure.what(), stream, from))
                .orElse(0L);
    }

    private static long count(DeliveryTotals totals, DeliveryMeasure.Counted what) {
        return switch (what) {
            case TAKEN -> totals.accepted();
            case OBJECTS -> totals.objects();
            case DELIVERED -> totals.delivered();
            case FAILED -> totals.failures();
            case LOST -> totals.lost();
        };
    }

    private static long told(DeliveryMeasure.OfObjects what, DeliveryStreamState stream, VirtualTime from) {
        List<Long> values = new ArrayList<>();
        for (DeliveredObject object = stream.lastObject();
                object != null && !object.at().isBefore(from);
                object = object.before()) {
            values.add(
                    switch (what) {
                        case MEDIAN_BYTES -> object.bytes();
                        case LONGEST_WAIT -> object.at().since(object.oldest()).toMillis();
                    });
        }
        if (values.isEmpty()) {
            return 0;
        }
        Collections.sort(values);
        return switch (what) {
            case MEDIAN_BYTES -> values.get((values.size() - 1) / 2);
            case LONGEST_WAIT -> values.getLast();
        };
    }
}
