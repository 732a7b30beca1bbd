package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.api.kinesis.opaque.ShardIterators;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.command.kinesis.AccountReply.LimitsDescribed;
import dev.shardlab.command.kinesis.AccountReply.PolicyGiven;
import dev.shardlab.command.kinesis.AccountReply.StreamListing;
import dev.shardlab.command.kinesis.AccountReply.StreamsListed;
import dev.shardlab.command.kinesis.AccountReply.TagsListed;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerDescribed;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumersListed;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.RecordReply.RecordPut;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamReply.MetricsSwitched;
import dev.shardlab.command.kinesis.StreamReply.ShardCountUpdated;
import dev.shardlab.command.kinesis.StreamReply.ShardListing;
import dev.shardlab.command.kinesis.StreamReply.ShardsListed;
import dev.shardlab.command.kinesis.StreamReply.StreamDescribed;
import dev.shardlab.command.kinesis.StreamReply.StreamFacts;
import dev.shardlab.command.kinesis.StreamReply.StreamSummarized;
import dev.shardlab.command.kinesis.StreamReply.WarmThroughputUpdated;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ConsumerStatus;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.model.kinesis.WarmThroughput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Replies as clients read them; the seconds of {@link Wire#TIME} are 1777863721.123. */
class AnswersTest {

    private static final StreamName S = new StreamName("orders");
    private static final String NAMED =
            "\"StreamName\":\"orders\",\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\"";
    private static final ShardId SHARD = new ShardId(3);
    private static final SequenceNumber NUMBER = new SequenceNumber(1_777_000_000, SHARD, 41, 1_777_863_721);
    private static final HashKeyRange RANGE = new HashKeyRange(HashKey.MIN, new HashKey(Long.MAX_VALUE, -1));
    private static final String RANGE_TEXT =
            "\"HashKeyRange\":{\"StartingHashKey\":\"0\",\"EndingHashKey\":\"170141183460469231731687303715884105727\"}";
    private static final ShardIterator ITERATOR = new ShardIterator(new ShardPosition(S, SHARD, 2), Wire.TIME);
    private static final ConsumerListing CONSUMER =
            new ConsumerListing(S, new ConsumerName("billing"), ConsumerStatus.ACTIVE, Wire.TIME);
    private static final String CONSUMER_TEXT = "\"ConsumerName\":\"billing\",\"ConsumerARN\":"
            + "\"arn:aws:kinesis:us-east-1:000000000000:stream/orders/consumer/billing:1777863721\","
            + "\"ConsumerStatus\":\"ACTIVE\",\"ConsumerCreationTimestamp\":1777863721.123";
    private static final StreamFacts FACTS = new StreamFacts(
            S,
            StreamStatus.ACTIVE,
            StreamMode.PROVISIONED,
            Wire.TIME,
            Duration.ofHours(24),
            List.of(ShardLevelMetric.INCOMING_BYTES),
            EncryptionType.NONE,
            null);
    private static final String FACTS_TEXT =
            NAMED + ",\"StreamStatus\":\"ACTIVE\",\"StreamModeDetails\":{\"StreamMode\":"
                    + "\"PROVISIONED\"},\"RetentionPeriodHours\":24,\"StreamCreationTimestamp\":1777863721.123,"
                    + "\"EnhancedMonitoring\":[{\"ShardLevelMetrics\":[\"IncomingBytes\"]}],\"EncryptionType\":\"NONE\"";
    private static final ShardListing OPEN = new ShardListing(SHARD, null, null, RANGE, NUMBER, null);
    private static final ShardListing CLOSED =
            new ShardListing(new ShardId(4), new ShardId(0), new ShardId(1), RANGE, NUMBER, NUMBER.plus(5));
    private static final String SHARDS_TEXT = "\"Shards\":[{\"ShardId\":\"shardId-000000000003\"," + RANGE_TEXT
            + ",\"SequenceNumberRange\":{\"StartingSequenceNumber\":\"" + NUMBER + "\"}},"
            + "{\"ShardId\":\"shardId-000000000004\",\"ParentShardId\":\"shardId-000000000000\","
            + "\"AdjacentParentShardId\":\"shardId-000000000001\"," + RANGE_TEXT
            + ",\"SequenceNumberRange\":{\"StartingSequenceNumber\":\"" + NUMBER + "\",\"EndingSequenceNumber\":\""
            + NUMBER.plus(5) + "\"}}]";

    private static final RecordBatch BATCH = RecordBatch.builder()
            .add("k\"ü", "hello".getBytes(StandardCharsets.UTF_8))
            .addUnkeyed(new byte[] {-1, 0})
            .build();
    private static final RecordSlice RECORDS = RecordSlice.of(
            new StreamRecord(S, SHARD, NUMBER, Wire.TIME, BATCH, 0),
            new StreamRecord(S, SHARD, NUMBER.plus(1), Wire.TIME, BATCH, 1));
    private static final String RECORDS_TEXT = "\"Records\":[{\"SequenceNumber\":\"" + NUMBER
            + "\",\"ApproximateArrivalTimestamp\":1777863721.123,\"Data\":\"aGVsbG8=\",\"PartitionKey\":\"k\\\"ü\"},"
            + "{\"SequenceNumber\":\"" + NUMBER.plus(1)
            + "\",\"ApproximateArrivalTimestamp\":1777863721.123,\"Data\":\"/wA=\"}]";
    private static final StreamCommand.GetRecords GET = new StreamCommand.GetRecords(ITERATOR, 10, 0);

    @Test
    void a_stream_is_described() {
        assertEquals(
                "{\"StreamDescription\":{" + FACTS_TEXT + "," + SHARDS_TEXT + ",\"HasMoreShards\":true}}",
                Wire.answer(
                        new StreamQuestion.DescribeStream(S, 2, null),
                        new StreamDescribed(FACTS, List.of(OPEN, CLOSED), true)));
        assertEquals(
                "{\"StreamDescriptionSummary\":{" + FACTS_TEXT
                        + ",\"OpenShardCount\":2,\"ConsumerCount\":1,\"MaxRecordSizeInKiB\":1024,"
                        + "\"RecordDistributionStrategy\":\"USER_PARTITION_KEY\"}}",
                Wire.answer(
                        new StreamQuestion.DescribeStreamSummary(S),
                        new StreamSummarized(FACTS, 2, 1, null, 1024, RecordDistribution.USER_PARTITION_KEY)));
    }

    @Test
    void an_encrypted_on_demand_stream_says_more_of_itself() {
        StreamFacts facts = new StreamFacts(
                S,
                StreamStatus.UPDATING,
                StreamMode.ON_DEMAND,
                Wire.TIME,
                Duration.ofHours(48),
                List.of(),
                EncryptionType.KMS,
                new KeyId("alias/a"));
        assertEquals(
                "{\"StreamDescriptionSummary\":{" + NAMED + ",\"StreamStatus\":\"UPDATING\",\"StreamModeDetails\":"
                        + "{\"StreamMode\":\"ON_DEMAND\"},\"RetentionPeriodHours\":48,"
                        + "\"StreamCreationTimestamp\":1777863721.123,\"EnhancedMonitoring\":[{\"ShardLevelMetrics\":[]}],"
                        + "\"EncryptionType\":\"KMS\",\"KeyId\":\"alias/a\",\"OpenShardCount\":4,\"ConsumerCount\":0,"
                        + "\"WarmThroughput\":{\"TargetMiBps\":8,\"CurrentMiBps\":4},\"MaxRecordSizeInKiB\":2048,"
                        + "\"RecordDistributionStrategy\":\"AUTO\"}}",
                Wire.answer(
                        new StreamQuestion.DescribeStreamSummary(S),
                        new StreamSummarized(facts, 4, 0, new WarmThroughput(8, 4), 2048, RecordDistribution.AUTO)));
    }

    @Test
    void lists_carry_a_token_until_their_last_page() {
        ShardPage shards = new ShardPage(S, Wire.TIME, SHARD, null, Wire.TIME);
        StreamPage streams = new StreamPage(S, Wire.TIME);
        ConsumerPage consumers = new ConsumerPage(S, Wire.TIME, CONSUMER.name(), Wire.TIME);

        assertEquals(
                "{" + SHARDS_TEXT + ",\"NextToken\":\"" + PagingTokens.write(shards) + "\"}",
                Wire.answer(
                        new StreamQuestion.ListShards(S, null, null, null, 2),
                        new ShardsListed(List.of(OPEN, CLOSED), shards)));
        assertEquals(
                "{" + SHARDS_TEXT + "}",
                Wire.answer(
                        new StreamQuestion.ListMoreShards(shards, 2), new ShardsListed(List.of(OPEN, CLOSED), null)));
        assertEquals(
                "{\"StreamNames\":[\"orders\"],\"HasMoreStreams\":true,\"NextToken\":\"" + PagingTokens.write(streams)
                        + "\",\"StreamSummaries\":[{" + NAMED + ",\"StreamStatus\":\"ACTIVE\",\"StreamModeDetails\":"
                        + "{\"StreamMode\":\"ON_DEMAND\"},\"StreamCreationTimestamp\":1777863721.123}]}",
                Wire.answer(
                        new AccountCommand.ListStreams(null, 1),
                        new StreamsListed(
                                List.of(new StreamListing(S, StreamStatus.ACTIVE, StreamMode.ON_DEMAND, Wire.TIME)),
                                streams)));
        assertEquals(
                "{\"Consumers\":[{" + CONSUMER_TEXT + "}],\"NextToken\":\"" + PagingTokens.write(consumers) + "\"}",
                Wire.answer(
                        new ConsumerCommand.ListStreamConsumers(S, null, 1),
                        new ConsumersListed(List.of(CONSUMER), consumers)));
    }

    @Test
    void a_consumer_is_described_with_its_stream() {
        assertEquals(
                "{\"ConsumerDescription\":{" + CONSUMER_TEXT
                        + ",\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\"}}",
                Wire.answer(
                        new ConsumerCommand.DescribeStreamConsumer(ConsumerRef.named(S, CONSUMER.name())),
                        new ConsumerDescribed(CONSUMER)));
    }

    @Test
    void records_come_with_the_next_iterator_or_with_the_children() {
        assertEquals(
                "{" + RECORDS_TEXT + ",\"NextShardIterator\":\"" + ShardIterators.write(ITERATOR)
                        + "\",\"MillisBehindLatest\":7}",
                Wire.answer(GET, new RecordsGiven(RECORDS, ITERATOR, 7, List.of())));
        assertEquals(
                "{\"Records\":[],\"MillisBehindLatest\":0,\"ChildShards\":[{\"ShardId\":\"shardId-000000000004\","
                        + "\"ParentShards\":[\"shardId-000000000003\"]," + RANGE_TEXT + "}]}",
                Wire.answer(
                        GET,
                        new RecordsGiven(
                                RecordSlice.of(),
                                null,
                                0,
                                List.of(new ChildShard(new ShardId(4), List.of(SHARD), RANGE)))));
    }

    @Test
    void cbor_says_the_same_with_milliseconds_and_bytes() {
        JsonNode answer = Wire.cborAnswer(GET, new RecordsGiven(RECORDS, ITERATOR, 100_000, List.of()));
        JsonNode first = answer.get("Records").get(0);

        assertEquals(NUMBER.toString(), first.get("SequenceNumber").stringValue());
        assertEquals(
                1_777_863_721_123L, first.get("ApproximateArrivalTimestamp").longValue());
        assertArrayEquals(
                "hello".getBytes(StandardCharsets.UTF_8), first.get("Data").binaryValue());
        assertEquals("k\"ü", first.get("PartitionKey").stringValue());
        assertEquals(100_000, answer.get("MillisBehindLatest").longValue());
        assertEquals(
                ShardIterators.write(ITERATOR), answer.get("NextShardIterator").stringValue());
    }

    @Test
    void a_push_says_where_to_go_on() {
        assertEquals(
                "{" + RECORDS_TEXT + ",\"ContinuationSequenceNumber\":\"" + NUMBER.plus(1)
                        + "\",\"MillisBehindLatest\":7}",
                Wire.text(
                        KinesisApi.event(new RecordsPushed(RECORDS, NUMBER.plus(1), 7, List.of()), BodyEncoding.JSON)));
    }

    @Test
    void encryption_is_told_of_a_put_only_if_there_is_any() {
        StreamCommand.PutRecord put = new StreamCommand.PutRecord(S, BATCH, null);
        String stored = "{\"ShardId\":\"shardId-000000000003\",\"SequenceNumber\":\"" + NUMBER + "\"";

        assertEquals(stored + "}", Wire.answer(put, new RecordPut(SHARD, NUMBER, EncryptionType.NONE)));
        assertEquals(
                stored + ",\"EncryptionType\":\"KMS\"}",
                Wire.answer(put, new RecordPut(SHARD, NUMBER, EncryptionType.KMS)));
    }

    @Test
    void small_answers_have_the_members_of_the_api_reference() {
        assertEquals(
                "{\"ShardIterator\":\"" + ShardIterators.write(ITERATOR) + "\"}",
                Wire.answer(
                        Wire.command(
                                "GetShardIterator",
                                "{\"StreamName\":\"orders\",\"ShardId\":\"3\",\"ShardIteratorType\":\"LATEST\"}"),
                        new IteratorGiven(ITERATOR)));
        assertEquals(
                "{\"ShardLimit\":20000,\"OpenShardCount\":3,\"OnDemandStreamCount\":1,\"OnDemandStreamCountLimit\":50}",
                Wire.answer(new AccountCommand.DescribeLimits(), new LimitsDescribed(20_000, 3, 1, 50)));
        assertEquals(
                "{\"MinimumThroughputBillingCommitment\":{\"Status\":\"DISABLED\"}}",
                Wire.answer(
                        new AccountCommand.DescribeAccountSettings(),
                        new AccountSettingsDescribed(BillingCommitment.NEVER)));
        assertEquals(
                "{\"StreamName\":\"orders\",\"CurrentShardCount\":2,\"TargetShardCount\":4,"
                        + "\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\"}",
                Wire.answer(new StreamCommand.UpdateShardCount(S, 4), new ShardCountUpdated(S, 2, 4)));
        assertEquals(
                "{\"StreamName\":\"orders\",\"CurrentShardLevelMetrics\":[],\"DesiredShardLevelMetrics\":"
                        + "[\"IncomingBytes\"],\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\"}",
                Wire.answer(
                        new StreamSetting.EnableEnhancedMonitoring(S, List.of(ShardLevelMetric.INCOMING_BYTES)),
                        new MetricsSwitched(S, List.of(), List.of(ShardLevelMetric.INCOMING_BYTES))));
        assertEquals(
                "{\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\",\"StreamName\":\"orders\","
                        + "\"WarmThroughput\":{\"TargetMiBps\":8,\"CurrentMiBps\":4}}",
                Wire.answer(
                        new StreamSetting.UpdateStreamWarmThroughput(S, 8),
                        new WarmThroughputUpdated(S, new WarmThroughput(8, 4))));
        assertEquals(
                "{\"Policy\":\"{\\\"a\\\":1}\"}",
                Wire.answer(
                        new PolicyCommand.GetResourcePolicy(new Resource.OfStream(S)), new PolicyGiven("{\"a\":1}")));
    }

    @Test
    void tags_are_listed_with_a_word_on_more_where_there_may_be_more() {
        TagsListed tags = new TagsListed(new Tags(new TreeMap<>(Map.of("team", "blue"))), false);

        assertEquals(
                "{\"Tags\":[{\"Key\":\"team\",\"Value\":\"blue\"}],\"HasMoreTags\":false}",
                Wire.answer(new TagCommand.ListTagsForStream(S, null, 10), tags));
        assertEquals(
                "{\"Tags\":[{\"Key\":\"team\",\"Value\":\"blue\"}]}",
                Wire.answer(new TagCommand.ListTagsForResource(new Resource.OfStream(S)), tags));
    }

    @Test
    void an_action_that_has_nothing_to_tell_has_an_empty_body() {
        for (BodyEncoding encoding : BodyEncoding.values()) {
            Answer answer =
                    KinesisApi.answer(new StreamCommand.DeleteStream(S), encoding, new Reply.Done(), Wire.SERVICE);
            assertEquals(200, answer.status());
            assertEquals(0, answer.body().remaining());
        }
    }
}
