package dev.shardlab.model.kinesis;

/**
 * The actions of the service, all 40, with what hangs on the action alone: its name in the API reference, and how often it may be
 * called (API reference of each action; developer guide, "Quotas and limits").
 */
public enum KinesisAction {
    ADD_TAGS_TO_STREAM("AddTagsToStream", Kind.CHANGES, 5),
    CREATE_STREAM("CreateStream", Kind.CHANGES, 5),
    DECREASE_STREAM_RETENTION_PERIOD("DecreaseStreamRetentionPeriod", Kind.CHANGES, 5),
    DELETE_RESOURCE_POLICY("DeleteResourcePolicy", Kind.CHANGES, 0),
    DELETE_STREAM("DeleteStream", Kind.CHANGES, 5),
    DEREGISTER_STREAM_CONSUMER("DeregisterStreamConsumer", Kind.CHANGES, 5),
    DESCRIBE_ACCOUNT_SETTINGS("DescribeAccountSettings", Kind.ASKS, 5),
    DESCRIBE_LIMITS("DescribeLimits", Kind.ASKS, 1),
    DESCRIBE_STREAM("DescribeStream", Kind.ASKS, 10),
    DESCRIBE_STREAM_CONSUMER("DescribeStreamConsumer", Kind.ASKS, 20),
    DESCRIBE_STREAM_SUMMARY("DescribeStreamSummary", Kind.ASKS, 20),
    DISABLE_ENHANCED_MONITORING("DisableEnhancedMonitoring", Kind.CHANGES, 5),
    ENABLE_ENHANCED_MONITORING("EnableEnhancedMonitoring", Kind.CHANGES, 5),
    GET_RECORDS("GetRecords", Kind.ASKS, 0),
    GET_RESOURCE_POLICY("GetResourcePolicy", Kind.ASKS, 0),
    GET_SHARD_ITERATOR("GetShardIterator", Kind.ASKS, 0),
    INCREASE_STREAM_RETENTION_PERIOD("IncreaseStreamRetentionPeriod", Kind.CHANGES, 5),
    LIST_SHARDS("ListShards", Kind.ASKS, 0),
    LIST_STREAM_CONSUMERS("ListStreamConsumers", Kind.ASKS, 5),
    LIST_STREAMS("ListStreams", Kind.ASKS, 5),
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", Kind.ASKS, 0),
    LIST_TAGS_FOR_STREAM("ListTagsForStream", Kind.ASKS, 5),
    MERGE_SHARDS("MergeShards", Kind.CHANGES, 5),
    PUT_RECORD("PutRecord", Kind.CHANGES, 0),
    PUT_RECORDS("PutRecords", Kind.CHANGES, 0),
    PUT_RESOURCE_POLICY("PutResourcePolicy", Kind.CHANGES, 0),
    REGISTER_STREAM_CONSUMER("RegisterStreamConsumer", Kind.CHANGES, 5),
    REMOVE_TAGS_FROM_STREAM("RemoveTagsFromStream", Kind.CHANGES, 5),
    SPLIT_SHARD("SplitShard", Kind.CHANGES, 5),
    START_STREAM_ENCRYPTION("StartStreamEncryption", Kind.CHANGES, 0),
    STOP_STREAM_ENCRYPTION("StopStreamEncryption", Kind.CHANGES, 0),
    SUBSCRIBE_TO_SHARD("SubscribeToShard", Kind.ASKS, 0),
    TAG_RESOURCE("TagResource", Kind.CHANGES, 0),
    UNTAG_RESOURCE("UntagResource", Kind.CHANGES, 0),
    UPDATE_ACCOUNT_SETTINGS("UpdateAccountSettings", Kind.CHANGES, 5),
    UPDATE_MAX_RECORD_SIZE("UpdateMaxRecordSize", Kind.CHANGES, 0),
    UPDATE_SHARD_COUNT("UpdateShardCount", Kind.CHANGES, 10),
    UPDATE_STREAM_MODE("UpdateStreamMode", Kind.CHANGES, 0),
    UPDATE_STREAM_RECORD_DISTRIBUTION_STRATEGY("UpdateStreamRecordDistributionStrategy", Kind.CHANGES, 0),
    UPDATE_STREAM_WARM_THROUGHPUT("UpdateStreamWarmThroughput", Kind.CHANGES, 5);

    private enum Kind {
        ASKS,
        CHANGES
    }

    private final String apiName;
    private final boolean onlyAsks;
    private final int callsPerSecond;

    /** @param callsPerSecond 0 where it is not held to a number of calls in the account */
    KinesisAction(String apiName, Kind kind, int callsPerSecond) {
        this.apiName = apiName;
        this.onlyAsks = kind == Kind.ASKS;
        this.callsPerSecond = callsPerSecond;
    }

    /** Its name in the API reference. */
    public String apiName() {
        return apiName;
    }

    /** Whether an event or a request names this action. */
    public boolean isNamed(String name) {
        return apiName.equals(name);
    }

    /** Whether it only asks: nothing that anybody stored or set is lost if it is forgotten. */
    public boolean onlyAsks() {
        return onlyAsks;
    }

    /** Whether the account may call it only so often. */
    public boolean isRated() {
        return callsPerSecond > 0;
    }

    /** How often the account may call it in a second; 0 where it {@linkplain #isRated is not rated}. */
    public int callsPerSecond() {
        return callsPerSecond;
    }

    /** As it stands in sentences. */
    @Override
    public String toString() {
        return apiName;
    }
}
