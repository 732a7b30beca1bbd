package dev.shardlab.sim.queue;

import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.sim.setup.QueueAction;
import java.time.Duration;
import java.util.stream.Collectors;

/** What is done to a queue or its workers, in plain words. */
public final class QueueActionWords {

    private static final int MOST_OF_BODY = 40;

    private QueueActionWords() {}

    public static String of(QueueAction action) {
        return switch (action) {
            case QueueAction.Send(var queue, String body, var group) ->
                "Send \"" + shortened(body) + "\" to " + queue + (group == null ? "" : " in group " + group);
            case QueueAction.Purge(var queue) -> "Purge " + queue;
            case QueueAction.ChangeSettings(var queue, QueueChange change) -> "Set " + inWords(change) + " of " + queue;
            case QueueAction.AddWorkers(var workers, int count) ->
                "Add " + (count == 1 ? "1 worker" : count + " workers") + " to " + workers;
            case QueueAction.StopQueueWorker(var workers, int number) ->
                "Stop worker " + new FleetWorker(workers.value(), number);
            case QueueAction.CrashQueueWorker(var workers, int number) ->
                "Crash worker " + new FleetWorker(workers.value(), number);
        };
    }

    private static String shortened(String body) {
        int end = body.offsetByCodePoints(0, Math.min(MOST_OF_BODY, body.codePointCount(0, body.length())));
        return end == body.length() ? body : body.substring(0, end) + "...";
    }

    private static String inWords(QueueChange change) {
        return change.given().isEmpty()
                ? "nothing"
                : change.given().stream()
                        .map(attribute -> inWords(attribute, change))
                        .collect(Collectors.joining(", "));
    }

    private static String inWords(QueueAttribute attribute, QueueChange change) {
        var values = change.values();
        return switch (attribute) {
            case VISIBILITY_TIMEOUT -> "the visibility timeout to " + inWords(values.visibilityTimeout());
            case RETENTION -> "the retention to " + inWords(values.retention());
            case DELAY -> "the delay to " + inWords(values.delay());
            case RECEIVE_WAIT -> "the receive wait to " + inWords(values.receiveWait());
            case MAX_MESSAGE_BYTES -> "the largest message to " + values.maxMessageBytes() + " bytes";
            case REDRIVE ->
                values.redrive() == null
                        ? "no dead-letter queue"
                        : "the dead-letter queue to " + values.redrive().deadLetterQueue() + " after "
                                + values.redrive().maxReceiveCount() + " receives";
            case REDRIVE_ALLOW -> "which queues may send dead letters to it";
            case POLICY -> "the policy";
            case CONTENT_BASED_DEDUPLICATION ->
                "content-based deduplication " + (values.contentBasedDeduplication() ? "on" : "off");
            case DEDUPLICATION_SCOPE ->
                "the deduplication scope to " + (values.deduplicationPerGroup() ? "the group" : "the queue");
            case FIFO_THROUGHPUT_LIMIT ->
                "the throughput limit to " + (values.highThroughput() ? "each group" : "the queue");
        };
    }

    private static String inWords(Duration duration) {
        long seconds = duration.toSeconds();
        if (!duration.equals(Duration.ofSeconds(seconds))) {
            return duration.toMillis() + " ms";
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            long hours = seconds / 3_600;
            return hours > 48 && hours % 24 == 0 ? hours / 24 + " days" : hours == 1 ? "1 hour" : hours + " hours";
        }
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
