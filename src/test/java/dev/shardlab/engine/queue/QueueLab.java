package dev.shardlab.engine.queue;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.ChangeMessageVisibility;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.DeleteMessage;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue in the hand of a test, and a few ways to say what is done to it. */
final class QueueLab {

    static final QueueName JOBS = new QueueName("jobs");
    static final QueueName DEAD = new QueueName("dead");
    static final QueueName FIFO = new QueueName("orders.fifo");
    static final Caller SHOP = new Caller.Producer(new ProducerName("shop"));
    static final Caller ADA = new Caller.QueueWorker(new WorkerName("ada"));
    static final Caller BOB = new Caller.QueueWorker(new WorkerName("bob"));

    private final Lab lab = new Lab();
    private final QueueName queue;
    private int identifiers;

    private QueueLab(QueueName queue) {
        this.queue = queue;
    }

    static QueueLab standard() {
        return with(JOBS, QueueSettings.DEFAULT);
    }

    static QueueLab fifo() {
        return with(FIFO, QueueSettings.DEFAULT);
    }

    static QueueLab with(QueueName queue, QueueSettings settings) {
        QueueLab made = new QueueLab(queue);
        made.create(queue, settings);
        return made;
    }

    /** With a dead-letter queue that takes what was received so often. */
    static QueueLab redriving(int maxReceiveCount) {
        QueueLab made = new QueueLab(JOBS);
        made.create(DEAD, QueueSettings.DEFAULT);
        made.create(JOBS, QueueSettings.DEFAULT.withRedrive(new RedrivePolicy(DEAD, maxReceiveCount)));
        return made;
    }

    void create(QueueName name, QueueSettings settings) {
        lab.ask(new ServiceCall(new Caller.Scenario(), new CreateQueue(name, QueueChange.of(settings), Tags.NONE)));
    }

    Lab lab() {
        return lab;
    }

    Reply ask(Command command) {
        Decision decision = lab.decide(command);
        lab.reactsTo(decision.events());
        return decision.reply();
    }

    Reply ask(ClientAction action) {
        return ask(ServiceCall.ofScenario(action));
    }

    List<Event> happens(ClientAction action) {
        return happens(ServiceCall.ofScenario(action));
    }

    /** Asks and tells what happened, with what others made of it. */
    List<Event> happens(Command command) {
        List<Event> events = new ArrayList<>(lab.happens(command));
        events.addAll(lab.reactsTo(List.copyOf(events)));
        return events;
    }

    List<Event> pass(Duration time) {
        return lab.pass(time);
    }

    MessageSent send(String body) {
        return assertInstanceOf(
                MessageSent.class, ask(new ServiceCall(SHOP, new SendMessage(queue, MessageEntry.of(body)))));
    }

    MessageSent send(String body, String group) {
        return send(body, group, "id-" + ++identifiers);
    }

    MessageSent send(String body, String group, String deduplicationId) {
        return assertInstanceOf(
                MessageSent.class,
                ask(new ServiceCall(
                        SHOP,
                        new SendMessage(
                                queue,
                                MessageEntry.of(
                                        body, new MessageGroupId(group), new DeduplicationId(deduplicationId))))));
    }

    List<ReceivedMessage> receive(int max) {
        return receive(queue, max);
    }

    List<ReceivedMessage> receive(QueueName from, int max) {
        return assertInstanceOf(
                        MessagesGiven.class,
                        ask(new ServiceCall(ADA, new ReceiveMessage(from, max, null, Duration.ZERO, null))))
                .messages();
    }

    static List<String> bodies(List<ReceivedMessage> messages) {
        return messages.stream()
                .map(received -> received.message().content().body())
                .toList();
    }

    /** The bodies of what a receive gets, in its order. */
    List<String> receiveBodies(int max) {
        return bodies(receive(max));
    }

    Reply delete(ReceiptHandle handle) {
        return ask(new ServiceCall(ADA, new DeleteMessage(queue, handle)));
    }

    Reply hide(ReceiptHandle handle, Duration time) {
        return ask(new ServiceCall(ADA, new ChangeMessageVisibility(queue, handle, time)));
    }

    QueueState state() {
        return state(queue);
    }

    QueueState state(QueueName name) {
        return lab.state().queues().queue(name).orElseThrow();
    }

    static QueueCounts counts(long visible, long notVisible, long delayed) {
        return new QueueCounts(visible, notVisible, delayed);
    }

    static QueueRefused refused(QueueError error, String message) {
        return new QueueRefused(error, message);
    }
}
