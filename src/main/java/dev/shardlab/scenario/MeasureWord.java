package dev.shardlab.scenario;

import dev.shardlab.scenario.Measure.PerShard;
import dev.shardlab.scenario.Measure.ProducerCount;
import java.util.Arrays;
import java.util.List;

/** The words by which measures are known in a file, and the keys that go with each. */
enum MeasureWord {
    RECORDS_STORED("recordsStored", Of.SHARD),
    BYTES_STORED("bytesStored", Of.SHARD),
    RECORDS_THROTTLED("recordsThrottled", Of.SHARD),
    RECORDS_EXPIRED("recordsExpired", Of.SHARD),
    RECORDS_RETAINED("recordsRetained", Of.STREAM),
    OPEN_SHARDS("openShards", Of.STREAM),
    RECORDS_READ("recordsRead", Of.GROUP_COUNT),
    RECORDS_READ_AGAIN("recordsReadAgain", Of.GROUP_COUNT),
    RECORDS_UNREAD("recordsUnread", Of.GROUP),
    MILLIS_BEHIND_LATEST("millisBehindLatest", Of.GROUP),
    PRODUCER_SENT("producerSent", Of.PRODUCER),
    PRODUCER_STORED("producerStored", Of.PRODUCER),
    PRODUCER_THROTTLED("producerThrottled", Of.PRODUCER),
    PRODUCER_RETRIED("producerRetried", Of.PRODUCER),
    PRODUCER_ABANDONED("producerAbandoned", Of.PRODUCER);

    /** What is measured, and by which keys it is named. */
    enum Of {
        SHARD,
        STREAM,
        GROUP_COUNT,
        GROUP,
        PRODUCER;

        List<String> keys() {
            return switch (this) {
                case SHARD -> List.of("stream", "shard", "since");
                case STREAM -> List.of("stream");
                case GROUP_COUNT -> List.of("group", "since");
                case GROUP -> List.of("group");
                case PRODUCER -> List.of("producer", "since");
            };
        }
    }

    private final String word;
    private final Of of;

    MeasureWord(String word, Of of) {
        this.word = word;
        this.of = of;
    }

    String word() {
        return word;
    }

    Of of() {
        return of;
    }

    static MeasureWord of(Measure measure) {
        return switch (measure) {
            case Measure.Stored(var _, var _, PerShard what, var _) -> of(what);
            case Measure.OpenShards _ -> OPEN_SHARDS;
            case Measure.Retained _ -> RECORDS_RETAINED;
            case Measure.GroupRead(var _, boolean again, var _) -> again ? RECORDS_READ_AGAIN : RECORDS_READ;
            case Measure.GroupBehind _ -> RECORDS_UNREAD;
            case Measure.MillisBehindLatest _ -> MILLIS_BEHIND_LATEST;
            case Measure.OfProducer(var _, ProducerCount what, var _) -> of(what);
        };
    }

    static MeasureWord of(PerShard what) {
        return switch (what) {
            case RECORDS_STORED -> RECORDS_STORED;
            case BYTES_STORED -> BYTES_STORED;
            case RECORDS_THROTTLED -> RECORDS_THROTTLED;
            case RECORDS_EXPIRED -> RECORDS_EXPIRED;
        };
    }

    static MeasureWord of(ProducerCount what) {
        return switch (what) {
            case SENT -> PRODUCER_SENT;
            case STORED -> PRODUCER_STORED;
            case THROTTLED -> PRODUCER_THROTTLED;
            case RETRIED -> PRODUCER_RETRIED;
            case ABANDONED -> PRODUCER_ABANDONED;
        };
    }

    PerShard perShard() {
        return Arrays.stream(PerShard.values())
                .filter(what -> of(what) == this)
                .findFirst()
                .orElseThrow();
    }

    ProducerCount producerCount() {
        return Arrays.stream(ProducerCount.values())
                .filter(what -> of(what) == this)
                .findFirst()
                .orElseThrow();
    }
}
