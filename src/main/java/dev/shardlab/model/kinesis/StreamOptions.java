package dev.shardlab.model.kinesis;

import dev.shardlab.model.Tags;
import java.util.OptionalInt;

/**
 * What CreateStream may be given besides name and shard count (Kinesis API reference, CreateStream).
 *
 * @param warmThroughputMiBps what an on-demand stream is to take at once, in MiB a second; empty if not asked for
 * @param maxRecordKiB the largest record, payload and key together: 1024 to 10240
 */
public record StreamOptions(StreamMode mode, Tags tags, OptionalInt warmThroughputMiBps, int maxRecordKiB) {

    public static final int DEFAULT_MAX_RECORD_KIB = 1024;

    /** A provisioned stream without tags, for records of 1 MiB. */
    public static final StreamOptions PROVISIONED =
            new StreamOptions(StreamMode.PROVISIONED, Tags.NONE, OptionalInt.empty(), DEFAULT_MAX_RECORD_KIB);

    /** An on-demand stream without tags, for records of 1 MiB. */
    public static final StreamOptions ON_DEMAND =
            new StreamOptions(StreamMode.ON_DEMAND, Tags.NONE, OptionalInt.empty(), DEFAULT_MAX_RECORD_KIB);
}
