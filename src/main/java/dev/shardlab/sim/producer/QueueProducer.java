package dev.shardlab.sim.producer;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.QueueEvent.QueueInputProblem;
import dev.shardlab.event.QueueEvent.QueueProducerStarted;
import dev.shardlab.event.QueueEvent.QueueRateChanged;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.queue.QueueMessages;
import dev.shardlab.sim.setup.QueueProducerSetup;
import java.util.ArrayList;
import java.util.List;

/**
 * A producer of a queue: takes records from its source when they are due, and sends each as a message, up to ten in a request. What is
 * refused and may be taken later is sent again a second later; what never will be is dropped, and the refusal is in the log.
 */
public final class QueueProducer implements Actor, Departures.Producer {

    private static final long RETRY_MICROS = VirtualTime.MICROS_PER_SECOND;

    /** A request reaches the service. Whatever else it is told, other producers are told too. */
    private record Arrive(List<Entry<MessageEntry>> entries) implements Message {}

    private final int id;
    private final QueueProducerSetup setup;
    private final long startMicros;
    private final Departures departures;
    private final Network network;
    private final boolean tellsProblems;
    private final Caller user;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private long made;
    private boolean started;

    /** @param tellsProblems whether it says which lines of its file are unusable */
    public QueueProducer(
            int id,
            QueueProducerSetup setup,
            long startMicros,
            RecordSource source,
            Network network,
            boolean tellsProblems) {
        this(id, setup, startMicros, new Departures(id, source, setup.batch(), setup.linger()), network, tellsProblems);
    }

    private QueueProducer(
            int id,
            QueueProducerSetup setup,
            long startMicros,
            Departures departures,
            Network network,
            boolean tellsProblems) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.departures = departures;
        this.network = network;
        this.tellsProblems = tellsProblems;
        this.user = new Caller.Producer(setup.name());
    }

    @Override
    public QueueProducer copy() {
        QueueProducer copy =
                new QueueProducer(id, setup, startMicros, departures.copy(), network.copy(), tellsProblems);
        copy.lastArrivalMicros = lastArrivalMicros;
        copy.made = made;
        copy.started = started;
        return copy;
    }

    public ProducerName name() {
        return setup.name();
    }

    @Override
    public void begin(ActorContext context) {
        departures.schedule(startMicros, setup.startsAfter(), setup.stopsAfter(), context);
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
            case ProducerMessage.RateChanges change -> departures.rateChanges(change, this, context);
            case ProducerMessage.Depart departure -> departures.depart(departure, this, context);
            case ProducerMessage.Arrive _, ProducerMessage.Answer _, ProducerMessage.Resend _ ->
                throw new IllegalArgumentException("a queue is sent no records: " + message);
        }
    }

    private void start(ActorContext context) {
        started = true;
        context.note(new QueueProducerStarted(context.now(), setup.queue(), user));
        departures.start(this, context);
    }

    /** From now on this rate; of one that has not started nothing changes, and its stream says so where it has one. */
    private void changeRate(double perSec, ActorContext context) {
        if (!isRefused("Set the rate of ", context)) {
            departures.changeRate(perSec, this, context);
        }
    }

    /** So many messages at once, behind those that were waiting already. */
    private void sendBurst(int messages, ActorContext context) {
        if (!isRefused("Send at once from ", context)) {
            departures.sendBurst(messages, this, context);
        }
    }

    private boolean isRefused(String what, ActorContext context) {
        if (!started) {
            context.note(new QueueCallRefused(
                    context.now(),
                    setup.queue(),
                    new Caller.Scenario(),
                    what + user,
                    QueueError.INVALID_ACTION,
                    "Producer " + user + " has not started yet."));
        }
        return !started;
    }

    /** As many as the service takes at once, which the setup has made sure of. */
    @Override
    public boolean hasRoom(RecordBatch.Builder request) {
        return true;
    }

    @Override
    public void send(RecordBatch.Builder request, ActorContext context) {
        RecordBatch records = request.build();
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

    @Override
    public void noteRate(double perSec, ActorContext context) {
        context.note(new QueueRateChanged(context.now(), setup.queue(), user, perSec));
    }

    @Override
    public void noteProblem(long line, long lines, String problem, ActorContext context) {
        if (tellsProblems) {
            context.note(new QueueInputProblem(context.now(), setup.queue(), user, line, lines, problem));
        }
    }

    private void arrive(List<Entry<MessageEntry>> entries, ActorContext context) {
        var reply = context.ask(new ServiceCall(user, new SendMessageBatch(setup.queue(), entries)))
                .reply();
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
