package dev.shardlab.engine.kinesis.control;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamQuestion.ListMoreShards;
import dev.shardlab.command.kinesis.StreamQuestion.ListShards;
import dev.shardlab.command.kinesis.StreamReply.ShardsListed;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ListShards. Shard 0 of two is split into 2 and 3 an hour after the stream was there. */
class ShardListingTest {

    private final Lab lab = Lab.withStream(2);
    private final VirtualTime beforeSplit;

    ShardListingTest() {
        lab.pass(Duration.ofHours(1));
        beforeSplit = lab.now();
        lab.ask(new SplitShard(ORDERS, new ShardId(0), lab.shard(0).range().middle()));
        lab.pass(Duration.ofHours(1));
    }

    @Test
    void every_shard_that_has_not_expired_is_listed_in_pages() {
        ShardPage page = new ShardPage(ORDERS, Lab.START, new ShardId(2), null, lab.now());

        ShardsListed first = (ShardsListed) lab.ask(new ListShards(ORDERS, null, null, null, 3));

        assertEquals(page, first.next());
        assertEquals(List.of(0, 1, 2), indexes(first));
        assertEquals(List.of(3), indexes(lab.ask(new ListMoreShards(page, 3))));
    }

    @Test
    void a_page_has_no_more_than_a_thousand_shards() {
        Lab large = Lab.withStream(1001);

        ShardsListed page = (ShardsListed) large.ask(new ListShards(ORDERS, null, null, null, 10_000));

        assertEquals(1000, page.shards().size());
        assertEquals(new ShardId(999), page.next().after());
    }

    @Test
    void a_filter_chooses_by_index_or_by_when_a_shard_was_open() {
        assertEquals(List.of(2, 3), filtered(new ShardFilter.AfterShardId(new ShardId(1))));
        assertEquals(List.of(1, 2, 3), filtered(new ShardFilter.AtLatest()));
        assertEquals(List.of(0, 1), filtered(new ShardFilter.AtTrimHorizon()));
        assertEquals(List.of(0, 1, 2, 3), filtered(new ShardFilter.FromTrimHorizon()));
        assertEquals(List.of(0, 1), filtered(new ShardFilter.AtTimestamp(beforeSplit)));
        assertEquals(List.of(1, 2, 3), filtered(new ShardFilter.AtTimestamp(lab.now())));
        assertEquals(List.of(0, 1, 2, 3), filtered(new ShardFilter.FromTimestamp(beforeSplit)));
        assertEquals(List.of(1, 2, 3), filtered(new ShardFilter.FromTimestamp(lab.now())));
    }

    @Test
    void a_time_before_the_stream_is_the_trim_horizon() {
        assertEquals(List.of(0, 1), filtered(new ShardFilter.AtTimestamp(VirtualTime.ofMillis(0))));
    }

    @Test
    void an_expired_shard_is_listed_nowhere() {
        lab.pass(StreamLimits.MIN_RETENTION);

        assertEquals(List.of(1, 2, 3), indexes(lab.ask(new ListShards(ORDERS, null, null, null, 100))));
        assertEquals(List.of(1, 2, 3), filtered(new ShardFilter.AtTrimHorizon()));
    }

    @Test
    void a_filter_goes_on_with_the_next_page() {
        ShardsListed first = (ShardsListed) lab.ask(new ListShards(ORDERS, null, null, new ShardFilter.AtLatest(), 2));

        assertEquals(List.of(1, 2), indexes(first));
        assertEquals(List.of(3), indexes(lab.ask(new ListMoreShards(first.next(), 2))));
    }

    @Test
    void a_token_is_good_for_five_minutes() {
        ShardPage page = new ShardPage(ORDERS, Lab.START, new ShardId(2), null, lab.now());
        lab.pass(StreamLimits.PAGING_TOKEN_LIFE);
        assertEquals(List.of(3), indexes(lab.ask(new ListMoreShards(page, 3))));

        lab.pass(Duration.ofMillis(1));

        assertEquals(ErrorCode.EXPIRED_NEXT_TOKEN, ((Refused) lab.ask(new ListMoreShards(page, 3))).error());
    }

    @Test
    void a_stream_meant_by_another_creation_time_is_not_found() {
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream orders under account 000000000000 not found."),
                lab.ask(new ListShards(ORDERS, VirtualTime.ofMillis(0), null, null, 100)));
    }

    @Test
    void a_stream_that_is_being_created_has_no_shards_to_list() {
        Lab fresh = new Lab();
        fresh.ask(new CreateStream(ORDERS, 2, StreamLimits.MIN_RETENTION));

        assertEquals(new ShardsListed(List.of(), null), fresh.ask(new ListShards(ORDERS, null, null, null, 100)));
    }

    private List<Integer> filtered(ShardFilter filter) {
        return indexes(lab.ask(new ListShards(ORDERS, null, null, filter, 100)));
    }

    private static List<Integer> indexes(Reply reply) {
        return ((ShardsListed) reply)
                .shards().stream().map(listing -> listing.shard().index()).toList();
    }
}
