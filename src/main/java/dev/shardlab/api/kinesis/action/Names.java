package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.Name;

/** Names of output members that several actions have. */
final class Names {

    static final Name STREAM_NAME = Name.of("StreamName");
    static final Name STREAM_ARN = Name.of("StreamARN");
    static final Name STREAM_STATUS = Name.of("StreamStatus");
    static final Name STREAM_MODE_DETAILS = Name.of("StreamModeDetails");
    static final Name STREAM_MODE = Name.of("StreamMode");
    static final Name STREAM_CREATION_TIMESTAMP = Name.of("StreamCreationTimestamp");
    static final Name SHARD_ID = Name.of("ShardId");
    static final Name SEQUENCE_NUMBER = Name.of("SequenceNumber");
    static final Name ENCRYPTION_TYPE = Name.of("EncryptionType");
    static final Name RECORDS = Name.of("Records");
    static final Name SHARDS = Name.of("Shards");
    static final Name NEXT_TOKEN = Name.of("NextToken");
    static final Name MILLIS_BEHIND_LATEST = Name.of("MillisBehindLatest");
    static final Name SHARD_LEVEL_METRICS = Name.of("ShardLevelMetrics");
    static final Name TAGS = Name.of("Tags");

    private Names() {}
}
