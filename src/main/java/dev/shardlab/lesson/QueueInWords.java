package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.QueueMeasure;
import java.time.Duration;

/** Measures of queues as a sentence about a lesson says them. */
final class QueueInWords {

    private QueueInWords() {}

    static String value(QueueMeasure measure, double value) {
        return switch (measure) {
            case QueueMeasure.CountedAtQueue _ -> InWords.counted(value, "message");
            case QueueMeasure.ReadOffQueue m ->
                switch (m.what()) {
                    case VISIBLE, IN_FLIGHT, DELAYED, HELD -> InWords.counted(value, "message");
                    case OLDEST -> InWords.duration(Duration.ofMillis(Math.round(value)));
                    case VISIBILITY_TIMEOUT -> InWords.duration(Duration.ofSeconds(Math.round(value)));
                };
            case QueueMeasure.RunningQueueWorkers _ -> InWords.counted(value, "worker");
        };
    }

    static String name(QueueMeasure measure) {
        return switch (measure) {
            case QueueMeasure.CountedAtQueue m -> "Messages " + name(m.what()) + m.queue();
            case QueueMeasure.ReadOffQueue m -> name(m.what()) + m.queue();
            case QueueMeasure.RunningQueueWorkers m -> "Running workers of " + m.workers();
        };
    }

    private static String name(QueueMeasure.Counted what) {
        return switch (what) {
            case SENT -> "sent to ";
            case RECEIVED -> "received from ";
            case RECEIVED_AGAIN -> "received again from ";
            case DELETED -> "deleted from ";
            case TIMED_OUT -> "not deleted in time from ";
            case DEAD_LETTERED -> "moved to the dead-letter queue from ";
            case EXPIRED -> "expired in ";
            case OUT_OF_ORDER -> "worked off out of order from ";
        };
    }

    private static String name(QueueMeasure.Gauge what) {
        return switch (what) {
            case VISIBLE -> "Messages visible in ";
            case IN_FLIGHT -> "Messages in flight of ";
            case DELAYED -> "Messages delayed in ";
            case HELD -> "Messages held by ";
            case OLDEST -> "Age of the oldest message of ";
            case VISIBILITY_TIMEOUT -> "Visibility timeout of ";
        };
    }
}
