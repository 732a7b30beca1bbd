package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.DeliveryMeasure;
import java.time.Duration;

/** Measures of delivery streams as a sentence about a lesson says them. */
final class DeliveryInWords {

    private DeliveryInWords() {}

    static String value(DeliveryMeasure measure, double value) {
        return switch (measure) {
            case DeliveryMeasure.CountedAtDelivery m ->
                switch (m.what()) {
                    case TAKEN, DELIVERED, LOST -> InWords.counted(value, "record");
                    case OBJECTS -> InWords.counted(value, "object");
                    case FAILED -> InWords.counted(value, "attempt");
                };
            case DeliveryMeasure.ToldOfObjects m ->
                switch (m.what()) {
                    case MEDIAN_BYTES -> InWords.counted(value, "byte");
                    case LONGEST_WAIT -> InWords.duration(Duration.ofMillis(Math.round(value)));
                };
            case DeliveryMeasure.ReadOffDelivery m ->
                switch (m.what()) {
                    case HELD -> InWords.counted(value, "record");
                    case OLDEST -> InWords.duration(Duration.ofMillis(Math.round(value)));
                    case BUFFER_BYTES -> InWords.counted(value, "byte");
                    case BUFFER_SECONDS -> InWords.duration(Duration.ofSeconds(Math.round(value)));
                };
        };
    }

    static String name(DeliveryMeasure measure) {
        return switch (measure) {
                    case DeliveryMeasure.CountedAtDelivery m -> name(m.what());
                    case DeliveryMeasure.ToldOfObjects m ->
                        switch (m.what()) {
                            case MEDIAN_BYTES -> "Median size of the objects of ";
                            case LONGEST_WAIT -> "Longest time until a record was delivered by ";
                        };
                    case DeliveryMeasure.ReadOffDelivery m ->
                        switch (m.what()) {
                            case HELD -> "Records not delivered yet by ";
                            case OLDEST -> "Age of the oldest record not delivered yet by ";
                            case BUFFER_BYTES -> "Buffer size of ";
                            case BUFFER_SECONDS -> "Buffer interval of ";
                        };
                }
                + measure.deliveryStream();
    }

    private static String name(DeliveryMeasure.Counted what) {
        return switch (what) {
            case TAKEN -> "Records taken by ";
            case OBJECTS -> "Objects delivered by ";
            case DELIVERED -> "Records delivered by ";
            case FAILED -> "Failed attempts to deliver of ";
            case LOST -> "Records never delivered by ";
        };
    }
}
