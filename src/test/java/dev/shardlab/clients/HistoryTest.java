package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.History.Sent;
import dev.shardlab.clients.History.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker itself: it is silent on what is right and says what is wrong. */
class HistoryTest {

    private static final Sent FIRST = new Sent("k", "first", "a", "1");
    private static final Sent SECOND = new Sent("k", "second", "a", "2");
    private static final Sent THIRD = new Sent("k", "third", "b", "1");
    private static final List<List<Sent>> SENT = List.of(List.of(FIRST, SECOND, THIRD));

    private static Received got(Sent sent) {
        return new Received(sent.shard(), sent.sequenceNumber(), sent.key(), sent.data());
    }

    @Test
    void is_silent_when_everything_sent_is_received_once_and_in_order() {
        List<Received> received = List.of(got(FIRST), got(SECOND), got(THIRD));
        Map<String, List<Stored>> log = Map.of(
                "a",
                List.of(new Stored("k", "first"), new Stored("k", "second")),
                "b",
                List.of(new Stored("k", "third")));
        assertEquals(List.of(), History.violations(SENT, received, log));
    }

    @Test
    void finds_what_was_lost() {
        assertEquals(List.of("“second” was lost"), History.violations(SENT, List.of(got(FIRST), got(THIRD))));
    }

    @Test
    void finds_what_was_doubled() {
        assertEquals(
                List.of("“third” was received 2 times", got(THIRD) + " came after 1"),
                History.violations(SENT, List.of(got(FIRST), got(SECOND), got(THIRD), got(THIRD))));
    }

    @Test
    void finds_what_nobody_sent() {
        Received strange = new Received("b", "2", "k", "strange");
        assertEquals(
                List.of("“strange” was received, but nobody sent it"),
                History.violations(SENT, List.of(got(FIRST), got(SECOND), got(THIRD), strange)));
    }

    @Test
    void finds_what_was_acknowledged_elsewhere() {
        Received elsewhere = new Received("b", "7", "k", "third");
        assertEquals(
                List.of(elsewhere + " was acknowledged as " + got(THIRD)),
                History.violations(SENT, List.of(got(FIRST), got(SECOND), elsewhere)));
    }

    @Test
    void finds_what_was_reordered_in_a_shard() {
        assertEquals(
                List.of(
                        got(FIRST) + " came after 2",
                        "“second” was received before “first”, which was sent before it under the same key"),
                History.violations(SENT, List.of(got(SECOND), got(FIRST), got(THIRD))));
    }

    @Test
    void finds_a_child_that_was_read_before_its_parent() {
        assertEquals(
                List.of("“third” was received before “second”, which was sent before it under the same key"),
                History.violations(SENT, List.of(got(FIRST), got(THIRD), got(SECOND))));
    }

    @Test
    void finds_what_was_stored_otherwise() {
        Map<String, List<Stored>> log = Map.of("b", List.of());
        assertEquals(
                List.of("b was read otherwise than it was stored"),
                History.violations(SENT, List.of(got(FIRST), got(SECOND), got(THIRD)), log));
    }
}
