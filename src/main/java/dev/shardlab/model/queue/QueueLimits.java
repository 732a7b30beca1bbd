package dev.shardlab.model.queue;

import java.time.Duration;

/** What the service allows (Amazon SQS Developer Guide, Amazon SQS message quotas; API Reference, SetQueueAttributes). */
public final class QueueLimits {

    public static final int MIN_MESSAGE_BYTES = 1_024;
    /** Also of a whole batch; 256 KiB until August 2025. */
    public static final int MAX_MESSAGE_BYTES = 1_048_576;

    public static final int MAX_BATCH_ENTRIES = 10;
    public static final int MAX_MESSAGES_PER_RECEIVE = 10;
    public static final int MAX_ATTRIBUTES = 10;
    public static final int MAX_BATCH_ID_CHARACTERS = 80;

    /** Of one queue; the API reference advises against more. */
    public static final int MAX_TAGS = 50;

    public static final int MAX_TAG_KEY_CHARACTERS = 128;
    public static final int MAX_TAG_VALUE_CHARACTERS = 256;

    public static final Duration MIN_RETENTION = Duration.ofSeconds(60);
    public static final Duration MAX_RETENTION = Duration.ofDays(14);
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(4);

    public static final Duration MAX_VISIBILITY_TIMEOUT = Duration.ofHours(12);
    public static final Duration DEFAULT_VISIBILITY_TIMEOUT = Duration.ofSeconds(30);

    public static final Duration MAX_DELAY = Duration.ofMinutes(15);
    public static final Duration MAX_WAIT = Duration.ofSeconds(20);

    /** How long a deduplication identifier is remembered. */
    public static final Duration DEDUPLICATION_INTERVAL = Duration.ofMinutes(5);

    /** For so long a receive of a FIFO queue can be repeated by its attempt's identifier. */
    public static final Duration REPEATABLE = DEDUPLICATION_INTERVAL;

    /** Received and neither deleted nor timed out; of a FIFO queue 20,000 until November 2024. */
    public static final int MAX_IN_FLIGHT = 120_000;

    /** Only so many of a FIFO queue's messages are searched for groups that are free. */
    public static final int FIFO_SEARCHED = 120_000;

    /** Calls per second and action on a FIFO queue without high throughput. */
    public static final int FIFO_CALLS_PER_SEC = 300;

    public static final int DEFAULT_MAX_RECEIVE_COUNT = 10;
    public static final int MAX_MAX_RECEIVE_COUNT = 1_000;

    /** So many queues a dead-letter queue may name whose dead letters it takes. */
    public static final int MAX_REDRIVE_SOURCES = 10;

    public static final int MAX_POLICY_BYTES = 8_192;
    public static final int MAX_POLICY_STATEMENTS = 20;
    /** Of one AddPermission. */
    public static final int MAX_PERMITTED_ACTIONS = 7;

    /** Of one AddPermission. */
    public static final int MAX_PERMITTED_ACCOUNTS = 50;

    public static final Duration BETWEEN_PURGES = Duration.ofSeconds(60);
    /** A name may not be used again for so long after its queue was deleted. */
    public static final Duration NAME_BLOCKED = Duration.ofSeconds(60);

    private QueueLimits() {}
}
