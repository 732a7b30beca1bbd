package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.ADA;
import static dev.shardlab.engine.queue.QueueLab.BOB;
import static dev.shardlab.engine.queue.QueueLab.DEAD;
import static dev.shardlab.engine.queue.QueueLab.JOBS;
import static dev.shardlab.engine.queue.QueueLab.SHOP;
import static dev.shardlab.engine.queue.QueueLab.counts;
import static dev.shardlab.engine.queue.QueueLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.PurgeQueue;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.command.queue.QueueReply.PollWaits;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.event.QueueEvent.DelayEnded;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.MessagesExpired;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.VisibilityTimedOut;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Standard queues (Amazon SQS Developer Guide, Standard queues; API Reference, the actions named). */
class StandardQueueTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Developer Guide, Visibility timeout. */
    @Test
    void a_received_message_is_hidden_and_comes_back_when_the_visibility_timeout_is_over() {
        QueueLab jobs = QueueLab.standard();
        MessageSent sent = jobs.send("a");
        jobs.receive(1);

        assertEquals(List.of(), jobs.receive(10));
        assertEquals(counts(0, 1, 0), jobs.state().counts());
        assertEquals(
                List.of(new VisibilityTimedOut(jobs.lab().now().plus(TIMEOUT), JOBS, List.of(sent.message()))),
                jobs.pass(TIMEOUT));
        assertEquals(List.of("a"), jobs.receiveBodies(10));
    }

    /** Developer Guide, Processing messages: a queue does not delete by itself. */
    @Test
    void a_deleted_message_never_comes_back() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        assertEquals(new QueueDone(), jobs.delete(jobs.receive(1).getFirst().handle()));

        jobs.pass(TIMEOUT);

        assertEquals(List.of(), jobs.receive(10));
        assertEquals(0, jobs.state().size());
    }

    /** Developer Guide, Queue and message identifiers: each receive has a handle of its own, and counts. */
    @Test
    void each_receive_has_another_handle_and_counts_one_more() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        ReceivedMessage first = jobs.receive(1).getFirst();
        jobs.pass(TIMEOUT);
        ReceivedMessage second = jobs.receive(1).getFirst();

        assertEquals(1, first.receiveCount());
        assertEquals(2, second.receiveCount());
        assertEquals(first.message().id(), second.message().id());
        assertEquals(first.firstReceivedAt(), second.firstReceivedAt());
        assertNotEquals(first.handle().toString(), second.handle().toString());
        assertEquals(
                first.handle(), ReceiptHandle.parse(first.handle().toString()).orElseThrow());
    }

    /** API Reference, DeleteMessage: an old handle still deletes, and to delete twice is no mistake. */
    @Test
    void an_old_handle_still_deletes_and_deleting_twice_is_no_mistake() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        ReceiptHandle old = jobs.receive(1).getFirst().handle();
        jobs.pass(TIMEOUT);
        jobs.receive(1);

        assertEquals(new QueueDone(), jobs.delete(old));
        assertEquals(0, jobs.state().size());
        assertEquals(new QueueDone(), jobs.delete(old));
    }

    /** API Reference, ChangeMessageVisibility: from now on, and for this receive alone. */
    @Test
    void visibility_is_changed_from_now_on_and_for_this_receive_alone() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        ReceiptHandle handle = jobs.receive(1).getFirst().handle();
        jobs.pass(Duration.ofSeconds(20));
        assertEquals(new QueueDone(), jobs.hide(handle, Duration.ofSeconds(60)));

        jobs.pass(Duration.ofSeconds(59));
        assertEquals(List.of(), jobs.receive(1));
        jobs.pass(Duration.ofSeconds(1));
        assertEquals(List.of("a"), jobs.receiveBodies(1));
        jobs.pass(TIMEOUT);
        assertEquals(List.of("a"), jobs.receiveBodies(1));
    }

    /** API Reference, ChangeMessageVisibility: 0 gives the message back. */
    @Test
    void a_message_that_is_given_back_can_be_received_at_once() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        jobs.hide(jobs.receive(1).getFirst().handle(), Duration.ZERO);

        assertEquals(List.of("a"), jobs.receiveBodies(1));
    }

    /** API Reference, ChangeMessageVisibility: 12 hours in all, from when it was received. */
    @Test
    void no_receive_hides_a_message_for_more_than_twelve_hours() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        ReceiptHandle handle = jobs.receive(1).getFirst().handle();
        jobs.pass(Duration.ofSeconds(1));

        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the"
                                + " message is beyond the limit [43200 seconds]."),
                jobs.hide(handle, Duration.ofHours(12)));
        assertEquals(new QueueDone(), jobs.hide(handle, Duration.ofHours(12).minusSeconds(1)));
    }

    @Test
    void visibility_of_a_message_that_came_back_cannot_be_changed() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        ReceiptHandle handle = jobs.receive(1).getFirst().handle();
        jobs.pass(TIMEOUT);

        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value " + handle
                                + " for parameter ReceiptHandle is invalid. Reason: Message does not exist or is"
                                + " not available for visibility timeout change."),
                jobs.hide(handle, Duration.ofSeconds(5)));
    }

    /** Developer Guide, Delay queues; API Reference, SendMessage: DelaySeconds. */
    @Test
    void a_delayed_message_cannot_be_received_before_its_delay_is_over() {
        QueueLab jobs = QueueLab.with(JOBS, QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(10)));
        MessageSent queues = jobs.send("as long as the queue says");
        jobs.ask(new ServiceCall(
                SHOP,
                new SendMessage(JOBS, new MessageEntry(new MessageContent("not at all"), Duration.ZERO, null, null))));

        assertEquals(counts(1, 0, 1), jobs.state().counts());
        assertEquals(List.of("not at all"), jobs.receiveBodies(10));
        VirtualTime shown = jobs.lab().now().plus(Duration.ofSeconds(10));
        assertEquals(
                List.of(new DelayEnded(shown, JOBS, List.of(queues.message()))), jobs.pass(Duration.ofSeconds(10)));
        assertEquals(List.of("as long as the queue says"), jobs.receiveBodies(10));
    }

    /** Developer Guide, Short and long polling. */
    @Test
    void a_long_poll_waits_for_the_first_message() {
        QueueLab jobs = QueueLab.standard();
        assertEquals(
                new PollWaits(1, jobs.lab().now().plus(Duration.ofSeconds(20))),
                jobs.ask(new ServiceCall(BOB, new ReceiveMessage(JOBS, 10, null, Duration.ofSeconds(20), null))));
        jobs.pass(Duration.ofSeconds(5));

        MessagesReceived received =
                (MessagesReceived) jobs.happens(new ServiceCall(SHOP, new SendMessage(JOBS, MessageEntry.of("a"))))
                        .getLast();

        assertEquals(BOB, received.receiver());
        assertEquals(1, received.poll());
        assertEquals(1, received.messages().size());
        assertEquals(List.of(), jobs.receive(1));
    }

    @Test
    void a_long_poll_ends_without_a_message_when_its_time_is_over() {
        QueueLab jobs = QueueLab.standard();
        jobs.ask(new ServiceCall(BOB, new ReceiveMessage(JOBS, 10, null, Duration.ofSeconds(20), null)));
        VirtualTime end = jobs.lab().now().plus(Duration.ofSeconds(20));

        assertEquals(
                List.of(new MessagesReceived(end, JOBS, BOB, 1, List.of(), end, null)),
                jobs.pass(Duration.ofSeconds(30)));
        assertEquals(1, jobs.state().tally().emptyReceives());
    }

    @Test
    void a_message_that_comes_back_is_for_who_waits_and_who_came_first_is_answered_first() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        jobs.receive(1);
        jobs.ask(new ServiceCall(BOB, new ReceiveMessage(JOBS, 1, null, Duration.ofSeconds(20), null)));
        jobs.pass(Duration.ofSeconds(15));
        jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 1, null, Duration.ofSeconds(20), null)));
        jobs.ask(new ServiceCall(BOB, new ReceiveMessage(JOBS, 1, null, Duration.ofSeconds(20), null)));

        List<?> happened = jobs.pass(Duration.ofSeconds(15));

        assertEquals(
                List.of(1L, 2L),
                happened.stream()
                        .filter(MessagesReceived.class::isInstance)
                        .map(event -> ((MessagesReceived) event).poll())
                        .toList());
    }

    @Test
    void one_message_is_not_for_two_who_wait() {
        QueueLab jobs = QueueLab.standard();
        jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 10, null, Duration.ofSeconds(20), null)));
        jobs.ask(new ServiceCall(BOB, new ReceiveMessage(JOBS, 10, null, Duration.ofSeconds(20), null)));
        jobs.send("a");

        assertEquals(1, jobs.state().tally().received());
        assertEquals(counts(0, 1, 0), jobs.state().counts());
    }

    /** Developer Guide, Using dead-letter queues: on the receive after maxReceiveCount receives. */
    @Test
    void a_message_received_too_often_goes_to_the_dead_letter_queue_with_its_identity_and_its_age() {
        QueueLab jobs = QueueLab.redriving(2);
        MessageSent sent = jobs.send("poison");
        VirtualTime sentAt = jobs.lab().now();
        for (int receive = 0; receive < 2; receive++) {
            assertEquals(List.of("poison"), jobs.receiveBodies(1));
            jobs.pass(TIMEOUT);
        }
        assertEquals(counts(1, 0, 0), jobs.state().counts());

        assertEquals(List.of(), jobs.receive(1));

        MessagesDeadLettered moved = (MessagesDeadLettered) jobs.lab().history().reversed().stream()
                .filter(MessagesDeadLettered.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(DEAD, moved.to());
        assertEquals(0, jobs.state().size());
        ReceivedMessage dead = jobs.receive(DEAD, 1).getFirst();
        assertEquals(sent.message(), dead.message().id());
        assertEquals(sentAt, dead.message().sentAt());
        assertEquals(JOBS, dead.message().deadLetterSource());
        assertEquals(1, dead.receiveCount());
    }

    @Test
    void what_is_moved_away_leaves_its_place_in_the_receive_to_others() {
        QueueLab jobs = QueueLab.redriving(1);
        jobs.send("poison");
        jobs.receive(1);
        jobs.send("good");
        jobs.pass(TIMEOUT);

        assertEquals(List.of("good"), jobs.receiveBodies(10));
        assertEquals(1, jobs.state(DEAD).size());
    }

    /** Developer Guide, Message retention: messages in flight are removed too. */
    @Test
    void retention_takes_messages_wherever_they_are() {
        QueueLab jobs = QueueLab.with(JOBS, QueueSettings.DEFAULT.withRetention(Duration.ofSeconds(60)));
        jobs.send("visible");
        jobs.send("in flight");
        jobs.pass(Duration.ofSeconds(45));
        jobs.receive(1);

        List<?> happened = jobs.pass(Duration.ofSeconds(15));

        assertEquals(2, ((MessagesExpired) happened.getFirst()).messages().size());
        assertEquals(0, jobs.state().size());
        assertEquals(counts(0, 0, 0), jobs.state().counts());
    }

    /** Developer Guide, Using dead-letter queues: the time it was sent is kept, so it may be over at once. */
    @Test
    void in_a_dead_letter_queue_of_a_standard_queue_retention_runs_on() {
        QueueLab jobs = QueueLab.redriving(1);
        jobs.send("poison");
        jobs.pass(QueueSettings.DEFAULT.retention().minusSeconds(40));
        jobs.receive(1);
        jobs.pass(TIMEOUT);
        jobs.receive(1);
        assertEquals(1, jobs.state(DEAD).size());

        jobs.pass(Duration.ofSeconds(10));

        assertEquals(0, jobs.state(DEAD).size());
    }

    /** API Reference, PurgeQueue. */
    @Test
    void a_queue_is_purged_once_in_sixty_seconds() {
        QueueLab jobs = QueueLab.standard();
        jobs.send("a");
        jobs.send("b");
        assertEquals(new QueueDone(), jobs.ask(new ServiceCall(SHOP, new PurgeQueue(JOBS))));
        assertEquals(0, jobs.state().size());
        assertEquals(2, jobs.state().tally().purged());

        assertEquals(
                refused(
                        QueueError.PURGE_IN_PROGRESS,
                        "Only one PurgeQueue operation on jobs is allowed every 60 seconds."),
                jobs.ask(new ServiceCall(SHOP, new PurgeQueue(JOBS))));
        jobs.pass(Duration.ofSeconds(60));
        assertEquals(new QueueDone(), jobs.ask(new ServiceCall(SHOP, new PurgeQueue(JOBS))));
    }

    /** Developer Guide, Standard queues: best-effort ordering. */
    @Test
    void order_is_only_a_best_effort_but_every_message_comes_once() {
        QueueLab jobs = QueueLab.standard();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            jobs.send("m" + i);
            sent.add("m" + i);
        }
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            received.addAll(jobs.receiveBodies(1));
        }

        assertNotEquals(sent, received);
        assertEquals(new TreeSet<>(sent), new TreeSet<>(received));
        assertEquals(40, received.size());
    }

    /** Developer Guide, message quotas: 120,000 in flight, then OverLimit. */
    @Test
    void of_a_standard_queue_at_most_120_000_messages_are_in_flight() {
        QueueLab jobs = QueueLab.standard();
        for (int i = 0; i < 120_005; i++) {
            jobs.send("m");
        }
        int received = 0;
        while (received < 120_000) {
            received += jobs.receive(10).size();
        }

        assertEquals(120_000, received);
        assertEquals(
                refused(QueueError.OVER_LIMIT, "The maximum number of in flight messages is reached."),
                jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 1, null, Duration.ZERO, null))));
        assertEquals(counts(5, 120_000, 0), jobs.state().counts());
    }
}
