package dev.shardlab.model.kinesis;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A metric that a stream may report for each of its shards (Kinesis API reference, EnableEnhancedMonitoring). The request's
 * {@code ALL} is not one of them: it stands for all of them.
 */
public enum ShardLevelMetric {
    INCOMING_BYTES("IncomingBytes"),
    INCOMING_RECORDS("IncomingRecords"),
    OUTGOING_BYTES("OutgoingBytes"),
    OUTGOING_RECORDS("OutgoingRecords"),
    WRITE_PROVISIONED_THROUGHPUT_EXCEEDED("WriteProvisionedThroughputExceeded"),
    READ_PROVISIONED_THROUGHPUT_EXCEEDED("ReadProvisionedThroughputExceeded"),
    ITERATOR_AGE_MILLISECONDS("IteratorAgeMilliseconds");

    private final String wireName;

    ShardLevelMetric(String wireName) {
        this.wireName = wireName;
    }

    /** The metric's name on the wire. */
    public String wireName() {
        return wireName;
    }

    public static Optional<ShardLevelMetric> named(String wireName) {
        return Stream.of(values())
                .filter(metric -> metric.wireName.equals(wireName))
                .findFirst();
    }
}
