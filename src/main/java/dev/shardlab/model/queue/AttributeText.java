package dev.shardlab.model.queue;

import dev.shardlab.model.Service;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A setting of a queue as the text that the service has for it (Amazon SQS API Reference, SetQueueAttributes). */
public final class AttributeText {

    private AttributeText() {}

    /**
     * The text of one attribute.
     *
     * @param service whose account and region stand in the names of queues
     * @return null if the queue has nothing of the kind: an empty text takes it away
     */
    public static @Nullable String of(QueueAttribute attribute, QueueSettings settings, Service service) {
        return switch (attribute) {
            case VISIBILITY_TIMEOUT -> seconds(settings.visibilityTimeout());
            case RETENTION -> seconds(settings.retention());
            case DELAY -> seconds(settings.delay());
            case RECEIVE_WAIT -> seconds(settings.receiveWait());
            case MAX_MESSAGE_BYTES -> Integer.toString(settings.maxMessageBytes());
            case REDRIVE -> settings.redrive() == null ? null : of(settings.redrive(), service);
            case REDRIVE_ALLOW ->
                settings.access().redriveAllow() == null
                        ? null
                        : of(settings.access().redriveAllow(), service);
            case POLICY ->
                settings.access().policy() == null
                        ? null
                        : settings.access().policy().toJson();
            case CONTENT_BASED_DEDUPLICATION -> Boolean.toString(settings.contentBasedDeduplication());
            case DEDUPLICATION_SCOPE -> settings.deduplicationPerGroup() ? "messageGroup" : "queue";
            case FIFO_THROUGHPUT_LIMIT -> settings.highThroughput() ? "perMessageGroupId" : "perQueue";
        };
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private static String of(RedrivePolicy policy, Service service) {
        return "{\"deadLetterTargetArn\":" + arn(policy.deadLetterQueue(), service) + ",\"maxReceiveCount\":"
                + policy.maxReceiveCount() + "}";
    }

    private static String of(RedriveAllowPolicy policy, Service service) {
        String permission = "{\"redrivePermission\":\"" + policy.permission().wireName() + "\"";
        return policy.sources().isEmpty()
                ? permission + "}"
                : policy.sources().stream()
                        .map(source -> arn(source, service))
                        .collect(Collectors.joining(",", permission + ",\"sourceQueueArns\":[", "]}"));
    }

    /** Names of queues and accounts have nothing in them that JSON would write otherwise. */
    private static String arn(QueueName queue, Service service) {
        return "\"" + service.arn("sqs", queue.value()) + "\"";
    }
}
