package dev.shardlab.model.queue;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a queue works (Amazon SQS API Reference, SetQueueAttributes).
 *
 * @param visibilityTimeout how long a received message stays hidden, 0 to 12 h
 * @param retention how long a message is kept, 60 s to 14 d
 * @param delay how long a new message stays hidden, 0 to 15 min
 * @param receiveWait how long a receive waits for a message, 0 to 20 s; 0 is short polling
 * @param maxMessageBytes 1,024 to 1,048,576
 * @param redrive null: messages are received for ever
 * @param contentBasedDeduplication FIFO: without an identifier a message is known by the SHA-256 of its body
 * @param deduplicationPerGroup FIFO: identifiers are compared within a group, not in the whole queue
 * @param highThroughput FIFO: calls are limited per group, not per queue
 * @param access what others may do with it
 */
public record QueueSettings(
        Duration visibilityTimeout,
        Duration retention,
        Duration delay,
        Duration receiveWait,
        int maxMessageBytes,
        @Nullable RedrivePolicy redrive,
        boolean contentBasedDeduplication,
        boolean deduplicationPerGroup,
        boolean highThroughput,
        QueueAccess access) {

    /** What a new queue has unless told otherwise. */
    public static final QueueSettings DEFAULT = new QueueSettings(
            QueueLimits.DEFAULT_VISIBILITY_TIMEOUT,
            QueueLimits.DEFAULT_RETENTION,
            Duration.ZERO,
            Duration.ZERO,
            QueueLimits.MAX_MESSAGE_BYTES,
            null,
            false,
            false,
            false,
            QueueAccess.UNSAID);

    /** @throws IllegalArgumentException if a value is out of its range */
    public QueueSettings {
        require("VisibilityTimeout", visibilityTimeout, Duration.ZERO, QueueLimits.MAX_VISIBILITY_TIMEOUT);
        require("MessageRetentionPeriod", retention, QueueLimits.MIN_RETENTION, QueueLimits.MAX_RETENTION);
        require("DelaySeconds", delay, Duration.ZERO, QueueLimits.MAX_DELAY);
        require("ReceiveMessageWaitTimeSeconds", receiveWait, Duration.ZERO, QueueLimits.MAX_WAIT);
        if (maxMessageBytes < QueueLimits.MIN_MESSAGE_BYTES || maxMessageBytes > QueueLimits.MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException("Invalid value for the parameter MaximumMessageSize.");
        }
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("Invalid value for the parameter " + name + ".");
        }
    }

    public QueueSettings withVisibilityTimeout(Duration other) {
        return with(draft -> draft.visibilityTimeout = other);
    }

    public QueueSettings withRetention(Duration other) {
        return with(draft -> draft.retention = other);
    }

    public QueueSettings withDelay(Duration other) {
        return with(draft -> draft.delay = other);
    }

    public QueueSettings withReceiveWait(Duration other) {
        return with(draft -> draft.receiveWait = other);
    }

    public QueueSettings withMaxMessageBytes(int other) {
        return with(draft -> draft.maxMessageBytes = other);
    }

    public QueueSettings withRedrive(@Nullable RedrivePolicy other) {
        return with(draft -> draft.redrive = other);
    }

    public QueueSettings withContentBasedDeduplication(boolean other) {
        return with(draft -> draft.contentBasedDeduplication = other);
    }

    public QueueSettings withDeduplicationPerGroup(boolean other) {
        return with(draft -> draft.deduplicationPerGroup = other);
    }

    public QueueSettings withHighThroughput(boolean other) {
        return with(draft -> draft.highThroughput = other);
    }

    public QueueSettings withAccess(QueueAccess other) {
        return with(draft -> draft.access = other);
    }

    private QueueSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** The one copy of all there is, to be changed in one thing. */
    private static final class Draft {

        private Duration visibilityTimeout;
        private Duration retention;
        private Duration delay;
        private Duration receiveWait;
        private int maxMessageBytes;
        private @Nullable RedrivePolicy redrive;
        private boolean contentBasedDeduplication;
        private boolean deduplicationPerGroup;
        private boolean highThroughput;
        private QueueAccess access;

        Draft(QueueSettings of) {
            visibilityTimeout = of.visibilityTimeout;
            retention = of.retention;
            delay = of.delay;
            receiveWait = of.receiveWait;
            maxMessageBytes = of.maxMessageBytes;
            redrive = of.redrive;
            contentBasedDeduplication = of.contentBasedDeduplication;
            deduplicationPerGroup = of.deduplicationPerGroup;
            highThroughput = of.highThroughput;
            access = of.access;
        }

        QueueSettings finish() {
            return new QueueSettings(
                    visibilityTimeout,
                    retention,
                    delay,
                    receiveWait,
                    maxMessageBytes,
                    redrive,
                    contentBasedDeduplication,
                    deduplicationPerGroup,
                    highThroughput,
                    access);
        }
    }
}
