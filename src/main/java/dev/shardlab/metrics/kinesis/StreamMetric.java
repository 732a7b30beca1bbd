package dev.shardlab.metrics.kinesis;

import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Statistic;

/**
 * What is measured at a stream, under the service's own name (Amazon Kinesis Data Streams Developer Guide, "Monitoring the Amazon Kinesis
 * Data Streams Service with Amazon CloudWatch").
 *
 * <p>Two are read more closely here than there: a record's bytes are payload and partition key together, which is what the
 * limits count; and the iterator age is the {@code MillisBehindLatest} of each answer, that of the reader furthest behind, as the
 * service gives it for a stream without saying which application it was.
 */
public enum StreamMetric {
    INCOMING_RECORDS("IncomingRecords", Statistic.SUM, MetricUnit.RECORDS, "Records that were stored in the stream."),
    INCOMING_BYTES(
            "IncomingBytes",
            Statistic.SUM,
            MetricUnit.BYTES,
            "Payloads and partition keys that were stored in the stream."),
    WRITE_THROUGHPUT_EXCEEDED(
            "WriteProvisionedThroughputExceeded",
            Statistic.SUM,
            MetricUnit.RECORDS,
            "Records that were throttled: their shard had reached its limit for writes in that second."),
    GET_RECORDS_RECORDS(
            "GetRecords.Records",
            Statistic.SUM,
            MetricUnit.RECORDS,
            "Records that GetRecords handed to all readers together."),
    READ_THROUGHPUT_EXCEEDED(
            "ReadProvisionedThroughputExceeded",
            Statistic.SUM,
            MetricUnit.CALLS,
            "GetRecords calls that were throttled: the shard had reached its limits for reads."),
    ITERATOR_AGE(
            "GetRecords.IteratorAgeMilliseconds",
            Statistic.MAXIMUM,
            MetricUnit.MILLISECONDS,
            "How far behind latest the last answers to GetRecords were, over all readers of the stream: the worst of each"
                    + " period. The service does not tell which application it was, and one that does not call is not"
                    + " in it.");

    private final String title;
    private final Statistic statistic;
    private final MetricUnit unit;
    private final String meaning;

    StreamMetric(String title, Statistic statistic, MetricUnit unit, String meaning) {
        this.title = title;
        this.statistic = statistic;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The name CloudWatch has for it. */
    public String title() {
        return title;
    }

    public Statistic statistic() {
        return statistic;
    }

    public MetricUnit unit() {
        return unit;
    }

    /** What it says, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
