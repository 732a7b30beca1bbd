package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.FIFO;
import static dev.shardlab.engine.queue.QueueLab.SHOP;
import static dev.shardlab.engine.queue.QueueLab.counts;
import static dev.shardlab.engine.queue.QueueLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.model.queue.RedrivePolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FIFO queues (Amazon SQS Developer Guide, FIFO queue delivery logic, Exactly-once processing, FIFO queue quotas). */
class FifoQueueTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final QueueName DEAD = new QueueName("dead.fifo");

    private static QueueLab sent(String... messages) {
        QueueLab orders = QueueLab.fifo();
        for (String message : messages) {
            orders.send(message, message.substring(0, 1));
        }
        return orders;
    }

    @Test
    void a_receive_takes_as_many_as_possible_of_one_group_then_of_the_next() {
        QueueLab orders = sent("a1", "b1", "a2", "b2", "a3");

        assertEquals(List.of("a1", "a2", "a3", "b1"), orders.receiveBodies(4));
    }

    @Test
    void a_group_is_blocked_while_a_received_message_of_it_is_in_flight() {
        QueueLab orders = sent("a1", "a2", "b1");
        assertEquals(List.of("a1"), orders.receiveBodies(1));

        assertEquals(List.of("b1"), orders.receiveBodies(10));
        assertEquals(counts(1, 2, 0), orders.state().counts());
        assertTrue(orders.state().isBlocked(new MessageGroupId("a")));
    }

    @Test
    void deleting_all_that_is_in_flight_unblocks_a_group_and_a_part_of_it_does_not() {
        QueueLab orders = sent("a1", "a2", "a3");
        List<ReceivedMessage> received = orders.receive(2);

        orders.delete(received.getFirst().handle());
        assertEquals(List.of(), orders.receive(10));
        orders.delete(received.getLast().handle());
        assertEquals(List.of("a3"), orders.receiveBodies(10));
    }

    @Test
    void after_the_timeout_a_group_comes_again_in_the_same_order() {
        QueueLab orders = sent("a1", "a2", "a3");
        orders.receive(2);
        orders.pass(TIMEOUT);

        assertEquals(List.of("a1", "a2", "a3"), orders.receiveBodies(10));
    }

    @Test
    void a_group_that_is_unblocked_goes_to_the_end_of_the_rotation() {
        QueueLab orders = sent("a1", "a2", "b1", "c1");
        ReceivedMessage first = orders.receive(1).getFirst();
        orders.delete(first.handle());

        assertEquals(List.of("b1", "c1", "a2"), orders.receiveBodies(10));
    }

    /** LocalStack's snapshot of test_fifo_message_group_visibility. */
    @Test
    void giving_the_first_message_back_frees_it_and_its_group_though_later_ones_stay_hidden() {
        QueueLab orders = sent("a1", "a2", "a3");
        ReceiptHandle first = orders.receive(2).getFirst().handle();
        orders.hide(first, Duration.ZERO);

        assertEquals(List.of("a1"), orders.receiveBodies(10));
    }

    @Test
    void hiding_one_message_longer_hides_all_behind_it() {
        QueueLab orders = sent("a1", "a2", "a3");
        List<ReceivedMessage> received = orders.receive(3);
        orders.hide(received.get(1).handle(), Duration.ofMinutes(5));
        orders.pass(TIMEOUT);

        assertEquals(List.of("a1"), orders.receiveBodies(10));
    }

    @Test
    void a_handle_does_not_delete_after_the_timeout() {
        QueueLab orders = sent("a1");
        ReceiptHandle handle = orders.receive(1).getFirst().handle();
        orders.pass(TIMEOUT);

        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value " + handle + " for parameter ReceiptHandle is invalid. Reason: The receipt handle has"
                                + " expired."),
                orders.delete(handle));
    }

    @Test
    void a_duplicate_within_five_minutes_has_the_same_identity_and_is_never_delivered() {
        QueueLab orders = QueueLab.fifo();
        MessageSent first = orders.send("once", "a", "same");
        orders.delete(orders.receive(1).getFirst().handle());
        orders.pass(Duration.ofMinutes(5).minusMillis(1));

        assertEquals(first, orders.send("once", "a", "same"));
        assertEquals(List.of(), orders.receive(1));
        assertEquals(1, orders.state().tally().duplicates());
        orders.pass(Duration.ofMillis(1));
        assertNotEquals(first.message(), orders.send("once", "a", "same").message());
        assertEquals(List.of("once"), orders.receiveBodies(1));
    }

    @Test
    void identifiers_are_compared_in_the_whole_queue_unless_it_says_in_a_group() {
        QueueLab whole = QueueLab.fifo();
        whole.send("one", "a", "same");
        whole.send("other", "b", "same");
        assertEquals(1, whole.state().size());

        QueueLab grouped = QueueLab.with(FIFO, QueueSettings.DEFAULT.withDeduplicationPerGroup(true));
        grouped.send("one", "a", "same");
        grouped.send("other", "b", "same");
        assertEquals(2, grouped.state().size());
    }

    @Test
    void without_an_identifier_a_queue_may_take_the_hash_of_the_body() {
        QueueLab plain = QueueLab.fifo();
        MessageEntry entry = new MessageEntry(new MessageContent("a"), null, new MessageGroupId("g"), null);
        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId"
                                + " provided explicitly"),
                plain.ask(new ServiceCall(SHOP, new SendMessage(FIFO, entry))));

        QueueLab hashing = QueueLab.with(FIFO, QueueSettings.DEFAULT.withContentBasedDeduplication(true));
        hashing.ask(new ServiceCall(SHOP, new SendMessage(FIFO, entry)));
        hashing.ask(new ServiceCall(SHOP, new SendMessage(FIFO, entry)));
        assertEquals(1, hashing.state().size());
        assertEquals(
                new DeduplicationId("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"),
                hashing.receive(1).getFirst().message().deduplicationId());
    }

    @Test
    void a_message_needs_a_group_and_may_have_no_delay_of_its_own() {
        QueueLab orders = QueueLab.fifo();

        assertEquals(
                refused(QueueError.MISSING_PARAMETER, "The request must contain the parameter MessageGroupId."),
                orders.ask(new ServiceCall(SHOP, new SendMessage(FIFO, MessageEntry.of("a")))));
        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not"
                                + " valid for this queue type."),
                orders.ask(new ServiceCall(
                        SHOP,
                        new SendMessage(
                                FIFO,
                                new MessageEntry(
                                        new MessageContent("a"),
                                        Duration.ofSeconds(2),
                                        new MessageGroupId("g"),
                                        new DeduplicationId("d"))))));
        assertEquals(
                MessageSent.class,
                orders.ask(new ServiceCall(
                                SHOP,
                                new SendMessage(
                                        FIFO,
                                        new MessageEntry(
                                                new MessageContent("a"),
                                                Duration.ZERO,
                                                new MessageGroupId("g"),
                                                new DeduplicationId("d")))))
                        .getClass());
    }

    @Test
    void sequence_numbers_have_twenty_digits_and_rise() {
        QueueLab orders = QueueLab.fifo();
        String first = orders.send("a", "g").sequenceNumber();
        String second = orders.send("b", "g").sequenceNumber();

        assertEquals(20, first.length());
        assertTrue(first.compareTo(second) < 0);
    }

    @Test
    void a_poison_message_blocks_its_group_until_the_dead_letter_queue_takes_it() {
        QueueLab orders = QueueLab.with(DEAD, QueueSettings.DEFAULT);
        orders.create(FIFO, QueueSettings.DEFAULT.withRedrive(new RedrivePolicy(DEAD, 2)));
        for (String body : List.of("poison", "next")) {
            orders.ask(new ServiceCall(
                    SHOP,
                    new SendMessage(FIFO, MessageEntry.of(body, new MessageGroupId("g"), new DeduplicationId(body)))));
        }
        for (int receive = 0; receive < 2; receive++) {
            assertEquals(List.of("poison"), QueueLab.bodies(orders.receive(FIFO, 1)));
            assertEquals(List.of(), orders.receive(FIFO, 1));
            orders.pass(TIMEOUT);
        }

        assertEquals(List.of("next"), QueueLab.bodies(orders.receive(FIFO, 1)));
        assertEquals(List.of("poison"), orders.receiveBodies(1));
        assertEquals(orders.lab().now(), orders.state().oldest().message().sentAt());
    }

    /** FIFO queue quotas: 300 calls per second and action, unless high throughput is on. */
    @Test
    void a_fifo_queue_takes_300_calls_of_an_action_in_a_second() {
        QueueLab orders = QueueLab.fifo();
        for (int call = 0; call < 300; call++) {
            orders.send("m", "g");
        }
        MessageEntry one = MessageEntry.of("m", new MessageGroupId("g"), new DeduplicationId("301"));
        assertEquals(
                refused(QueueError.REQUEST_THROTTLED, "The request was denied due to request throttling."),
                orders.ask(new ServiceCall(SHOP, new SendMessage(FIFO, one))));
        assertEquals(1, orders.receive(1).size());
        orders.pass(Duration.ofSeconds(1));
        assertEquals(
                MessageSent.class,
                orders.ask(new ServiceCall(SHOP, new SendMessage(FIFO, one))).getClass());

        QueueLab high = QueueLab.with(FIFO, QueueSettings.DEFAULT.withHighThroughput(true));
        for (int call = 0; call < 1_000; call++) {
            high.send("m", "g");
        }
        assertEquals(1_000, high.state().size());
    }

    /** FIFO queue quotas: of more than 120,000 messages only the first are searched for groups that are free. */
    @Test
    void the_backlog_of_one_group_starves_groups_behind_it() {
        QueueLab orders = QueueLab.with(FIFO, QueueSettings.DEFAULT.withHighThroughput(true));
        for (int i = 0; i < 120_000; i++) {
            orders.send("m", "big");
        }
        orders.send("late", "small");
        ReceiptHandle first = orders.receive(1).getFirst().handle();

        assertEquals(List.of(), orders.receive(10));
        assertEquals(new QueueDone(), orders.delete(first));
        assertEquals(List.of("late"), orders.receiveBodies(1));
    }

    /** FIFO queue quotas: with 120,000 in flight there is no error, just nothing. */
    @Test
    void of_a_fifo_queue_at_most_120_000_messages_are_in_flight_and_then_there_is_nothing() {
        QueueLab orders = QueueLab.with(FIFO, QueueSettings.DEFAULT.withHighThroughput(true));
        for (int i = 0; i < 120_001; i++) {
            orders.send("m", "g" + i);
        }
        int received = 0;
        while (received < 120_000) {
            received += orders.receive(10).size();
        }

        assertEquals(120_000, received);
        assertEquals(List.of(), orders.receive(1));
    }

    @Test
    void one_who_waits_is_answered_when_a_group_is_unblocked() {
        QueueLab orders = sent("a1", "a2");
        ReceiptHandle first = orders.receive(1).getFirst().handle();
        orders.ask(new ServiceCall(QueueLab.BOB, new ReceiveMessage(FIFO, 1, null, Duration.ofSeconds(20), null)));

        orders.delete(first);

        assertEquals(counts(0, 1, 0), orders.state().counts());
    }
}
