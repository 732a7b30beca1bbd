package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Retention: how it is changed (API reference, Increase- and DecreaseStreamRetentionPeriod), and that it really expires. */
class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final ShardId S0 = new ShardId(0);

    @Test
    void records_expire_at_the_next_whole_second_after_their_retention_all_of_a_second_in_one_fact() {
        Lab lab = Lab.withStream(1);
        lab.pass(Duration.ofMillis(200));
        lab.put("a", "1");
        lab.pass(Duration.ofMillis(300));
        lab.put("a", "2");
        lab.pass(Duration.ofMillis(600));
        lab.put("a", "3");
        VirtualTime active = Lab.START.plus(ServiceDelays.CREATION);
        VirtualTime firstDue = active.plus(DAY).plus(Duration.ofSeconds(1));
        VirtualTime secondDue = active.plus(DAY).plus(Duration.ofSeconds(2));

        assertEquals(firstDue.micros(), lab.nextDueMicros());
        assertEquals(
                List.of(
                        new RecordsExpired(firstDue, ORDERS, S0, 0, 2),
                        new RecordsExpired(secondDue, ORDERS, S0, 2, 3)),
                lab.pass(DAY.plusSeconds(2)));
        assertEquals(3, lab.state().totals().expired());
        assertEquals(3, lab.shard(0).first());
        assertEquals(Long.MAX_VALUE, lab.nextDueMicros());
    }

    @Test
    void a_closed_shard_expires_with_all_its_records_when_it_has_been_closed_for_the_retention() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, S0, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP.minusMillis(500));
        lab.put("a", "last");
        lab.pass(Duration.ofMillis(500));
        VirtualTime closed = lab.now();

        assertEquals(
                List.of(
                        new RecordsExpired(closed.plus(DAY), ORDERS, S0, 0, 1),
                        new ShardExpired(closed.plus(DAY), ORDERS, S0)),
                lab.pass(DAY));
        assertTrue(lab.shard(0).isExpired());
        assertEquals(List.of(), lab.stream().livingParents(lab.shard(1)));
        assertEquals(List.of(), lab.pass(DAY));
    }

    @Test
    void an_open_shard_without_records_never_expires() {
        Lab lab = Lab.withStream(1);
        assertEquals(List.of(), lab.pass(Duration.ofDays(400)));
    }

    @Test
    void a_longer_retention_keeps_what_has_not_expired_yet() {
        Lab lab = Lab.withStream(1);
        lab.put("a", "1");
        lab.pass(Duration.ofHours(23));

        assertEquals(
                List.of(new RetentionChanged(lab.now(), ORDERS, DAY, Duration.ofDays(7))),
                lab.happens(new IncreaseRetention(ORDERS, Duration.ofDays(7))));
        lab.pass(Duration.ofDays(6));
        assertEquals(List.of("1"), lab.texts(0));
    }

    /** API reference: it "does not make previous, expired data accessible after the operation has been called". */
    @Test
    void a_longer_retention_does_not_bring_back_what_has_expired_within_this_very_second() {
        Lab lab = Lab.withStream(1);
        lab.pass(Duration.ofMillis(100));
        lab.put("a", "1");
        lab.pass(DAY.plusMillis(1));

        assertEquals(
                List.of(
                        new RecordsExpired(lab.now(), ORDERS, S0, 0, 1),
                        new RetentionChanged(lab.now(), ORDERS, DAY, Duration.ofDays(2))),
                lab.happens(new IncreaseRetention(ORDERS, Duration.ofDays(2))));
        assertEquals(List.of(), lab.texts(0));
    }

    @Test
    void a_shorter_retention_expires_at_once_what_is_older() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 1, Duration.ofDays(3)));
        lab.pass(ServiceDelays.CREATION);
        lab.put("a", "1");
        lab.pass(Duration.ofDays(2));
        lab.put("a", "2");

        assertEquals(
                List.of(
                        new RetentionChanged(lab.now(), ORDERS, Duration.ofDays(3), DAY),
                        new RecordsExpired(lab.now(), ORDERS, S0, 0, 1)),
                lab.happens(new DecreaseRetention(ORDERS, DAY)));
        assertEquals(List.of("2"), lab.texts(0));
    }

    @Test
    void retention_lies_between_24_and_8760_hours() {
        Lab lab = Lab.withStream(1);
        Refused tooShort = invalid(
                "Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short.");
        Refused tooLong = invalid(
                "Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is too long.");

        assertEquals(tooShort, lab.ask(new DecreaseRetention(ORDERS, Duration.ofHours(23))));
        assertEquals(tooLong, lab.ask(new IncreaseRetention(ORDERS, Duration.ofHours(8761))));
        assertEquals(tooShort, new Lab().ask(new CreateStream(ORDERS, 1, Duration.ofHours(23))));
        assertEquals(new Done(), lab.ask(new IncreaseRetention(ORDERS, Duration.ofHours(8760))));
    }

    @Test
    void each_action_goes_only_its_own_way() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 1, Duration.ofHours(48)));
        lab.pass(ServiceDelays.CREATION);

        assertEquals(
                invalid(
                        "Requested retention period (47 hours) for stream orders can not be shorter than existing retention"
                                + " period (48 hours). Use DecreaseRetentionPeriod API."),
                lab.ask(new IncreaseRetention(ORDERS, Duration.ofHours(47))));
        assertEquals(
                invalid(
                        "Requested retention period (49 hours) for stream orders can not be longer than existing retention"
                                + " period (48 hours). Use IncreaseRetentionPeriod API."),
                lab.ask(new DecreaseRetention(ORDERS, Duration.ofHours(49))));
    }

    @Test
    void asking_for_the_retention_there_is_changes_nothing() {
        Lab lab = Lab.withStream(1);

        assertEquals(List.of(), lab.happens(new IncreaseRetention(ORDERS, DAY)));
        assertEquals(List.of(), lab.happens(new DecreaseRetention(ORDERS, DAY)));
    }

    @Test
    void a_stream_that_is_not_active_keeps_its_retention() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 1, DAY));

        assertEquals(
                new Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Stream orders under account 000000000000 not ACTIVE, instead in state CREATING"),
                lab.ask(new IncreaseRetention(ORDERS, Duration.ofDays(2))));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream orders under account 000000000000 not found."),
                new Lab().ask(new IncreaseRetention(ORDERS, DAY)));
    }

    @Test
    void a_year_of_retention_lasts_a_year() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, 1, StreamLimits.MAX_RETENTION));
        lab.pass(ServiceDelays.CREATION);
        lab.put("a", "1");

        assertEquals(List.of(), lab.pass(StreamLimits.MAX_RETENTION.minusSeconds(1)));
        assertEquals(1, lab.pass(Duration.ofSeconds(1)).size());
    }

    private static Refused invalid(String words) {
        return new Refused(ErrorCode.INVALID_ARGUMENT, words);
    }
}
