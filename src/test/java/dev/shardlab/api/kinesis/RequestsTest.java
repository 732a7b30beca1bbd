package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shardlab.api.kinesis.action.ServedAction;
import dev.shardlab.api.kinesis.action.ServedActions;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.api.kinesis.opaque.ShardIterators;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.StreamPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action: what a client writes, in either encoding, and the command it is understood as. */
class RequestsTest {

    private static final StreamName S = new StreamName("orders");
    private static final String BY_NAME = "'StreamName': 'orders'";
    private static final String BY_ARN = "'StreamARN': 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders'";
    private static final String RESOURCE = "'ResourceARN': 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'";
    private static final String CONSUMER_ARN =
            "arn:aws:kinesis:us-east-1:000000000000:stream/orders/consumer/billing:1777000000";
    private static final ConsumerName BILLING = new ConsumerName("billing");
    private static final ConsumerRef CONSUMER = new ConsumerRef(S, BILLING, OptionalLong.of(1_777_000_000));
    private static final Resource STREAM_RESOURCE = new Resource.OfStream(S);
    private static final VirtualTime THEN = VirtualTime.ofMillis(1_777_000_000_123L);
    private static final String NUMBER = "49590338271490256608559692538361571095921575989136588898";
    private static final ShardIterator ITERATOR =
            new ShardIterator(new ShardPosition(S, new ShardId(3), 17), Wire.TIME);
    private static final StreamPage STREAM_PAGE = new StreamPage(S, Wire.TIME);
    private static final ShardPage SHARD_PAGE =
            new ShardPage(S, THEN, new ShardId(3), new ShardFilter.FromTimestamp(THEN), Wire.TIME);
    private static final ConsumerPage CONSUMER_PAGE = new ConsumerPage(S, THEN, BILLING, Wire.TIME);

    private record Example(String action, String json, ServiceCommand expected) {
        Example {
            json = json.replace('\'', '"');
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "AddTagsToStream",
                    "{" + BY_NAME + ", 'Tags': {'team': 'blue', 'b': ''}}",
                    new TagCommand.AddTagsToStream(S, tags(Map.of("team", "blue", "b", "")))),
            new Example(
                    "CreateStream",
                    "{" + BY_NAME + ", 'ShardCount': 3}",
                    new StreamCommand.CreateStream(S, 3, Duration.ofDays(1))),
            new Example(
                    "CreateStream",
                    "{" + BY_NAME + ", 'StreamModeDetails': {'StreamMode': 'ON_DEMAND'}, 'Tags': {'a': 'b'},"
                            + " 'WarmThroughputMiBps': 20, 'MaxRecordSizeInKiB': 2048}",
                    new StreamCommand.CreateStream(
                            S,
                            StreamCommand.CreateStream.NOT_GIVEN,
                            Duration.ofDays(1),
                            new StreamOptions(StreamMode.ON_DEMAND, tags(Map.of("a", "b")), OptionalInt.of(20), 2048))),
            new Example(
                    "CreateStream",
                    "{" + BY_NAME + "}",
                    new StreamCommand.CreateStream(
                            S, StreamCommand.CreateStream.NOT_GIVEN, Duration.ofDays(1), StreamOptions.ON_DEMAND)),
            new Example(
                    "DecreaseStreamRetentionPeriod",
                    "{" + BY_ARN + ", 'RetentionPeriodHours': 24}",
                    new StreamCommand.DecreaseRetention(S, Duration.ofHours(24))),
            new Example(
                    "DeleteResourcePolicy",
                    "{" + RESOURCE + "}",
                    new PolicyCommand.DeleteResourcePolicy(STREAM_RESOURCE)),
            new Example(
                    "DeleteStream",
                    "{" + BY_NAME + ", 'EnforceConsumerDeletion': true}",
                    new StreamCommand.DeleteStream(S, true)),
            new Example("DeleteStream", "{" + BY_NAME + "}", new StreamCommand.DeleteStream(S, false)),
            new Example(
                    "DeregisterStreamConsumer",
                    "{" + BY_ARN + ", 'ConsumerName': 'billing'}",
                    new ConsumerCommand.DeregisterStreamConsumer(ConsumerRef.named(S, BILLING))),
            new Example("DescribeAccountSettings", "{}", new AccountCommand.DescribeAccountSettings()),
            new Example("DescribeLimits", "{}", new AccountCommand.DescribeLimits()),
            new Example(
                    "DescribeStream",
                    "{" + BY_NAME + ", 'Limit': 7, 'ExclusiveStartShardId': 'shardId-000000000002'}",
                    new StreamQuestion.DescribeStream(S, 7, new ShardId(2))),
            new Example("DescribeStream", "{" + BY_ARN + "}", new StreamQuestion.DescribeStream(S, 100, null)),
            new Example(
                    "DescribeStreamConsumer",
                    "{'ConsumerARN': '" + CONSUMER_ARN + "'}",
                    new ConsumerCommand.DescribeStreamConsumer(CONSUMER)),
            new Example(
                    "DescribeStreamConsumer",
                    "{" + BY_ARN + ", 'ConsumerName': 'billing', 'ConsumerARN': '" + CONSUMER_ARN + "'}",
                    new ConsumerCommand.DescribeStreamConsumer(CONSUMER)),
            new Example(
                    "DescribeStreamSummary",
                    "{" + BY_NAME + ", " + BY_ARN + "}",
                    new StreamQuestion.DescribeStreamSummary(S)),
            new Example(
                    "DisableEnhancedMonitoring",
                    "{" + BY_NAME + ", 'ShardLevelMetrics': ['ALL']}",
                    new StreamSetting.DisableEnhancedMonitoring(S, List.of(ShardLevelMetric.values()))),
            new Example(
                    "EnableEnhancedMonitoring",
                    "{" + BY_NAME + ", 'ShardLevelMetrics': ['OutgoingBytes', 'IncomingBytes']}",
                    new StreamSetting.EnableEnhancedMonitoring(
                            S, List.of(ShardLevelMetric.INCOMING_BYTES, ShardLevelMetric.OUTGOING_BYTES))),
            new Example(
                    "GetRecords",
                    "{'ShardIterator': '" + ShardIterators.write(ITERATOR) + "', 'Limit': 25, " + BY_ARN + "}",
                    new StreamCommand.GetRecords(ITERATOR, 25, 0)),
            new Example(
                    "GetRecords",
                    "{'ShardIterator': '\\'" + ShardIterators.write(ITERATOR) + "\\''}",
                    new StreamCommand.GetRecords(ITERATOR, 10_000, 0)),
            new Example(
                    "GetResourcePolicy",
                    "{'ResourceARN': '" + CONSUMER_ARN + "'}",
                    new PolicyCommand.GetResourcePolicy(new Resource.OfConsumer(CONSUMER))),
            new Example(
                    "GetShardIterator",
                    "{" + BY_NAME + ", 'ShardId': 'shardId-3', 'ShardIteratorType': 'AT_TIMESTAMP',"
                            + " 'Timestamp': 1777000000.123}",
                    new StreamCommand.GetShardIterator(S, new ShardId(3), IteratorType.AT_TIMESTAMP, null, THEN)),
            new Example(
                    "GetShardIterator",
                    "{" + BY_NAME + ", 'ShardId': '6', 'ShardIteratorType': 'AFTER_SEQUENCE_NUMBER',"
                            + " 'StartingSequenceNumber': '" + NUMBER + "'}",
                    new StreamCommand.GetShardIterator(
                            S, new ShardId(6), IteratorType.AFTER_SEQUENCE_NUMBER, SequenceNumber.parse(NUMBER), null)),
            new Example(
                    "IncreaseStreamRetentionPeriod",
                    "{" + BY_NAME + ", 'RetentionPeriodHours': 48.9}",
                    new StreamCommand.IncreaseRetention(S, Duration.ofHours(48))),
            new Example("ListShards", "{" + BY_NAME + "}", new StreamQuestion.ListShards(S, null, null, null, 1_000)),
            new Example(
                    "ListShards",
                    "{" + BY_NAME + ", 'MaxResults': 5, 'ExclusiveStartShardId': 'shardId-000000000001',"
                            + " 'StreamCreationTimestamp': 1777000000.123,"
                            + " 'ShardFilter': {'Type': 'AFTER_SHARD_ID', 'ShardId': 'shardId-000000000001'}}",
                    new StreamQuestion.ListShards(
                            S, THEN, new ShardId(1), new ShardFilter.AfterShardId(new ShardId(1)), 5)),
            new Example(
                    "ListShards",
                    "{" + BY_NAME + ", 'ShardFilter': {'Type': 'AT_LATEST'}}",
                    new StreamQuestion.ListShards(S, null, null, new ShardFilter.AtLatest(), 1_000)),
            new Example(
                    "ListShards",
                    "{'NextToken': '" + PagingTokens.write(SHARD_PAGE) + "', " + BY_ARN + "}",
                    new StreamQuestion.ListMoreShards(SHARD_PAGE, 1_000)),
            new Example(
                    "ListStreamConsumers",
                    "{" + BY_ARN + ", 'StreamCreationTimestamp': 1777000000.123}",
                    new ConsumerCommand.ListStreamConsumers(S, THEN, 100)),
            new Example(
                    "ListStreamConsumers",
                    "{" + BY_ARN + ", 'MaxResults': 2, 'NextToken': '" + PagingTokens.write(CONSUMER_PAGE) + "'}",
                    new ConsumerCommand.ListMoreConsumers(CONSUMER_PAGE, 2)),
            new Example("ListStreams", "{}", new AccountCommand.ListStreams(null, 100)),
            new Example(
                    "ListStreams",
                    "{'ExclusiveStartStreamName': 'orders', 'Limit': 10000}",
                    new AccountCommand.ListStreams(S, 10_000)),
            new Example(
                    "ListStreams",
                    "{'NextToken': '" + PagingTokens.write(STREAM_PAGE) + "'}",
                    new AccountCommand.ListMoreStreams(STREAM_PAGE, 100)),
            new Example(
                    "ListTagsForResource", "{" + RESOURCE + "}", new TagCommand.ListTagsForResource(STREAM_RESOURCE)),
            new Example(
                    "ListTagsForStream",
                    "{" + BY_NAME + ", 'ExclusiveStartTagKey': 'team', 'Limit': 3}",
                    new TagCommand.ListTagsForStream(S, "team", 3)),
            new Example(
                    "MergeShards",
                    "{" + BY_NAME + ", 'ShardToMerge': 'shardId-000000000000', 'AdjacentShardToMerge': '1'}",
                    new StreamCommand.MergeShards(S, new ShardId(0), new ShardId(1))),
            new Example(
                    "PutRecord",
                    "{" + BY_NAME + ", 'Data': 'aGVsbG8=', 'PartitionKey': 'k', 'SequenceNumberForOrdering': '" + NUMBER
                            + "'}",
                    new StreamCommand.PutRecord(
                            S,
                            RecordBatch.builder()
                                    .add("k", "hello".getBytes(StandardCharsets.UTF_8))
                                    .build(),
                            SequenceNumber.parse(NUMBER))),
            new Example(
                    "PutRecord",
                    "{" + BY_ARN + ", 'Data': '', 'PartitionKey': 'k', 'ExplicitHashKey': '0'}",
                    new StreamCommand.PutRecord(
                            S,
                            RecordBatch.builder()
                                    .add("k", HashKey.MIN, new byte[0])
                                    .build(),
                            null)),
            new Example(
                    "PutRecord",
                    "{" + BY_ARN + ", 'Data': '/w=='}",
                    new StreamCommand.PutRecord(
                            S, RecordBatch.builder().addUnkeyed(new byte[] {-1}).build(), null)),
            new Example(
                    "PutRecords",
                    "{" + BY_NAME + ", 'Records': [{'Data': 'AA==', 'PartitionKey': 'a'}]}",
                    new StreamCommand.PutRecords(
                            S, RecordBatch.builder().add("a", new byte[1]).build())),
            new Example(
                    "PutResourcePolicy",
                    "{" + RESOURCE + ", 'Policy': '{}'}",
                    new PolicyCommand.PutResourcePolicy(STREAM_RESOURCE, "{}")),
            new Example(
                    "RegisterStreamConsumer",
                    "{" + BY_ARN + ", 'ConsumerName': 'billing'}",
                    new ConsumerCommand.RegisterStreamConsumer(S, BILLING, Tags.NONE)),
            new Example(
                    "RemoveTagsFromStream",
                    "{" + BY_NAME + ", 'TagKeys': ['a', 'b']}",
                    new TagCommand.RemoveTagsFromStream(S, List.of("a", "b"))),
            new Example(
                    "SplitShard",
                    "{" + BY_NAME
                            + ", 'ShardToSplit': '0', 'NewStartingHashKey': '170141183460469231731687303715884105728'}",
                    new StreamCommand.SplitShard(S, new ShardId(0), new HashKey(1L << 63, 0))),
            new Example(
                    "StartStreamEncryption",
                    "{" + BY_NAME + ", 'EncryptionType': 'KMS', 'KeyId': 'alias/aws/kinesis'}",
                    new StreamSetting.StartStreamEncryption(S, EncryptionType.KMS, new KeyId("alias/aws/kinesis"))),
            new Example(
                    "StopStreamEncryption",
                    "{" + BY_NAME + ", 'EncryptionType': 'KMS', 'KeyId': 'alias/aws/kinesis'}",
                    new StreamSetting.StopStreamEncryption(S, EncryptionType.KMS, new KeyId("alias/aws/kinesis"))),
            new Example(
                    "SubscribeToShard",
                    "{'ConsumerARN': '" + CONSUMER_ARN + "', 'ShardId': 'shardId-000000000003',"
                            + " 'StartingPosition': {'Type': 'AT_TIMESTAMP', 'Timestamp': 1777000000.123}}",
                    new ConsumerCommand.SubscribeToShard(
                            CONSUMER, new ShardId(3), new StartingPosition(IteratorType.AT_TIMESTAMP, null, THEN))),
            new Example(
                    "TagResource",
                    "{" + RESOURCE + ", 'Tags': {'a': 'b'}}",
                    new TagCommand.TagResource(STREAM_RESOURCE, tags(Map.of("a", "b")))),
            new Example(
                    "UntagResource",
                    "{" + RESOURCE + ", 'TagKeys': ['a']}",
                    new TagCommand.UntagResource(STREAM_RESOURCE, List.of("a"))),
            new Example(
                    "UpdateAccountSettings",
                    "{'MinimumThroughputBillingCommitment': {'Status': 'ENABLED'}}",
                    new AccountCommand.UpdateAccountSettings(true)),
            new Example(
                    "UpdateMaxRecordSize",
                    "{" + BY_ARN + ", 'MaxRecordSizeInKiB': 10240}",
                    new StreamSetting.UpdateMaxRecordSize(S, 10_240)),
            new Example(
                    "UpdateShardCount",
                    "{" + BY_NAME + ", 'TargetShardCount': 8, 'ScalingType': 'UNIFORM_SCALING'}",
                    new StreamCommand.UpdateShardCount(S, 8)),
            new Example(
                    "UpdateStreamMode",
                    "{" + BY_ARN + ", 'StreamModeDetails': {'StreamMode': 'PROVISIONED'}}",
                    new StreamSetting.UpdateStreamMode(S, StreamMode.PROVISIONED, OptionalInt.empty())),
            new Example(
                    "UpdateStreamRecordDistributionStrategy",
                    "{" + BY_ARN + ", 'RecordDistributionStrategy': 'AUTO'}",
                    new StreamSetting.UpdateStreamRecordDistributionStrategy(S, RecordDistribution.AUTO)),
            new Example(
                    "UpdateStreamWarmThroughput",
                    "{" + BY_NAME + ", 'WarmThroughputMiBps': 0}",
                    new StreamSetting.UpdateStreamWarmThroughput(S, 0)));

    private static Tags tags(Map<String, String> tags) {
        return new Tags(new TreeMap<>(tags));
    }

    @Test
    void every_action_has_an_example() {
        assertEquals(
                ServedActions.all().stream().map(ServedAction::name).toList(),
                EXAMPLES.stream().map(Example::action).distinct().toList());
    }

    @TestFactory
    Stream<DynamicTest> a_request_is_understood_in_either_encoding() {
        return EXAMPLES.stream()
                .map(example -> dynamicTest(example.action + " " + example.json, () -> {
                    ServiceCall expected = ServiceCall.ofClient(Wire.CLIENT, example.expected);
                    assertEquals(expected, Wire.decode(example.action, example.json));
                    assertEquals(expected, Wire.decode(example.action, BodyEncoding.CBOR, Wire.cbor(example.json)));
                    assertEquals(example.action, example.expected.action().apiName());
                }));
    }
}
