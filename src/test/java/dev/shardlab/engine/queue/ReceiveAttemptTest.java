package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.FIFO;
import static dev.shardlab.engine.queue.QueueLab.JOBS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.ReceivedMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who got no answer to a receive asks again under the same identifier (Amazon SQS API Reference, ReceiveMessage). */
class ReceiveAttemptTest {

    private static final ReceiveAttemptId ONE = new ReceiveAttemptId("one");
    private static final ReceiveAttemptId TWO = new ReceiveAttemptId("two");

    private final QueueLab orders = QueueLab.with(FIFO, QueueSettings.DEFAULT);

    private List<ReceivedMessage> receive(ReceiveAttemptId attempt) {
        return receive(orders, FIFO, attempt);
    }

    private static List<ReceivedMessage> receive(QueueLab lab, QueueName queue, ReceiveAttemptId attempt) {
        return assertInstanceOf(
                        MessagesGiven.class,
                        lab.ask(new ServiceCall(
                                QueueLab.ADA, new ReceiveMessage(queue, 10, null, Duration.ZERO, attempt))))
                .messages();
    }

    private void send(String... bodies) {
        for (String body : bodies) {
            orders.send(body, body.substring(0, 1));
        }
    }

    @Test
    void the_same_messages_come_under_the_same_handles_and_are_not_counted_as_received_again() {
        send("a1", "a2", "b1");
        List<ReceivedMessage> first = receive(ONE);
        send("c1");
        assertEquals(List.of("a1", "a2", "b1"), QueueLab.bodies(first));
        orders.pass(Duration.ofSeconds(1));

        assertEquals(first, receive(ONE));
        assertEquals(3, orders.state().tally().received());
        assertEquals(List.of("c1"), QueueLab.bodies(receive(TWO)));
    }

    @Test
    void their_visibility_timeout_begins_anew() {
        send("a1");
        ReceivedMessage first = receive(ONE).getFirst();
        orders.pass(Duration.ofSeconds(29));
        receive(ONE);
        orders.pass(Duration.ofSeconds(29));
        assertEquals(List.of(first), receive(ONE));
        orders.pass(Duration.ofSeconds(30));

        assertEquals(2, receive(TWO).getFirst().receiveCount());
    }

    @Test
    void what_has_come_back_meanwhile_is_received_anew_under_another_handle() {
        send("a1");
        ReceiptHandle first = receive(ONE).getFirst().handle();
        orders.pass(Duration.ofSeconds(30));

        ReceivedMessage again = receive(ONE).getFirst();
        assertNotEquals(first, again.handle());
        assertEquals(2, again.receiveCount());
        assertEquals(List.of(again), receive(ONE));
    }

    @Test
    void a_receive_of_which_a_message_is_deleted_or_hidden_for_longer_cannot_be_repeated() {
        send("a1", "b1");
        List<ReceivedMessage> first = receive(ONE);
        send("c1");
        orders.delete(first.getFirst().handle());
        assertEquals(List.of("c1"), QueueLab.bodies(receive(ONE)));

        send("d1");
        List<ReceivedMessage> second = receive(TWO);
        orders.hide(second.getFirst().handle(), Duration.ofSeconds(60));
        assertEquals(List.of(), receive(TWO));
    }

    @Test
    void it_is_remembered_for_five_minutes_however_often_it_is_repeated() {
        QueueLab slow = QueueLab.with(FIFO, QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofHours(1)));
        slow.send("a1", "a");
        List<ReceivedMessage> first = receive(slow, FIFO, ONE);
        slow.pass(Duration.ofMinutes(4));
        assertEquals(first, receive(slow, FIFO, ONE));
        slow.pass(Duration.ofSeconds(59));
        assertEquals(first, receive(slow, FIFO, ONE));
        slow.pass(Duration.ofSeconds(1));

        assertEquals(List.of(), receive(slow, FIFO, ONE));
    }

    @Test
    void one_that_got_nothing_looks_again() {
        assertEquals(List.of(), receive(ONE));
        send("a1");
        assertEquals(List.of("a1"), QueueLab.bodies(receive(ONE)));
    }

    @Test
    void one_that_waited_can_be_repeated_once_it_is_answered() {
        orders.ask(new ServiceCall(QueueLab.ADA, new ReceiveMessage(FIFO, 10, null, Duration.ofSeconds(20), ONE)));
        send("a1");
        VirtualTime received = orders.lab().now();
        orders.pass(Duration.ofSeconds(5));

        ReceivedMessage again = receive(ONE).getFirst();
        assertEquals(1, again.receiveCount());
        assertEquals(received, again.firstReceivedAt());
    }

    @Test
    void a_standard_queue_does_not_remember_it() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("m");
        assertEquals(1, receive(jobs, JOBS, ONE).size());
        assertEquals(List.of(), receive(jobs, JOBS, ONE));
    }

    @Test
    void given_back_with_the_repetition_itself_it_is_free_for_others_at_once() {
        send("a1");
        receive(ONE);
        orders.ask(new ServiceCall(
                QueueLab.BOB, new ReceiveMessage(FIFO, 10, Duration.ofSeconds(7), Duration.ofSeconds(20), null)));
        orders.ask(new ServiceCall(QueueLab.ADA, new ReceiveMessage(FIFO, 10, Duration.ZERO, Duration.ZERO, ONE)));

        assertEquals(
                QueueLab.BOB, orders.state().inFlight(1).getFirst().receiver(), "the one who waits has it at once");
    }
}
