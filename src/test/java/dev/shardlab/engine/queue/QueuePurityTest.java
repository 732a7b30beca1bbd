package dev.shardlab.engine.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.AddPermission;
import dev.shardlab.command.queue.QueueCommand.ChangeMessageVisibility;
import dev.shardlab.command.queue.QueueCommand.DeleteMessage;
import dev.shardlab.command.queue.QueueCommand.DeleteQueue;
import dev.shardlab.command.queue.QueueCommand.PurgeQueue;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.RemovePermission;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueCommand.SetQueueAttributes;
import dev.shardlab.command.queue.QueueCommand.TagQueue;
import dev.shardlab.engine.Engine;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.QueueInputProblem;
import dev.shardlab.event.QueueEvent.QueueProducerStarted;
import dev.shardlab.event.QueueEvent.QueueRateChanged;
import dev.shardlab.event.QueueEvent.QueueWorkerStarted;
import dev.shardlab.event.QueueEvent.QueueWorkerStopped;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of queues, too: deciding changes nothing; only folding does, and folding the same events again gives the same state. */
class QueuePurityTest {

    private final QueueLab queue = QueueLab.redriving(1);

    /** A queue in which a message waits, one is in flight, one is delayed, and one has gone to the dead letters. */
    private Lab eventful() {
        Lab lab = queue.lab();
        lab.note(new QueueProducerStarted(lab.now(), QueueLab.JOBS, QueueLab.SHOP));
        lab.note(new QueueRateChanged(lab.now(), QueueLab.JOBS, QueueLab.SHOP, 2.5));
        lab.note(new QueueInputProblem(lab.now(), QueueLab.JOBS, QueueLab.SHOP, 3, 2, "no key"));
        lab.note(new QueueWorkerStarted(lab.now(), QueueLab.JOBS, QueueLab.ADA));
        queue.send("dies");
        queue.receive(1);
        queue.pass(Duration.ofMinutes(1));
        queue.receive(1);
        queue.ask(new ServiceCall(
                QueueLab.SHOP,
                new SendMessage(
                        QueueLab.JOBS,
                        new MessageEntry(
                                MessageEntry.of("is worked off").content(), null, new MessageGroupId("a"), null))));
        ReceivedMessage first = queue.receive(1).getFirst();
        lab.note(new MessageWorked(
                lab.now(), QueueLab.JOBS, QueueLab.ADA, first.message().id(), WorkOutcome.DONE));
        queue.delete(first.handle());
        queue.ask(new ServiceCall(
                QueueLab.SHOP,
                new SendMessage(
                        QueueLab.JOBS,
                        new MessageEntry(MessageEntry.of("late").content(), Duration.ofMinutes(5), null, null))));
        queue.send("in flight");
        queue.receive(1);
        queue.send("waits");
        queue.ask(new ServiceCall(QueueLab.BOB, new ReceiveMessage(QueueLab.DEAD, 1, null, Duration.ZERO, null)));
        queue.ask(
                new ServiceCall(QueueLab.BOB, new ReceiveMessage(QueueLab.DEAD, 1, null, Duration.ofSeconds(5), null)));
        queue.ask(new ServiceCall(
                QueueLab.SHOP, new TagQueue(QueueLab.JOBS, new Tags(new TreeMap<>(Map.of("team", "a"))))));
        repeatAndPermit();
        lab.note(new QueueWorkerStopped(lab.now(), QueueLab.JOBS, QueueLab.ADA, true));
        return lab;
    }

    /** A receive of a FIFO queue that is repeated, and what others may do with it. */
    private void repeatAndPermit() {
        queue.create(QueueLab.FIFO, QueueSettings.DEFAULT.withContentBasedDeduplication(true));
        queue.ask(new ServiceCall(
                QueueLab.SHOP,
                new SendMessage(
                        QueueLab.FIFO,
                        new MessageEntry(MessageEntry.of("repeated").content(), null, new MessageGroupId("a"), null))));
        for (int i = 0; i < 2; i++) {
            queue.ask(new ServiceCall(
                    QueueLab.ADA, new ReceiveMessage(QueueLab.FIFO, 10, null, null, new ReceiveAttemptId("one"))));
            queue.pass(Duration.ofSeconds(1));
        }
        queue.ask(new AddPermission(
                QueueLab.FIFO, new QueuePolicy.Statement("ada", "{}"), new QueuePolicy(List.of(), List.of())));
        queue.ask(new SetQueueAttributes(
                QueueLab.FIFO,
                QueueChange.of(
                        QueueSettings.DEFAULT.withAccess(QueueSettings.DEFAULT
                                .access()
                                .withRedriveAllow(new RedriveAllowPolicy(
                                        RedriveAllowPolicy.Permission.BY_QUEUE, List.of(QueueLab.JOBS)))),
                        List.of(QueueAttribute.REDRIVE_ALLOW))));
    }

    @Test
    void deciding_leaves_the_state_as_it_was_and_gives_the_same_decision_again() {
        Lab lab = eventful();
        ReceivedMessage held = queue.receive(1).getFirst();
        List<Command> commands = List.of(
                new ServiceCall(QueueLab.SHOP, new SendMessage(QueueLab.JOBS, MessageEntry.of("another"))),
                new ServiceCall(QueueLab.ADA, new ReceiveMessage(QueueLab.JOBS, 10, null, null, null)),
                new ServiceCall(QueueLab.ADA, new ReceiveMessage(QueueLab.JOBS, 11, null, null, null)),
                new ServiceCall(QueueLab.ADA, new DeleteMessage(QueueLab.JOBS, held.handle())),
                new ServiceCall(QueueLab.ADA, new ChangeMessageVisibility(QueueLab.JOBS, held.handle(), Duration.ZERO)),
                new ServiceCall(
                        QueueLab.SHOP,
                        new SetQueueAttributes(
                                QueueLab.JOBS,
                                QueueChange.of(
                                        QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(3)),
                                        List.of(QueueAttribute.DELAY)))),
                new ServiceCall(
                        QueueLab.BOB, new ReceiveMessage(QueueLab.FIFO, 10, null, null, new ReceiveAttemptId("one"))),
                ServiceCall.ofScenario(new RemovePermission(QueueLab.FIFO, "ada")),
                new ServiceCall(QueueLab.SHOP, new PurgeQueue(QueueLab.JOBS)),
                new ServiceCall(QueueLab.SHOP, new DeleteQueue(QueueLab.DEAD)),
                new ElapseTime());
        for (Command command : commands) {
            List<String> before = lab.state().describe();
            Decision first = new Engine().decide(lab.state(), command, lab.now());

            assertEquals(before, lab.state().describe());
            assertEquals(first, new Engine().decide(lab.state(), command, lab.now()));
        }
    }

    @Test
    void folding_the_history_again_gives_an_equal_state() {
        Lab lab = eventful();
        LabState again = LabState.startingAt(Lab.START);
        lab.history().forEach(again::apply);

        assertEquals(lab.state().describe(), again.describe());
        assertEquals(lab.state().copy().describe(), again.describe());
    }

    @Test
    void every_event_but_a_refusal_is_seen_in_the_description() {
        LabState again = LabState.startingAt(Lab.START);
        for (Event event : eventful().history()) {
            List<String> before = again.describe();
            again.apply(event);
            if (!(event instanceof QueueEvent.QueueCallRefused)) {
                assertNotEquals(
                        before.subList(1, before.size()),
                        again.describe().subList(1, again.describe().size()),
                        event::toString);
            }
        }
    }

    @Test
    void a_copy_goes_its_own_way() {
        Lab lab = eventful();
        LabState copy = lab.state().copy();
        List<String> before = copy.describe();
        queue.send("more");

        assertEquals(before, copy.describe());
        assertNotEquals(before, lab.state().describe());
    }
}
