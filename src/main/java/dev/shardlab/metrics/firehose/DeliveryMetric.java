package dev.shardlab.metrics.firehose;

import dev.shardlab.metrics.kit.Statistic;

/**
 * What is counted at a delivery stream, under the service's own name (Amazon Data Firehose Developer Guide, "Monitor Amazon Data Firehose
 * with CloudWatch metrics"): the sum of a period, or the most that there was in it.
 */
public enum DeliveryMetric {
    INCOMING_BYTES("IncomingBytes", "Bytes of the records that were put and taken."),
    INCOMING_RECORDS("IncomingRecords", "Records that were put and taken."),
    INCOMING_PUT_REQUESTS("IncomingPutRequests", "Requests of which at least one record was taken."),
    THROTTLED_RECORDS("ThrottledRecords", "Records that were refused, as too much came in a second."),
    READ_BYTES("DataReadFromKinesisStream.Bytes", "Bytes of the records that were read out of the source."),
    READ_RECORDS("DataReadFromKinesisStream.Records", "Records that were read out of the source."),
    DELIVERED_BYTES("DeliveryToS3.Bytes", "Bytes that were stored, before compression."),
    DELIVERED_RECORDS("DeliveryToS3.Records", "Records that were stored."),
    OBJECTS("DeliveryToS3.ObjectCount", "Objects that were stored."),
    DATA_FRESHNESS(
            "DeliveryToS3.DataFreshness", "The age of the oldest record that is not stored yet.", Statistic.MAXIMUM);

    private final String title;
    private final String meaning;
    private final Statistic statistic;

    DeliveryMetric(String title, String meaning) {
        this(title, meaning, Statistic.SUM);
    }

    DeliveryMetric(String title, String meaning, Statistic statistic) {
        this.title = title;
        this.meaning = meaning;
        this.statistic = statistic;
    }

    /** The name CloudWatch has for it. */
    public String title() {
        return title;
    }

    /** What becomes of what is measured in a period. */
    public Statistic statistic() {
        return statistic;
    }

    /** What it says, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
