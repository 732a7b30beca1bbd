package dev.shardlab.sim.producer;

import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.QueueEvent.QueueInputProblem;
import dev.shardlab.event.QueueEvent.QueueProducerStarted;
import dev.shardlab.event.QueueEvent.QueueRateChanged;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueUser;
import dev.shardlab.model.queue.QueueUser.Role;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.queue.QueueMessages;
import dev.shardlab.sim.setup.QueueProducerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A producer of a queue: takes records from its source when they are due, and sends each as a message, up to ten in a request. What is
 * refused and may be taken later is sent again a second later; what never will be is dropped, and the refusal is in the log.
 */
public final class QueueProducer implements Actor {

    private static final long RETRY_MICROS = VirtualTime.MICROS_PER_SECOND;

    /** A request reaches the service. Whatever else it is told, other producers are told too. */
    private record Arrive(List<Entry<MessageEntry>> entries) implements Message {}

    private final int id;
    private final QueueProducerSetup setup;
    private final long startMicros;
    private final RecordSource source;
    private final Network network;
    private final boolean tellsProblems;
    private final QueueUser user;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private long made;
    private boolean started;
    private double toldPerSec = Double.NaN;
    private int plan;
    private int ratePlan;

    /** @param tellsProblems whether it says which lines of its file are unusable */
    public QueueProducer(
            int id,
            QueueProducerSetup setup,
            long startMicros,
            RecordSource source,
            Network network,
            boolean tellsProblems) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.source = source;
        this.network = network;
        this.tellsProblems = tellsProblems;
        this.user = new QueueUser(Role.PRODUCER, setup.name().value());
    }

    @Override
    public QueueProducer copy() {
        QueueProducer copy = new QueueProducer(id, setup, startMicros, source.copy(), network.copy(), tellsProblems);
        copy.lastArrivalMicros = lastArrivalMicros;
        copy.made = made;
        copy.started = started;
        copy.toldPerSec = toldPerSec;
        copy.plan = plan;
        copy.ratePlan = ratePlan;
        return copy;
    }

    public ProducerName name() {
        return setup.name();
    }

    /** One that is to stop before it starts never does. */
    @Override
    public void begin(ActorContext context) {
        Duration stopsAfter = setup.stopsAfter();
        if (stopsAfter == null || stopsAfter.compareTo(setup.startsAfter()) > 0) {
            context.wake(id, startMicros + VirtualTime.toMicros(setup.startsAfter()), new ProducerMessage.Begin());
            if (stopsAfter != null) {
                context.wake(id, startMicros + VirtualTime.toMicros(stopsAfter), new ProducerMessage.End());
            }
        }
    }

    @Override
    public void receive(Message message, ActorContext context) {
        if (message instanceof Arrive(List<Entry<MessageEntry>> entries)) {
            arrive(entries, context);
            return;
        }
        switch ((ProducerMessage) message) {
            case ProducerMessage.Begin _ -> start(context);
            case ProducerMessage.End _ -> changeRate(0, context);
            case ProducerMessage.ChangeRate(double perSec) -> changeRate(perSec, context);
            case ProducerMessage.SendBurst(int messages) -> sendBurst(messages, context);
            case ProducerMessage.RateChanges(int of) -> {
                if (of == ratePlan) {
                    tellRate(context);
                }
            }
            case ProducerMessage.Depart(int of) -> {
                if (of == plan) {
                    send(context.now().micros(), context);
                    planDeparture(context);
                }
            }
            case ProducerMessage.Arrive _, ProducerMessage.Answer _, ProducerMessage.Resend _ ->
                throw new IllegalArgumentException("a queue is sent no records: " + message);
        }
    }

    private void start(ActorContext context) {
        started = true;
        context.note(new QueueProducerStarted(context.now(), setup.queue(), user));
        source.begin(context.now().micros(), problems(context));
        tellRate(context);
        planDeparture(context);
    }

    /** From now on this rate; of one that has not started nothing changes, and its stream says so where it has one. */
    private void changeRate(double perSec, ActorContext context) {
        if (isRefused("Set the rate of ", context)) {
            return;
        }
        sendDueBefore(context.now().micros(), context);
        source.changeRate(context.now().micros(), perSec);
        tellRate(context);
        planDeparture(context);
    }

    /** So many messages at once, behind those that were waiting already. */
    private void sendBurst(int messages, ActorContext context) {
        if (isRefused("Send at once from ", context)) {
            return;
        }
        long now = context.now().micros();
        sendDueBefore(now, context);
        int left = messages;
        while (left > 0) {
            RecordBatch.Builder request = RecordBatch.builder();
            for (int i = 0; i < setup.batch() && left > 0; i++) {
                source.takeExtra(request, now, problems(context));
                left--;
            }
            send(request.build(), context);
        }
        planDeparture(context);
    }

    private boolean isRefused(String what, ActorContext context) {
        if (!started) {
            context.note(new QueueCallRefused(
                    context.now(),
                    setup.queue(),
                    QueueUser.SCENARIO,
                    what + user,
                    QueueError.INVALID_ACTION,
                    "Producer " + user + " has not started yet."));
        }
        return !started;
    }

    private void sendDueBefore(long micros, ActorContext context) {
        while (source.dueMicros(0) < micros) {
            send(micros - 1, context);
        }
    }

    private void send(long dueUntilMicros, ActorContext context) {
        RecordBatch.Builder taken = RecordBatch.builder();
        while (taken.size() < setup.batch() && source.dueMicros(0) <= dueUntilMicros) {
            source.take(taken, problems(context));
        }
        send(taken.build(), context);
    }

    private void send(RecordBatch records, ActorContext context) {
        List<Entry<MessageEntry>> entries = new ArrayList<>(records.size());
        boolean namesMessages =
                QueueMessages.areNamed(setup.queue(), context.state().queues());
        for (int i = 0; i < records.size(); i++) {
            made++;
            String name = namesMessages ? setup.name() + "-" + made : null;
            entries.add(new Entry<>("m" + made, QueueMessages.entry(records.partitionKey(i), records.data(i), name)));
        }
        if (!entries.isEmpty()) {
            lastArrivalMicros = Math.max(lastArrivalMicros, context.now().micros() + network.drawMicros());
            context.wake(id, lastArrivalMicros, new Arrive(entries));
        }
    }

    private void planDeparture(ActorContext context) {
        plan++;
        long leaves = source.leavesMicros(setup.batch(), VirtualTime.toMicros(setup.linger()));
        if (leaves != Pace.NEVER) {
            context.wake(id, Math.max(leaves, context.now().micros()), new ProducerMessage.Depart(plan));
        } else if (toldPerSec > 0) {
            // The last of its messages has left.
            tellRate(context);
        }
    }

    private void tellRate(ActorContext context) {
        long now = context.now().micros();
        double perSec = source.perSecAt(now);
        if (!Double.isNaN(perSec) && perSec != toldPerSec) {
            toldPerSec = perSec;
            context.note(new QueueRateChanged(context.now(), setup.queue(), user, perSec));
        }
        ratePlan++;
        long next = source.nextRateChangeMicros(now);
        if (next != Pace.NEVER) {
            context.wake(id, next, new ProducerMessage.RateChanges(ratePlan));
        }
    }

    private RecordSource.Problems problems(ActorContext context) {
        return (line, lines, problem) -> {
            if (tellsProblems) {
                context.note(new QueueInputProblem(context.now(), setup.queue(), user, line, lines, problem));
            }
        };
    }

    private void arrive(List<Entry<MessageEntry>> entries, ActorContext context) {
        var reply =
                context.ask(new SendMessageBatch(user, setup.queue(), entries)).reply();
        List<Entry<MessageEntry>> again = new ArrayList<>();
        if (reply instanceof QueueRefused refused && refused.error().mayPass()) {
            again.addAll(entries);
        } else if (reply instanceof BatchAnswered(List<EntryAnswer> answers)) {
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).answer() instanceof QueueRefused refused
                        && refused.error().mayPass()) {
                    again.add(entries.get(i));
                }
            }
        }
        if (!again.isEmpty()) {
            context.wake(id, context.now().micros() + RETRY_MICROS, new Arrive(again));
        }
    }
}
