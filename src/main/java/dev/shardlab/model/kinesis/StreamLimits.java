package dev.shardlab.model.kinesis;

import java.time.Duration;

/**
 * The limits of Kinesis Data Streams that the laboratory keeps, as of 2026 (Kinesis Data Streams developer guide, "Quotas and
 * limits"; API reference of each action).
 */
public final class StreamLimits {

    /** A record's payload and partition key together, unless its stream allows larger ones. */
    public static final int MAX_RECORD_BYTES = 1 << 20;

    public static final int MAX_RECORDS_PER_PUT = 500;
    /** Payloads and partition keys of one PutRecords; 5 MiB until October 2025. */
    public static final int MAX_BYTES_PER_PUT = 10 << 20;

    public static final int SHARD_WRITE_RECORDS_PER_SEC = 1_000;
    public static final int SHARD_WRITE_BYTES_PER_SEC = 1 << 20;

    /** What a shard takes at once in records above {@link #MAX_RECORD_BYTES}, where a stream allows them. */
    public static final int SHARD_BURST_BYTES = 10 << 20;

    public static final int SHARD_READ_CALLS_PER_SEC = 5;
    public static final int SHARD_READ_BYTES_PER_SEC = 2 << 20;
    public static final int MAX_RECORDS_PER_GET = 10_000;
    public static final int MAX_BYTES_PER_GET = 10 << 20;

    public static final Duration ITERATOR_LIFE = Duration.ofMinutes(5);
    /** How long a paging token of ListShards, ListStreams or ListStreamConsumers may be used. */
    public static final Duration PAGING_TOKEN_LIFE = Duration.ofMinutes(5);

    public static final int CONSUMERS_PER_STREAM = 20;
    public static final int CONSUMERS_CREATING = 5;
    /** For each consumer and shard; nobody shares it. */
    public static final int PUSH_BYTES_PER_SEC = 2 << 20;

    public static final Duration SUBSCRIPTION_LIFE = Duration.ofMinutes(5);
    /** For so long a subscription cannot be taken over by a new one of the same consumer and shard. */
    public static final Duration SUBSCRIPTION_KEPT = Duration.ofSeconds(5);

    public static final Duration MIN_RETENTION = Duration.ofDays(1);
    public static final Duration MAX_RETENTION = Duration.ofDays(365);
    /** In the three largest regions; 1,000 or 6,000 elsewhere. */
    public static final int MAX_SHARDS_PER_ACCOUNT = 20_000;

    public static final int MAX_SHARDS_PER_STREAM_UPDATE = 10_000;
    public static final int SHARD_COUNT_UPDATES_PER_DAY = 10;

    /** What an on-demand stream begins with: 4 MiB/s to write. */
    public static final int ON_DEMAND_FIRST_SHARDS = 4;

    public static final int MAX_ON_DEMAND_STREAMS = 50;
    /** In the three largest regions: 10 GiB/s. */
    public static final int MAX_WARM_MIB_PER_SEC = 10 << 10;

    public static final int MODE_CHANGES_PER_DAY = 2;
    public static final int ENCRYPTION_CHANGES_PER_DAY = 25;
    public static final int MAX_TAGS = 50;
    public static final int MAX_STREAMS_CREATING = 5;
    /** The most shards one page of ListShards has. */
    public static final int MAX_SHARDS_PER_PAGE = 1_000;

    private StreamLimits() {}
}
