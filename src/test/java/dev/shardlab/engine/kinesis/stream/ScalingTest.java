package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.command.kinesis.StreamReply.ShardCountUpdated;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.ShardState;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UpdateShardCount (API reference). */
class ScalingTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "4, 8, 4", "8, 4, 4", "2, 1, 1", "4, 4, 0", "3, 6, 3", "6, 3, 3", "5, 10, 5"})
    void doubling_and_halving_take_one_step_for_each_shard_or_pair(int from, int to, int steps) {
        Lab lab = Lab.withStream(from);
        ReshardStarted started =
                (ReshardStarted) lab.happens(new UpdateShardCount(ORDERS, to)).getFirst();

        assertEquals(ReshardKind.UPDATE_SHARD_COUNT, started.kind());
        assertEquals(steps, started.steps().size());
    }

    /** As docs/kinesis-compatibility.md says, where it says why other numbers do not lead to equal ranges. */
    @ParameterizedTest
    @CsvSource({"4, 5, 15", "10, 13, 43", "5, 3, 13"})
    void so_many_shards_there_are_in_all_after_an_update(int from, int to, int inAll) {
        Lab lab = Lab.withStream(from);
        lab.ask(new UpdateShardCount(ORDERS, to));
        lab.pass(ServiceDelays.LONGEST_UPDATE);

        assertEquals(inAll, lab.stream().shards().size());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 4", "3, 5", "3, 6", "4, 6", "5, 7", "7, 4", "6, 3", "10, 13", "10, 5", "100, 150"})
    void the_ranges_end_up_equal_and_cover_the_space_once(int from, int to) {
        Lab lab = Lab.withStream(from);
        assertEquals(new ShardCountUpdated(ORDERS, from, to), lab.ask(new UpdateShardCount(ORDERS, to)));
        lab.pass(LONG_ENOUGH);

        assertEquals(StreamStatus.ACTIVE, lab.stream().status());
        assertUniform(lab.stream().openShards(), to);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ranges_split_anywhere_become_equal_again(long seed) {
        Lab lab = Lab.withStream(1);
        Random random = new Random(seed);
        for (int i = 0; i < 9; i++) {
            HashKey at = new HashKey(random.nextLong(), random.nextLong());
            lab.ask(new SplitShard(
                    ORDERS, lab.stream().shardFor(at.high(), at.low()).id(), at));
            lab.pass(ServiceDelays.RESHARD_STEP);
        }
        int target = 5 + random.nextInt(16);
        lab.ask(new UpdateShardCount(ORDERS, target));
        lab.pass(LONG_ENOUGH);

        assertUniform(lab.stream().openShards(), target);
    }

    @Test
    void every_step_is_a_real_split_or_merge_and_leaves_the_space_covered_once() {
        Lab lab = Lab.withStream(3);
        lab.ask(new UpdateShardCount(ORDERS, 4));
        int steps = 0;
        while (lab.stream().status() == StreamStatus.UPDATING) {
            for (Object event : lab.pass(ServiceDelays.RESHARD_STEP)) {
                if (event instanceof Resharded step) {
                    steps++;
                    assertTrue((step.closed().size() == 1 && step.opened().size() == 2)
                            || (step.closed().size() == 2 && step.opened().size() == 1));
                }
            }
            assertCovered(lab.stream().openShards());
        }
        assertEquals(3 + 2, steps);
    }

    @Test
    void the_steps_take_place_one_after_the_other_and_the_stream_is_active_with_the_last() {
        Lab lab = Lab.withStream(2);
        lab.ask(new UpdateShardCount(ORDERS, 4));

        assertEquals(1, lab.pass(ServiceDelays.RESHARD_STEP).size());
        assertEquals(StreamStatus.UPDATING, lab.stream().status());
        List<Class<?>> last = lab.pass(ServiceDelays.RESHARD_STEP).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
        assertEquals(List.of(Resharded.class, StreamActivated.class), last);
    }

    @Test
    void an_update_of_many_steps_takes_a_few_minutes_all_the_same() {
        Lab lab = Lab.withStream(1000);
        lab.ask(new UpdateShardCount(ORDERS, 2000));
        lab.pass(ServiceDelays.LONGEST_UPDATE);

        assertEquals(StreamStatus.ACTIVE, lab.stream().status());
        assertEquals(2000, lab.stream().openShardCount());
    }

    @Test
    void a_stream_scales_to_at_most_double_and_at_least_half() {
        Lab lab = Lab.withStream(5);

        assertEquals(
                limit("UpdateShardCount cannot scale up over double your current open shard count. Current open shard"
                        + " count: 5 Target shard count: 11"),
                ask(lab, 11));
        assertEquals(
                limit("UpdateShardCount cannot scale down below half your current open shard count. Current open shard"
                        + " count: 5 Target shard count: 2"),
                ask(lab, 2));
        assertEquals(new ShardCountUpdated(ORDERS, 5, 3), ask(lab, 3));
    }

    @Test
    void a_stream_scales_to_at_most_10000_shards() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 6000, StreamLimits.MIN_RETENTION));
        lab.pass(ServiceDelays.CREATION);

        assertEquals(
                limit("UpdateShardCount cannot scale a stream to more than 10000 shards. Target shard count: 10001"),
                ask(lab, 10_001));
    }

    @Test
    void a_stream_scales_ten_times_in_any_24_hours() {
        Lab lab = Lab.withStream(1);
        for (int i = 0; i < 10; i++) {
            assertEquals(new ShardCountUpdated(ORDERS, 1 + i % 2, 1 + (i + 1) % 2), ask(lab, 1 + (i + 1) % 2));
            lab.pass(Duration.ofHours(1));
        }
        Refused tooOften = limit("Stream orders under account 000000000000 has already been scaled 10 times by"
                + " UpdateShardCount within the last 24 hours.");

        assertEquals(tooOften, ask(lab, 2));
        lab.pass(Duration.ofHours(14).minusNanos(1000));
        assertEquals(tooOften, ask(lab, 2));
        lab.pass(Duration.ofNanos(1000));
        assertEquals(new ShardCountUpdated(ORDERS, 1, 2), ask(lab, 2));
    }

    @Test
    void the_count_is_at_least_1_and_the_stream_active() {
        Lab lab = Lab.withStream(1);
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value '0' at 'targetShardCount' failed to satisfy constraint: Member"
                                + " must have value greater than or equal to 1"),
                ask(lab, 0));
        lab.ask(new SplitShard(ORDERS, new ShardId(0), HashKeyRange.ALL.middle()));
        assertEquals(
                new Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Stream orders under account 000000000000 not ACTIVE, instead in state UPDATING"),
                ask(lab, 2));
    }

    private static Object ask(Lab lab, int target) {
        return lab.ask(new UpdateShardCount(ORDERS, target));
    }

    private static Refused limit(String words) {
        return new Refused(ErrorCode.LIMIT_EXCEEDED, words);
    }

    private static void assertCovered(List<ShardState> open) {
        assertEquals(HashKey.MIN, open.getFirst().range().start());
        assertEquals(HashKey.MAX, open.getLast().range().end());
        for (int i = 0; i + 1 < open.size(); i++) {
            assertTrue(open.get(i).range().isFollowedBy(open.get(i + 1).range()));
        }
    }

    /** Equal but for the rounding of floor(2^128 / n), which is far below 2^64 points. */
    private static void assertUniform(List<ShardState> open, int count) {
        assertCovered(open);
        assertEquals(count, open.size());
        List<HashKeyRange> wanted = HashKeyRange.even(count);
        for (int i = 0; i < count; i++) {
            BigInteger off = open.get(i)
                    .range()
                    .start()
                    .toBigInteger()
                    .subtract(wanted.get(i).start().toBigInteger());
            assertTrue(off.abs().bitLength() <= 64, "bound " + i + " is off by " + off);
        }
    }
}
