package dev.shardlab.model.queue;

import java.util.Optional;

/** A setting of a queue, under the service's name (Amazon SQS API Reference, SetQueueAttributes). */
public enum QueueAttribute {
    VISIBILITY_TIMEOUT("VisibilityTimeout"),
    RETENTION("MessageRetentionPeriod"),
    DELAY("DelaySeconds"),
    RECEIVE_WAIT("ReceiveMessageWaitTimeSeconds"),
    MAX_MESSAGE_BYTES("MaximumMessageSize"),
    REDRIVE("RedrivePolicy"),
    REDRIVE_ALLOW("RedriveAllowPolicy"),
    POLICY("Policy"),
    CONTENT_BASED_DEDUPLICATION("ContentBasedDeduplication"),
    DEDUPLICATION_SCOPE("DeduplicationScope"),
    FIFO_THROUGHPUT_LIMIT("FifoThroughputLimit");

    private final String wireName;

    QueueAttribute(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether only FIFO queues have it. */
    public boolean isOfFifo() {
        return switch (this) {
            case CONTENT_BASED_DEDUPLICATION, DEDUPLICATION_SCOPE, FIFO_THROUGHPUT_LIMIT -> true;
            case VISIBILITY_TIMEOUT,
                    RETENTION,
                    DELAY,
                    RECEIVE_WAIT,
                    MAX_MESSAGE_BYTES,
                    REDRIVE,
                    REDRIVE_ALLOW,
                    POLICY -> false;
        };
    }

    /** What it is in these settings. */
    Object of(QueueSettings settings) {
        return switch (this) {
            case VISIBILITY_TIMEOUT -> settings.visibilityTimeout();
            case RETENTION -> settings.retention();
            case DELAY -> settings.delay();
            case RECEIVE_WAIT -> settings.receiveWait();
            case MAX_MESSAGE_BYTES -> settings.maxMessageBytes();
            case REDRIVE -> Optional.ofNullable(settings.redrive());
            case REDRIVE_ALLOW -> Optional.ofNullable(settings.access().redriveAllow());
            case POLICY -> Optional.ofNullable(settings.access().policy());
            case CONTENT_BASED_DEDUPLICATION -> settings.contentBasedDeduplication();
            case DEDUPLICATION_SCOPE -> settings.deduplicationPerGroup();
            case FIFO_THROUGHPUT_LIMIT -> settings.highThroughput();
        };
    }

    /** {@code to}, but with what it is in {@code from}. */
    QueueSettings copied(QueueSettings from, QueueSettings to) {
        return switch (this) {
            case VISIBILITY_TIMEOUT -> to.withVisibilityTimeout(from.visibilityTimeout());
            case RETENTION -> to.withRetention(from.retention());
            case DELAY -> to.withDelay(from.delay());
            case RECEIVE_WAIT -> to.withReceiveWait(from.receiveWait());
            case MAX_MESSAGE_BYTES -> to.withMaxMessageBytes(from.maxMessageBytes());
            case REDRIVE -> to.withRedrive(from.redrive());
            case REDRIVE_ALLOW ->
                to.withAccess(to.access().withRedriveAllow(from.access().redriveAllow()));
            case POLICY -> to.withAccess(to.access().withPolicy(from.access().policy()));
            case CONTENT_BASED_DEDUPLICATION -> to.withContentBasedDeduplication(from.contentBasedDeduplication());
            case DEDUPLICATION_SCOPE -> to.withDeduplicationPerGroup(from.deduplicationPerGroup());
            case FIFO_THROUGHPUT_LIMIT -> to.withHighThroughput(from.highThroughput());
        };
    }
}
