package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.event.StreamEvent.StreamDeletionStarted;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.ShardState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CreateStream and DeleteStream (API reference; refusals in the words of section "Errors" of the compatibility page). */
class CreationTest {

    private static final CreateStream CREATE = new CreateStream(ORDERS, 2, StreamLimits.MIN_RETENTION);

    @Test
    void a_stream_is_creating_for_a_while_and_then_opens_even_shards_and_is_active() {
        Lab lab = new Lab();
        VirtualTime activeAt = Lab.START.plus(ServiceDelays.CREATION);

        assertEquals(
                List.of(new StreamCreated(Lab.START, ORDERS, 2, StreamLimits.MIN_RETENTION, activeAt)),
                lab.happens(CREATE));
        assertEquals(StreamStatus.CREATING, lab.stream().status());
        assertTrue(lab.stream().shards().isEmpty());
        assertEquals(activeAt.micros(), lab.nextDueMicros());
        assertEquals(List.of(), lab.pass(ServiceDelays.CREATION.minusNanos(1000)));
        List<HashKeyRange> halves = HashKeyRange.even(2);
        assertEquals(
                List.of(
                        new ShardsOpened(
                                activeAt,
                                ORDERS,
                                List.of(
                                        new ShardOpening(new ShardId(0), halves.get(0), null, null),
                                        new ShardOpening(new ShardId(1), halves.get(1), null, null))),
                        new StreamActivated(activeAt, ORDERS)),
                lab.pass(Duration.ofNanos(1000)));
        assertEquals(StreamStatus.ACTIVE, lab.stream().status());
        assertEquals(Long.MAX_VALUE, lab.nextDueMicros());
    }

    @Test
    void a_name_that_is_taken_is_refused_while_creating_active_and_deleting() {
        Lab lab = new Lab();
        lab.ask(CREATE);
        Refused taken =
                new Refused(ErrorCode.RESOURCE_IN_USE, "Stream orders under account 000000000000 already exists.");

        assertEquals(taken, lab.ask(CREATE));
        lab.pass(ServiceDelays.CREATION);
        assertEquals(taken, lab.ask(CREATE));
        lab.ask(new DeleteStream(ORDERS));
        assertEquals(taken, lab.ask(CREATE));
    }

    @Test
    void a_refused_change_is_a_fact_with_the_name_of_its_action() {
        Lab lab = new Lab();
        Decision decision = lab.decide(new DeleteStream(ORDERS));
        String words = "Stream orders under account 000000000000 not found.";

        assertEquals(
                Decision.refused(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        words,
                        new ChangeRefused(Lab.START, ORDERS, "DeleteStream", ErrorCode.RESOURCE_NOT_FOUND, words)),
                decision);
    }

    @Test
    void a_stream_has_at_least_one_shard() {
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value '0' at 'shardCount' failed to satisfy constraint: Member must"
                                + " have value greater than or equal to 1"),
                new Lab().ask(new CreateStream(ORDERS, 0, StreamLimits.MIN_RETENTION)));
    }

    @Test
    void an_account_has_20000_shards_and_not_one_more() {
        Lab lab = new Lab();
        assertEquals(
                new Done(),
                lab.ask(new CreateStream(ORDERS, StreamLimits.MAX_SHARDS_PER_ACCOUNT - 1, StreamLimits.MIN_RETENTION)));

        assertEquals(
                new Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "This request would exceed the shard limit for the account 000000000000 in us-east-1. Current shard"
                                + " count for the account: 19999. Limit: 20000. Number of additional shards that would have"
                                + " resulted from this request: 2. Refer to the AWS Service Limits page"
                                + " (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current"
                                + " limits and how to request higher limits."),
                lab.ask(new CreateStream(new StreamName("more"), 2, StreamLimits.MIN_RETENTION)));
        assertEquals(new Done(), lab.ask(new CreateStream(new StreamName("more"), 1, StreamLimits.MIN_RETENTION)));
    }

    @Test
    void a_deleted_stream_is_deleting_for_a_while_then_gone_and_its_name_free() {
        Lab lab = Lab.withStream(1);
        VirtualTime goneAt = lab.now().plus(ServiceDelays.DELETION);

        assertEquals(
                List.of(new StreamDeletionStarted(lab.now(), ORDERS, goneAt)), lab.happens(new DeleteStream(ORDERS)));
        assertEquals(StreamStatus.DELETING, lab.stream().status());
        assertEquals(List.of(new StreamDeleted(goneAt, ORDERS)), lab.pass(ServiceDelays.DELETION));
        assertTrue(lab.state().kinesis().stream(ORDERS).isEmpty());
        assertEquals(new Done(), lab.ask(CREATE));
    }

    @Test
    void a_stream_that_is_deleting_cannot_be_deleted_again() {
        Lab lab = Lab.withStream(1);
        lab.ask(new DeleteStream(ORDERS));

        assertEquals(
                new Refused(
                        ErrorCode.RESOURCE_IN_USE,
                        "Stream orders under account 000000000000 not ACTIVE, instead in state DELETING"),
                lab.ask(new DeleteStream(ORDERS)));
    }

    @Test
    void a_stream_of_the_same_name_starts_afresh() {
        Lab lab = Lab.withStream(1);
        lab.put("a", "old");
        lab.ask(new DeleteStream(ORDERS));
        lab.pass(ServiceDelays.DELETION);
        lab.ask(new CreateStream(ORDERS, 1, StreamLimits.MIN_RETENTION));
        lab.pass(ServiceDelays.CREATION);
        lab.put("a", "new");

        assertEquals(List.of("new"), lab.texts(0));
        assertEquals(
                List.of(0L),
                lab.stream().shards().stream().map(ShardState::first).toList());
    }
}
