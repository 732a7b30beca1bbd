package dev.shardlab.sim.queue;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.ChangeMessageVisibility;
import dev.shardlab.command.queue.QueueCommand.DeleteMessage;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.command.queue.QueueReply.PollWaits;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.QueueEvent.QueueWorkerStarted;
import dev.shardlab.event.QueueEvent.QueueWorkerStopped;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.queue.QueueHand.Presence;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.state.queue.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The workers of a queue. Each does one thing at a time:
 *
 * <pre>
 * receive --way--> asked --nothing--> waits a while --> receive
 *                        \--messages, at once or when some come--way back--> works on each in turn
 * works --done--> deletes it (or forgets to) --> works on the next; after the last, receive
 *      \--fails--> gives it back, or leaves it to the visibility timeout
 *      \--crashes--> gone with all it holds, until it is started again
 * </pre>
 *
 * One that is to stop works off what it holds, also what a receive still brings that waits, and asks for no more.
 *
 * <p>None of them looks at the clock of the visibility timeout: one that is too slow works on, and somebody else has the message too.
 */
public final class QueueFleet implements Actor {

    private final int id;
    private final QueueWorkersSetup setup;
    private final long startMicros;
    private final NetworkSetup network;
    private final long seed;
    private final List<QueueHand> hands;
    /** The receives that wait, and whose they are. */
    private final Map<Long, Integer> polls;

    /** @param startMicros when the experiment begins */
    public QueueFleet(int id, QueueWorkersSetup setup, long startMicros, NetworkSetup network, long seed) {
        this(id, setup, startMicros, network, seed, hands(setup, network, seed), new TreeMap<>());
    }

    private static List<QueueHand> hands(QueueWorkersSetup setup, NetworkSetup network, long seed) {
        List<QueueHand> hands = new ArrayList<>();
        for (int number = 1; number <= setup.count(); number++) {
            hands.add(hand(number, setup, network, seed));
        }
        return hands;
    }

    private static QueueHand hand(int number, QueueWorkersSetup setup, NetworkSetup network, long seed) {
        Caller user = setup.worker(number);
        String name = "queue-worker/" + user.name();
        return new QueueHand(
                user, Network.of(network, Dice.forked(seed, name + "/network")), Dice.forked(seed, name + "/work"));
    }

    private QueueFleet(
            int id,
            QueueWorkersSetup setup,
            long startMicros,
            NetworkSetup network,
            long seed,
            List<QueueHand> hands,
            Map<Long, Integer> polls) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.network = network;
        this.seed = seed;
        this.hands = hands;
        this.polls = polls;
    }

    @Override
    public QueueFleet copy() {
        List<QueueHand> copies = new ArrayList<>();
        hands.forEach(hand -> copies.add(hand.copy()));
        return new QueueFleet(id, setup, startMicros, network, seed, copies, new TreeMap<>(polls));
    }

    public WorkerName name() {
        return setup.name();
    }

    @Override
    public void begin(ActorContext context) {
        long at = startMicros + VirtualTime.toMicros(setup.startsAfter());
        for (int hand = 0; hand < hands.size(); hand++) {
            context.wake(id, at, new QueueFleetMessage.Start(hand));
        }
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((QueueFleetMessage) message) {
            case QueueFleetMessage.Order order -> obey(order, context);
            case QueueFleetMessage.Start(int number) -> start(number, context);
            case QueueFleetMessage.InLife told -> {
                QueueHand hand = hands.get(told.hand());
                if (told.life() == hand.life()) {
                    // Else it was for one who has crashed since; what it held the queue gives to others when its time
                    // is over.
                    act(told, hand, context);
                }
            }
        }
    }

    private void start(int number, ActorContext context) {
        QueueHand hand = hands.get(number);
        if (hand.presence() == Presence.ABSENT) {
            hand.become(Presence.RUNNING);
            context.note(new QueueWorkerStarted(context.now(), setup.queue(), hand.user()));
            askForMessages(number, 0, context);
        }
    }

    private void obey(QueueFleetMessage.Order order, ActorContext context) {
        switch (order) {
            case QueueFleetMessage.Add(int count) -> {
                for (int more = 0; more < count; more++) {
                    hands.add(hand(hands.size() + 1, setup, network, seed));
                    start(hands.size() - 1, context);
                }
            }
            case QueueFleetMessage.Stop(int number) -> {
                if (presence(number) == Presence.RUNNING) {
                    hands.get(number).become(Presence.STOPPING);
                } else {
                    refuse("Stop", number, context);
                }
            }
            case QueueFleetMessage.Crash(int number) -> {
                if (presence(number) == Presence.RUNNING || presence(number) == Presence.STOPPING) {
                    crash(number, hands.get(number), context);
                } else {
                    refuse("Crash", number, context);
                }
            }
        }
    }

    private Presence presence(int number) {
        return number < hands.size() ? hands.get(number).presence() : Presence.ABSENT;
    }

    private void refuse(String what, int number, ActorContext context) {
        Caller worker = setup.worker(number + 1);
        context.note(new QueueCallRefused(
                context.now(),
                setup.queue(),
                new Caller.Scenario(),
                what + " worker " + worker,
                QueueError.INVALID_ACTION,
                "Worker " + worker + " of " + setup.queue() + " is not running."));
    }

    private void crash(int number, QueueHand hand, ActorContext context) {
        hand.crash();
        context.note(new QueueWorkerStopped(context.now(), setup.queue(), hand.user(), true));
        context.wake(
                id,
                context.now().micros() + VirtualTime.toMicros(setup.restartAfter()),
                new QueueFleetMessage.Start(number));
    }

    private void act(QueueFleetMessage.InLife told, QueueHand hand, ActorContext context) {
        switch (told) {
            case QueueFleetMessage.Asks _ -> ask(told.hand(), hand, context);
            case QueueFleetMessage.Came(int number, int _, var handles) -> {
                hand.take(handles);
                workOn(number, hand, context);
            }
            case QueueFleetMessage.Done(int number, int _) -> finish(number, hand, context);
            case QueueFleetMessage.Deletes(int _, int _, ReceiptHandle handle) ->
                context.ask(new ServiceCall(hand.user(), new DeleteMessage(setup.queue(), handle)));
            case QueueFleetMessage.GivesBack(int _, int _, ReceiptHandle handle) ->
                context.ask(new ServiceCall(
                        hand.user(), new ChangeMessageVisibility(setup.queue(), handle, Duration.ZERO)));
        }
    }

    private void askForMessages(int number, long afterMicros, ActorContext context) {
        QueueHand hand = hands.get(number);
        if (hand.presence() == Presence.STOPPING) {
            hand.become(Presence.STOPPED);
            context.note(new QueueWorkerStopped(context.now(), setup.queue(), hand.user(), false));
            return;
        }
        context.wake(
                id,
                context.now().micros() + afterMicros + hand.network().drawMicros(),
                new QueueFleetMessage.Asks(number, hand.life()));
    }

    private void ask(int number, QueueHand hand, ActorContext context) {
        if (hand.presence() == Presence.STOPPING) {
            askForMessages(number, 0, context);
            return;
        }
        var reply = context.ask(new ServiceCall(
                        hand.user(), new ReceiveMessage(setup.queue(), setup.max(), null, setup.waitTime(), null)))
                .reply();
        if (reply instanceof MessagesGiven(List<ReceivedMessage> messages)) {
            comeBack(
                    number, hand, messages.stream().map(ReceivedMessage::handle).toList(), context);
        } else if (reply instanceof PollWaits(long poll, VirtualTime _)) {
            polls.put(poll, number);
        } else {
            askForMessages(number, pauseMicros(), context);
        }
    }

    private long pauseMicros() {
        return Math.max(VirtualTime.MICROS_PER_MILLI, VirtualTime.toMicros(setup.pollEvery()));
    }

    /** A receive that waited is answered. */
    void hear(MessagesReceived event, ActorContext context) {
        Integer number = polls.remove(event.poll());
        if (number == null || hands.get(number).presence() == Presence.ABSENT) {
            return; // nobody's, or of one who has crashed: what it was given comes back when its time is over
        }
        QueueState queue = context.state().queues().queue(event.queue()).orElseThrow();
        List<ReceiptHandle> handles = new ArrayList<>();
        for (MessageId message : event.messages()) {
            queue.message(message)
                    .ifPresent(held -> handles.add(new ReceiptHandle(queue.name(), message, held.receiveCount())));
        }
        comeBack(number, hands.get(number), handles, context);
    }

    private void comeBack(int number, QueueHand hand, List<ReceiptHandle> handles, ActorContext context) {
        if (handles.isEmpty()) {
            askForMessages(number, setup.waitTime().isZero() ? pauseMicros() : 0, context);
        } else {
            context.wake(
                    id,
                    context.now().micros() + hand.network().drawMicros(),
                    new QueueFleetMessage.Came(number, hand.life(), handles));
        }
    }

    private void workOn(int number, QueueHand hand, ActorContext context) {
        if (hand.hasWork()) {
            context.wake(
                    id,
                    context.now().micros() + hand.drawWorkMicros(setup),
                    new QueueFleetMessage.Done(number, hand.life()));
        } else {
            askForMessages(number, 0, context);
        }
    }

    private void finish(int number, QueueHand hand, ActorContext context) {
        if (hand.draws(setup.crashShare())) {
            crash(number, hand, context);
            return;
        }
        ReceiptHandle handle = hand.next();
        // Drawn whatever its group: who fails on one more changes nothing for the others.
        boolean unlucky = hand.draws(setup.failShare());
        WorkOutcome outcome = unlucky || failsOn(handle, context)
                ? WorkOutcome.FAILED
                : hand.draws(setup.forgetShare()) ? WorkOutcome.FORGOTTEN : WorkOutcome.DONE;
        context.note(new MessageWorked(context.now(), setup.queue(), hand.user(), handle.message(), outcome));
        long arrives = context.now().micros() + hand.network().drawMicros();
        switch (outcome) {
            case DONE -> context.wake(id, arrives, new QueueFleetMessage.Deletes(number, hand.life(), handle));
            case FAILED -> {
                if (setup.givesBack()) {
                    context.wake(id, arrives, new QueueFleetMessage.GivesBack(number, hand.life(), handle));
                }
            }
            case FORGOTTEN -> {}
        }
        workOn(number, hand, context);
    }

    private boolean failsOn(ReceiptHandle handle, ActorContext context) {
        return !setup.failsOn().isEmpty()
                && context.state()
                        .queues()
                        .queue(setup.queue())
                        .flatMap(queue -> queue.message(handle.message()))
                        .map(held -> held.message().group())
                        .filter(group -> setup.failsOn().stream()
                                .anyMatch(key -> QueueMessages.group(key).equals(group)))
                        .isPresent();
    }
}
