package dev.shardlab.engine.kinesis.control;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamQuestion.DescribeStream;
import dev.shardlab.command.kinesis.StreamQuestion.DescribeStreamSummary;
import dev.shardlab.command.kinesis.StreamReply.ShardListing;
import dev.shardlab.command.kinesis.StreamReply.StreamDescribed;
import dev.shardlab.command.kinesis.StreamReply.StreamFacts;
import dev.shardlab.command.kinesis.StreamReply.StreamSummarized;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.model.kinesis.WarmThroughput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DescribeStream and DescribeStreamSummary. */
class DescribingTest {

    @Test
    void a_stream_that_is_being_created_has_no_shards_to_show() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 2, StreamLimits.MIN_RETENTION));

        assertEquals(
                new StreamDescribed(facts(StreamStatus.CREATING, StreamMode.PROVISIONED), List.of(), false),
                lab.ask(new DescribeStream(ORDERS, 100, null)));
    }

    @Test
    void shards_are_described_in_pages() {
        Lab lab = Lab.withStream(3);
        List<HashKeyRange> ranges = HashKeyRange.even(3);
        StreamFacts facts = facts(StreamStatus.ACTIVE, StreamMode.PROVISIONED);

        assertEquals(
                new StreamDescribed(facts, List.of(open(0, ranges.get(0)), open(1, ranges.get(1))), true),
                lab.ask(new DescribeStream(ORDERS, 2, null)));
        assertEquals(
                new StreamDescribed(facts, List.of(open(2, ranges.get(2))), false),
                lab.ask(new DescribeStream(ORDERS, 2, new ShardId(1))));
    }

    @Test
    void a_closed_shard_has_an_ending_number_and_its_children_name_it() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, new ShardId(0), lab.shard(0).range().middle()));
        lab.pass(Duration.ofMinutes(1));

        StreamDescribed described = (StreamDescribed) lab.ask(new DescribeStream(ORDERS, 100, null));

        assertEquals(
                List.of(lab.shard(0).endingSequenceNumber(), new ShardId(0), new ShardId(0)),
                List.of(
                        described.shards().get(0).ending(),
                        described.shards().get(1).parent(),
                        described.shards().get(2).parent()));
    }

    @Test
    void the_summary_counts_open_shards() {
        Lab lab = Lab.withStream(3);

        assertEquals(
                new StreamSummarized(
                        facts(StreamStatus.ACTIVE, StreamMode.PROVISIONED),
                        3,
                        0,
                        null,
                        1024,
                        RecordDistribution.USER_PARTITION_KEY),
                lab.ask(new DescribeStreamSummary(ORDERS)));
    }

    @Test
    void an_on_demand_stream_begins_with_four_shards_and_is_as_warm_as_they_are() {
        assertEquals(
                new StreamSummarized(
                        facts(StreamStatus.ACTIVE, StreamMode.ON_DEMAND),
                        4,
                        0,
                        new WarmThroughput(4, 4),
                        1024,
                        RecordDistribution.USER_PARTITION_KEY),
                Lab.onDemand().ask(new DescribeStreamSummary(ORDERS)));
    }

    @Test
    void refusals_name_the_account_of_the_service() {
        Lab lab = new Lab(new Service("eu-west-1", "123456789012", true));

        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream orders under account 123456789012 not found."),
                lab.ask(new DescribeStreamSummary(ORDERS)));
    }

    private static StreamFacts facts(StreamStatus status, StreamMode mode) {
        return new StreamFacts(
                ORDERS, status, mode, Lab.START, StreamLimits.MIN_RETENTION, List.of(), EncryptionType.NONE, null);
    }

    static ShardListing open(int index, HashKeyRange range) {
        ShardId shard = new ShardId(index);
        return new ShardListing(
                shard,
                null,
                null,
                range,
                new SequenceNumber(
                        Lab.FIRST_SHARDS_CREATED_EPOCH_SECOND, shard, 0, Lab.FIRST_SHARDS_CREATED_EPOCH_SECOND),
                null);
    }
}
