package dev.shardlab.engine.kinesis.stream;

import java.time.Duration;

/**
 * How long the service takes for what it does in the background. The service promises no times; in practice it takes 10 to 30
 * seconds for each of these. The laboratory's times are at the short end, so that a lesson can be watched, and always the
 * same, so that it can be repeated.
 */
public final class ServiceDelays {

    /** From CreateStream, CREATING, to ACTIVE. */
    public static final Duration CREATION = Duration.ofSeconds(10);

    /** From DeleteStream, DELETING, to the end of the stream. */
    public static final Duration DELETION = Duration.ofSeconds(5);

    /** For one split or merge, UPDATING; UpdateShardCount does several, one after the other. */
    public static final Duration RESHARD_STEP = Duration.ofSeconds(5);

    /** An UpdateShardCount of many steps takes shorter ones, so that the whole takes no longer than "a few minutes". */
    public static final Duration LONGEST_UPDATE = Duration.ofMinutes(5);

    /** For a new setting, UPDATING: encryption, mode, warm throughput, record size, record distribution. */
    public static final Duration SETTING = Duration.ofSeconds(5);

    /** From RegisterStreamConsumer, CREATING, to ACTIVE. */
    public static final Duration REGISTRATION = Duration.ofSeconds(5);

    /** From DeregisterStreamConsumer, DELETING, to the end of the consumer. */
    public static final Duration DEREGISTRATION = Duration.ofSeconds(5);

    private ServiceDelays() {}
}
