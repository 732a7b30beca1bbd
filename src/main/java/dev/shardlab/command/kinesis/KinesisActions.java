package dev.shardlab.command.kinesis;

import dev.shardlab.model.kinesis.KinesisAction;

/** Which action a command asks for; a first page and the pages after it are one action. */
final class KinesisActions {

    private KinesisActions() {}

    static KinesisAction of(ServiceCommand command) {
        return switch (command) {
            case StreamCommand c -> ofStream(c);
            case StreamQuestion c -> ofQuestion(c);
            case StreamSetting c -> ofSetting(c);
            case TagCommand c -> ofTags(c);
            case PolicyCommand c -> ofPolicy(c);
            case AccountCommand c -> ofAccount(c);
            case ConsumerCommand c -> ofConsumer(c);
        };
    }

    private static KinesisAction ofStream(StreamCommand command) {
        return switch (command) {
            case StreamCommand.CreateStream _ -> KinesisAction.CREATE_STREAM;
            case StreamCommand.DeleteStream _ -> KinesisAction.DELETE_STREAM;
            case StreamCommand.PutRecord _ -> KinesisAction.PUT_RECORD;
            case StreamCommand.PutRecords _ -> KinesisAction.PUT_RECORDS;
            case StreamCommand.GetShardIterator _ -> KinesisAction.GET_SHARD_ITERATOR;
            case StreamCommand.GetRecords _ -> KinesisAction.GET_RECORDS;
            case StreamCommand.SplitShard _ -> KinesisAction.SPLIT_SHARD;
            case StreamCommand.MergeShards _ -> KinesisAction.MERGE_SHARDS;
            case StreamCommand.UpdateShardCount _ -> KinesisAction.UPDATE_SHARD_COUNT;
            case StreamCommand.IncreaseRetention _ -> KinesisAction.INCREASE_STREAM_RETENTION_PERIOD;
            case StreamCommand.DecreaseRetention _ -> KinesisAction.DECREASE_STREAM_RETENTION_PERIOD;
        };
    }

    private static KinesisAction ofQuestion(StreamQuestion command) {
        return switch (command) {
            case StreamQuestion.DescribeStream _ -> KinesisAction.DESCRIBE_STREAM;
            case StreamQuestion.DescribeStreamSummary _ -> KinesisAction.DESCRIBE_STREAM_SUMMARY;
            case StreamQuestion.ListShards _, StreamQuestion.ListMoreShards _ -> KinesisAction.LIST_SHARDS;
        };
    }

    private static KinesisAction ofSetting(StreamSetting command) {
        return switch (command) {
            case StreamSetting.EnableEnhancedMonitoring _ -> KinesisAction.ENABLE_ENHANCED_MONITORING;
            case StreamSetting.DisableEnhancedMonitoring _ -> KinesisAction.DISABLE_ENHANCED_MONITORING;
            case StreamSetting.StartStreamEncryption _ -> KinesisAction.START_STREAM_ENCRYPTION;
            case StreamSetting.StopStreamEncryption _ -> KinesisAction.STOP_STREAM_ENCRYPTION;
            case StreamSetting.UpdateStreamMode _ -> KinesisAction.UPDATE_STREAM_MODE;
            case StreamSetting.UpdateStreamWarmThroughput _ -> KinesisAction.UPDATE_STREAM_WARM_THROUGHPUT;
            case StreamSetting.UpdateMaxRecordSize _ -> KinesisAction.UPDATE_MAX_RECORD_SIZE;
            case StreamSetting.UpdateStreamRecordDistributionStrategy _ ->
                KinesisAction.UPDATE_STREAM_RECORD_DISTRIBUTION_STRATEGY;
        };
    }

    private static KinesisAction ofTags(TagCommand command) {
        return switch (command) {
            case TagCommand.AddTagsToStream _ -> KinesisAction.ADD_TAGS_TO_STREAM;
            case TagCommand.RemoveTagsFromStream _ -> KinesisAction.REMOVE_TAGS_FROM_STREAM;
            case TagCommand.ListTagsForStream _ -> KinesisAction.LIST_TAGS_FOR_STREAM;
            case TagCommand.TagResource _ -> KinesisAction.TAG_RESOURCE;
            case TagCommand.UntagResource _ -> KinesisAction.UNTAG_RESOURCE;
            case TagCommand.ListTagsForResource _ -> KinesisAction.LIST_TAGS_FOR_RESOURCE;
        };
    }

    private static KinesisAction ofPolicy(PolicyCommand command) {
        return switch (command) {
            case PolicyCommand.GetResourcePolicy _ -> KinesisAction.GET_RESOURCE_POLICY;
            case PolicyCommand.PutResourcePolicy _ -> KinesisAction.PUT_RESOURCE_POLICY;
            case PolicyCommand.DeleteResourcePolicy _ -> KinesisAction.DELETE_RESOURCE_POLICY;
        };
    }

    private static KinesisAction ofAccount(AccountCommand command) {
        return switch (command) {
            case AccountCommand.ListStreams _, AccountCommand.ListMoreStreams _ -> KinesisAction.LIST_STREAMS;
            case AccountCommand.DescribeLimits _ -> KinesisAction.DESCRIBE_LIMITS;
            case AccountCommand.DescribeAccountSettings _ -> KinesisAction.DESCRIBE_ACCOUNT_SETTINGS;
            case AccountCommand.UpdateAccountSettings _ -> KinesisAction.UPDATE_ACCOUNT_SETTINGS;
        };
    }

    private static KinesisAction ofConsumer(ConsumerCommand command) {
        return switch (command) {
            case ConsumerCommand.RegisterStreamConsumer _ -> KinesisAction.REGISTER_STREAM_CONSUMER;
            case ConsumerCommand.DeregisterStreamConsumer _ -> KinesisAction.DEREGISTER_STREAM_CONSUMER;
            case ConsumerCommand.DescribeStreamConsumer _ -> KinesisAction.DESCRIBE_STREAM_CONSUMER;
            case ConsumerCommand.ListStreamConsumers _, ConsumerCommand.ListMoreConsumers _ ->
                KinesisAction.LIST_STREAM_CONSUMERS;
            case ConsumerCommand.SubscribeToShard _ -> KinesisAction.SUBSCRIBE_TO_SHARD;
        };
    }
}
