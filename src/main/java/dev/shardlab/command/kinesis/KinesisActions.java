package dev.shardlab.command.kinesis;

/** The names of the actions in the API reference; a first page and the pages after it are one action. */
final class KinesisActions {

    private KinesisActions() {}

    static String nameOf(ServiceCommand command) {
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

    private static String ofStream(StreamCommand command) {
        return switch (command) {
            case StreamCommand.CreateStream _ -> "CreateStream";
            case StreamCommand.DeleteStream _ -> "DeleteStream";
            case StreamCommand.PutRecord _ -> "PutRecord";
            case StreamCommand.PutRecords _ -> "PutRecords";
            case StreamCommand.GetShardIterator _ -> "GetShardIterator";
            case StreamCommand.GetRecords _ -> "GetRecords";
            case StreamCommand.SplitShard _ -> "SplitShard";
            case StreamCommand.MergeShards _ -> "MergeShards";
            case StreamCommand.UpdateShardCount _ -> "UpdateShardCount";
            case StreamCommand.IncreaseRetention _ -> "IncreaseStreamRetentionPeriod";
            case StreamCommand.DecreaseRetention _ -> "DecreaseStreamRetentionPeriod";
        };
    }

    private static String ofQuestion(StreamQuestion command) {
        return switch (command) {
            case StreamQuestion.DescribeStream _ -> "DescribeStream";
            case StreamQuestion.DescribeStreamSummary _ -> "DescribeStreamSummary";
            case StreamQuestion.ListShards _, StreamQuestion.ListMoreShards _ -> "ListShards";
        };
    }

    private static String ofSetting(StreamSetting command) {
        return switch (command) {
            case StreamSetting.EnableEnhancedMonitoring _ -> "EnableEnhancedMonitoring";
            case StreamSetting.DisableEnhancedMonitoring _ -> "DisableEnhancedMonitoring";
            case StreamSetting.StartStreamEncryption _ -> "StartStreamEncryption";
            case StreamSetting.StopStreamEncryption _ -> "StopStreamEncryption";
            case StreamSetting.UpdateStreamMode _ -> "UpdateStreamMode";
            case StreamSetting.UpdateStreamWarmThroughput _ -> "UpdateStreamWarmThroughput";
            case StreamSetting.UpdateMaxRecordSize _ -> "UpdateMaxRecordSize";
            case StreamSetting.UpdateStreamRecordDistributionStrategy _ -> "UpdateStreamRecordDistributionStrategy";
        };
    }

    private static String ofTags(TagCommand command) {
        return switch (command) {
            case TagCommand.AddTagsToStream _ -> "AddTagsToStream";
            case TagCommand.RemoveTagsFromStream _ -> "RemoveTagsFromStream";
            case TagCommand.ListTagsForStream _ -> "ListTagsForStream";
            case TagCommand.TagResource _ -> "TagResource";
            case TagCommand.UntagResource _ -> "UntagResource";
            case TagCommand.ListTagsForResource _ -> "ListTagsForResource";
        };
    }

    private static String ofPolicy(PolicyCommand command) {
        return switch (command) {
            case PolicyCommand.GetResourcePolicy _ -> "GetResourcePolicy";
            case PolicyCommand.PutResourcePolicy _ -> "PutResourcePolicy";
            case PolicyCommand.DeleteResourcePolicy _ -> "DeleteResourcePolicy";
        };
    }

    private static String ofAccount(AccountCommand command) {
        return switch (command) {
            case AccountCommand.ListStreams _, AccountCommand.ListMoreStreams _ -> "ListStreams";
            case AccountCommand.DescribeLimits _ -> "DescribeLimits";
            case AccountCommand.DescribeAccountSettings _ -> "DescribeAccountSettings";
            case AccountCommand.UpdateAccountSettings _ -> "UpdateAccountSettings";
        };
    }

    private static String ofConsumer(ConsumerCommand command) {
        return switch (command) {
            case ConsumerCommand.RegisterStreamConsumer _ -> "RegisterStreamConsumer";
            case ConsumerCommand.DeregisterStreamConsumer _ -> "DeregisterStreamConsumer";
            case ConsumerCommand.DescribeStreamConsumer _ -> "DescribeStreamConsumer";
            case ConsumerCommand.ListStreamConsumers _, ConsumerCommand.ListMoreConsumers _ -> "ListStreamConsumers";
            case ConsumerCommand.SubscribeToShard _ -> "SubscribeToShard";
        };
    }
}
