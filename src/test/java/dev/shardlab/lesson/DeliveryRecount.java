package dev.shardlab.lesson;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.DeliveryAbandoned;
import dev.shardlab.event.FirehoseEvent.DeliveryFailed;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.event.FirehoseEvent.SourceRecordsTaken;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.DeliveryMeasure.Counted;
import java.util.List;
import java.util.OptionalDouble;

/** Measures of delivery streams, counted over the events alone. */
final class DeliveryRecount {

    private final List<FirehoseEvent> events;

    /** @param events up to the time that is asked for */
    DeliveryRecount(List<Event> events, DeliveryMeasure measure) {
        this.events = events.stream()
                .filter(FirehoseEvent.class::isInstance)
                .map(FirehoseEvent.class::cast)
                .filter(event -> event.deliveryStream().equals(measure.deliveryStream()))
                .toList();
    }

    /** Empty for what can only be told from what is held. */
    OptionalDouble measure(DeliveryMeasure measure, VirtualTime since) {
        return switch (measure) {
            case DeliveryMeasure.CountedAtDelivery m -> OptionalDouble.of(counted(m.what(), since));
            case DeliveryMeasure.ToldOfObjects m -> OptionalDouble.of(told(m.what(), since));
            case DeliveryMeasure.ReadOffDelivery m ->
                m.what() == DeliveryMeasure.Gauge.HELD && isThere()
                        ? OptionalDouble.of(all(Counted.TAKEN) - all(Counted.DELIVERED) - all(Counted.LOST))
                        : OptionalDouble.empty();
        };
    }

    private boolean isThere() {
        return events.stream().noneMatch(FirehoseEvent.DeliveryStreamDeleted.class::isInstance);
    }

    private long all(Counted what) {
        return counted(what, new VirtualTime(0));
    }

    private long counted(Counted what, VirtualTime since) {
        return events.stream()
                .filter(event -> !event.at().isBefore(since))
                .mapToLong(event -> switch (what) {
                    case TAKEN ->
                        switch (event) {
                            case RecordsAccepted e -> e.count();
                            case SourceRecordsTaken e ->
                                e.runs().stream().mapToLong(RecordRun::size).sum();
                            default -> 0;
                        };
                    case OBJECTS -> event instanceof ObjectDelivered ? 1 : 0;
                    case DELIVERED -> event instanceof ObjectDelivered e ? e.records() : 0;
                    case FAILED -> event instanceof DeliveryFailed ? 1 : 0;
                    case LOST -> event instanceof DeliveryAbandoned e ? e.records() : 0;
                })
                .sum();
    }

    private long told(DeliveryMeasure.OfObjects what, VirtualTime since) {
        List<ObjectDelivered> objects = events.stream()
                .filter(event -> event instanceof ObjectDelivered && !event.at().isBefore(since))
                .map(ObjectDelivered.class::cast)
                .toList();
        return switch (what) {
            case LONGEST_WAIT ->
                objects.stream()
                        .mapToLong(object -> object.at().since(object.oldest()).toMillis())
                        .max()
                        .orElse(0);
            case MEDIAN_BYTES ->
                objects.isEmpty()
                        ? 0
                        : objects.stream()
                                .map(ObjectDelivered::bytes)
                                .sorted()
                                .toList()
                                .get((objects.size() - 1) / 2);
        };
    }
}
