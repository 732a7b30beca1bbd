package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SplitShard and MergeShards (API reference; words as recorded from the service). */
class ReshardingTest {

    private static final ShardId S0 = new ShardId(0);
    private static final ShardId S1 = new ShardId(1);
    private static final ShardId S2 = new ShardId(2);
    private static final HashKey MIDDLE = HashKeyRange.ALL.middle();
    private static final List<HashKeyRange> HALVES = HashKeyRange.even(2);

    @Test
    void a_split_makes_the_stream_updating_then_closes_the_parent_and_opens_two_children_in_one_moment() {
        Lab lab = Lab.withStream(1);
        VirtualTime asked = lab.now();
        VirtualTime due = asked.plus(ServiceDelays.RESHARD_STEP);
        List<ShardOpening> children =
                List.of(new ShardOpening(S1, HALVES.get(0), S0, null), new ShardOpening(S2, HALVES.get(1), S0, null));

        assertEquals(
                List.of(new ReshardStarted(
                        asked,
                        ORDERS,
                        ReshardKind.SPLIT,
                        List.of(new ReshardStep(List.of(S0), children)),
                        due,
                        VirtualTime.toMicros(ServiceDelays.RESHARD_STEP))),
                lab.happens(new SplitShard(ORDERS, S0, MIDDLE)));
        assertEquals(StreamStatus.UPDATING, lab.stream().status());
        assertEquals(
                List.of(new Resharded(due, ORDERS, List.of(S0), children), new StreamActivated(due, ORDERS)),
                lab.pass(ServiceDelays.RESHARD_STEP));
        assertEquals(StreamStatus.ACTIVE, lab.stream().status());
        assertEquals(due, lab.shard(0).closedAt());
        assertEquals(due, lab.shard(1).openedAt());
    }

    @Test
    void a_merge_gives_one_child_with_both_parents() {
        Lab lab = Lab.withStream(2);
        lab.ask(new MergeShards(ORDERS, S0, S1));
        lab.pass(ServiceDelays.RESHARD_STEP);

        assertFalse(lab.shard(0).isOpen());
        assertFalse(lab.shard(1).isOpen());
        assertEquals(S0, lab.shard(2).parent());
        assertEquals(S1, lab.shard(2).adjacentParent());
        assertEquals(HashKeyRange.ALL, lab.shard(2).range());
        assertEquals(List.of(lab.shard(2)), lab.stream().openShards());
    }

    @Test
    void a_closed_shard_ends_with_the_last_number_of_its_closing_second() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, S0, MIDDLE));
        lab.pass(ServiceDelays.RESHARD_STEP);

        assertEquals(
                new SequenceNumber(
                        Lab.FIRST_SHARDS_CREATED_EPOCH_SECOND,
                        S0,
                        Long.MAX_VALUE,
                        lab.now().epochSecond()),
                lab.shard(0).endingSequenceNumber());
    }

    @Test
    void a_split_point_lies_above_start_plus_one_and_below_the_end() {
        Lab lab = Lab.withStream(2);
        HashKey start = HALVES.get(1).start();

        assertEquals(splitPoint(HashKey.MIN), lab.ask(new SplitShard(ORDERS, S1, HashKey.MIN)));
        assertEquals(splitPoint(start), lab.ask(new SplitShard(ORDERS, S1, start)));
        assertEquals(splitPoint(start.next()), lab.ask(new SplitShard(ORDERS, S1, start.next())));
        assertEquals(splitPoint(HashKey.MAX), lab.ask(new SplitShard(ORDERS, S1, HashKey.MAX)));
        assertEquals(new Done(), lab.ask(new SplitShard(ORDERS, S1, start.next().next())));
        lab.pass(ServiceDelays.RESHARD_STEP);
        assertEquals(new Done(), lab.ask(new SplitShard(ORDERS, new ShardId(3), HashKey.MAX.previous())));
    }

    @Test
    void shards_merge_only_if_the_second_begins_where_the_first_ends() {
        Lab lab = Lab.withStream(3);

        assertEquals(notAdjacent(0, 2), lab.ask(new MergeShards(ORDERS, S0, S2)));
        assertEquals(notAdjacent(1, 0), lab.ask(new MergeShards(ORDERS, S1, S0)));
        assertEquals(notAdjacent(0, 0), lab.ask(new MergeShards(ORDERS, S0, S0)));
        assertEquals(new Done(), lab.ask(new MergeShards(ORDERS, S1, S2)));
    }

    @Test
    void a_stream_that_is_not_active_cannot_be_resharded() {
        Lab lab = Lab.withStream(2);
        lab.ask(new SplitShard(ORDERS, S0, HALVES.get(0).middle()));
        Refused updating = new Refused(
                ErrorCode.RESOURCE_IN_USE,
                "Stream orders under account 000000000000 not ACTIVE, instead in state UPDATING");

        assertEquals(updating, lab.ask(new SplitShard(ORDERS, S1, HALVES.get(1).middle())));
        assertEquals(updating, lab.ask(new MergeShards(ORDERS, S0, S1)));
    }

    @Test
    void a_shard_that_is_not_there_is_not_found() {
        Lab lab = Lab.withStream(1);
        Refused notFound = new Refused(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Could not find shard shardId-000000000001 in stream orders under account 000000000000.");

        assertEquals(notFound, lab.ask(new SplitShard(ORDERS, S1, MIDDLE)));
        assertEquals(notFound, lab.ask(new MergeShards(ORDERS, S0, S1)));
    }

    @Test
    void a_closed_shard_cannot_be_resharded_again() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, S0, MIDDLE));
        lab.pass(ServiceDelays.RESHARD_STEP);
        Refused closed = new Refused(
                ErrorCode.INVALID_ARGUMENT,
                "Shard shardId-000000000000 in stream orders under account 000000000000 has already been merged or split,"
                        + " and thus is not eligible for merging or splitting.");

        assertEquals(closed, lab.ask(new SplitShard(ORDERS, S0, MIDDLE)));
        assertEquals(closed, lab.ask(new MergeShards(ORDERS, S0, S1)));
    }

    @Test
    void a_split_needs_room_for_one_more_shard_in_the_account() {
        Lab lab = Lab.withStream(1);
        lab.ask(new CreateStream(
                new StreamName("rest"), StreamLimits.MAX_SHARDS_PER_ACCOUNT - 1, StreamLimits.MIN_RETENTION));

        assertEquals(ErrorCode.LIMIT_EXCEEDED, ((Refused) lab.ask(new SplitShard(ORDERS, S0, MIDDLE))).error());
    }

    @Test
    void a_refused_reshard_is_a_fact() {
        Lab lab = Lab.withStream(2);
        Refused refused = notAdjacent(1, 0);

        assertEquals(
                List.of(new ChangeRefused(lab.now(), ORDERS, "MergeShards", refused.error(), refused.message())),
                lab.happens(new MergeShards(ORDERS, S1, S0)));
    }

    private static Refused splitPoint(HashKey asked) {
        return new Refused(
                ErrorCode.INVALID_ARGUMENT,
                "NewStartingHashKey " + asked
                        + " used in SplitShard() on shard shardId-000000000001 in stream orders under"
                        + " account 000000000000 is not both greater than one plus the shard's StartingHashKey"
                        + " 170141183460469231731687303715884105728 and less than the shard's EndingHashKey"
                        + " 340282366920938463463374607431768211455.");
    }

    private static Refused notAdjacent(int first, int second) {
        return new Refused(
                ErrorCode.INVALID_ARGUMENT,
                "Shards shardId-00000000000" + first + " and shardId-00000000000" + second
                        + " in stream orders under account 000000000000 are not an adjacent pair of shards eligible for"
                        + " merging");
    }
}
