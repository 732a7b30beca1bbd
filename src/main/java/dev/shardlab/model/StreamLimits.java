package dev.shardlab.model;

import java.time.Duration;

/**
 * The limits of Kinesis Data Streams that the laboratory keeps, as of 2026 (Kinesis Data Streams developer guide, "Quotas and
 * limits"; API reference of each action).
 */
public final class StreamLimits {

    /** A record's payload and partition key together. */
    public static final int MAX_RECORD_BYTES = 1 << 20;

    public static final int MAX_RECORDS_PER_PUT = 500;
    /** Payloads and partition keys of one PutRecords; 5 MiB until October 2025. */
    public static final int MAX_BYTES_PER_PUT = 10 << 20;

    public static final int SHARD_WRITE_RECORDS_PER_SEC = 1_000;
    public static final int SHARD_WRITE_BYTES_PER_SEC = 1 << 20;

    public static final int SHARD_READ_CALLS_PER_SEC = 5;
    public static final int SHARD_READ_BYTES_PER_SEC = 2 << 20;
    public static final int MAX_RECORDS_PER_GET = 10_000;
    public static final int MAX_BYTES_PER_GET = 10 << 20;

    public static final Duration ITERATOR_LIFE = Duration.ofMinutes(5);
    /** How long a paging token of ListShards, ListStreams or ListStreamConsumers may be used. */
    public static final Duration PAGING_TOKEN_LIFE = Duration.ofMinutes(5);

    public static final Duration MIN_RETENTION = Duration.ofDays(1);
    public static final Duration MAX_RETENTION = Duration.ofDays(365);
    /** In the three largest regions; 1,000 or 6,000 elsewhere. */
    public static final int MAX_SHARDS_PER_ACCOUNT = 20_000;

    public static final int MAX_SHARDS_PER_STREAM_UPDATE = 10_000;
    public static final int SHARD_COUNT_UPDATES_PER_DAY = 10;

    private StreamLimits() {}
}
