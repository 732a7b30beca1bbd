package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.AccountCommand.UpdateAccountSettings;
import dev.shardlab.command.kinesis.StreamReply.WarmThroughputUpdated;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamWarmThroughput;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.Event;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.SettingEvent.LoadMeasured;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WarmThroughput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On-demand streams grow under load. */
class OnDemandGrowthTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Lab lab = Lab.onDemand();

    @Test
    void a_shard_that_took_more_than_half_of_its_limit_over_a_minute_is_split() {
        untilWholeMinute();
        List<Event> minute = putEachSecond(501, 1);

        ReshardStarted started = (ReshardStarted) minute.getLast();
        assertEquals(ReshardKind.ON_DEMAND, started.kind());
        assertEquals(List.of(new ShardId(0)), started.steps().getFirst().closing());
        assertEquals(1, started.steps().size());

        lab.pass(Duration.ofSeconds(10));
        assertEquals(5, lab.stream().openShardCount());
    }

    @Test
    void half_of_the_limit_is_not_too_much() {
        untilWholeMinute();
        List<Event> minute = putEachSecond(500, 1);

        assertEquals(List.of(new LoadMeasured(lab.now(), ORDERS)), minute);
    }

    @Test
    void bytes_count_like_records() {
        untilWholeMinute();
        List<Event> minute = putEachSecond(2, 300_000);

        assertTrue(minute.getLast() instanceof ReshardStarted);
    }

    @Test
    void an_idle_stream_is_not_looked_at() {
        assertEquals(List.of(), lab.pass(Duration.ofHours(1)));
    }

    @Test
    void a_stream_is_made_warm_by_as_many_shards_as_it_takes() {
        lab.ask(new UpdateAccountSettings(true));

        assertEquals(
                new WarmThroughputUpdated(ORDERS, new WarmThroughput(10, 4)),
                lab.ask(new UpdateStreamWarmThroughput(ORDERS, 10)));
        lab.pass(Duration.ofMinutes(10));

        assertEquals(10, lab.stream().openShardCount());
        assertEquals(10, lab.stream().settings().warmMibPerSec());
    }

    @Test
    void warmth_needs_a_commitment() {
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "Warm throughput needs MinimumThroughputBillingCommitment to be enabled for the account 000000000000."),
                lab.ask(new UpdateStreamWarmThroughput(ORDERS, 10)));
    }

    private void untilWholeMinute() {
        lab.pass(Duration.ofSeconds(60 - lab.now().epochSecond() % 60));
    }

    /** Into shard 0, for a minute; what happens by itself. */
    private List<Event> putEachSecond(int records, int bytes) {
        List<Event> happened = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            for (int left = records; left > 0; left -= 500) {
                lab.put(HashKey.MIN, Math.min(left, 500), bytes);
            }
            happened.addAll(lab.pass(SECOND));
        }
        return happened;
    }
}
