package dev.shardlab.model.firehose;

import java.time.Duration;

/** What the service allows (Amazon Data Firehose Developer Guide, Quota; API Reference). */
public final class FirehoseLimits {

    /** Before base64. */
    public static final int MAX_RECORD_BYTES = 1_000 * 1_024;

    public static final int MAX_RECORDS_PER_BATCH = 500;
    public static final int MAX_BATCH_BYTES = 4 * 1_024 * 1_024;

    /** Of direct puts to one delivery stream, in us-east-1, us-west-2 and eu-west-1; they scale together. */
    public static final long RECORDS_PER_SECOND = 500_000;

    public static final long REQUESTS_PER_SECOND = 2_000;
    public static final long BYTES_PER_SECOND = 5 * 1_024 * 1_024;

    public static final int MAX_DELIVERY_STREAMS = 50;
    public static final int MIN_SIZE_MIB = 1;
    public static final int MAX_SIZE_MIB = 128;
    public static final int MAX_INTERVAL_SECONDS = 900;

    /** How long records are kept that cannot be delivered to S3. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Of StartDeliveryStreamEncryption and StopDeliveryStreamEncryption together, of one delivery stream. */
    public static final int ENCRYPTION_CALLS = 25;

    /** How long each of them counts. */
    public static final Duration ENCRYPTION_CALLS_COUNT = Duration.ofHours(24);

    /** Of each action that moves no records, in an account. */
    public static final int CONTROL_CALLS_PER_SECOND = 5;

    private FirehoseLimits() {}
}
