package dev.shardlab.sim.producer;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.event.FirehoseEvent.DeliveryInputProblem;
import dev.shardlab.event.FirehoseEvent.DeliveryProducerStarted;
import dev.shardlab.event.FirehoseEvent.DeliveryRateChanged;
import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import java.util.stream.IntStream;

/**
 * A producer that puts into a delivery stream: takes records from its source when they are due, and sends up to 500 in a request, without
 * their keys. What is refused and may be taken later is sent again a second later; what never will be is dropped, and the refusal is in
 * the log.
 */
public final class DeliveryProducer implements Actor, Departures.Producer {

    private static final long RETRY_MICROS = VirtualTime.MICROS_PER_SECOND;

    /** A request reaches the service. Whatever else it is told, other producers are told too. */
    private record Arrive(RecordBatch records) implements Message {}

    private final int id;
    private final DeliveryProducerSetup setup;
    private final long startMicros;
    private final Departures departures;
    private final Network network;
    private final Caller user;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private boolean started;

    public DeliveryProducer(
            int id, DeliveryProducerSetup setup, long startMicros, RecordSource source, Network network) {
        this(id, setup, startMicros, new Departures(id, source, setup.batch(), setup.linger()), network);
    }

    private DeliveryProducer(
            int id, DeliveryProducerSetup setup, long startMicros, Departures departures, Network network) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.departures = departures;
        this.network = network;
        this.user = new Caller.Producer(setup.name());
    }

    @Override
    public DeliveryProducer copy() {
        DeliveryProducer copy = new DeliveryProducer(id, setup, startMicros, departures.copy(), network.copy());
        copy.lastArrivalMicros = lastArrivalMicros;
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
        if (message instanceof Arrive(RecordBatch records)) {
            arrive(records, context);
            return;
        }
        switch ((ProducerMessage) message) {
            case ProducerMessage.Begin _ -> start(context);
            case ProducerMessage.End _ -> changeRate(0, context);
            case ProducerMessage.ChangeRate(double perSec) -> changeRate(perSec, context);
            case ProducerMessage.SendBurst(int records) -> sendBurst(records, context);
            case ProducerMessage.RateChanges change -> departures.rateChanges(change, this, context);
            case ProducerMessage.Depart departure -> departures.depart(departure, this, context);
            case ProducerMessage.Arrive _, ProducerMessage.Answer _, ProducerMessage.Resend _ ->
                throw new IllegalArgumentException("no stream is sent records: " + message);
        }
    }

    private void start(ActorContext context) {
        started = true;
        context.note(new DeliveryProducerStarted(context.now(), setup.deliveryStream(), user));
        departures.start(this, context);
    }

    /** From now on this rate; of one that has not started nothing changes, and it is said so. */
    private void changeRate(double perSec, ActorContext context) {
        if (!isRefused("Set the rate of ", context)) {
            departures.changeRate(perSec, this, context);
        }
    }

    /** So many records at once, behind those that were waiting already. */
    private void sendBurst(int records, ActorContext context) {
        if (!isRefused("Send at once from ", context)) {
            departures.sendBurst(records, this, context);
        }
    }

    private boolean isRefused(String what, ActorContext context) {
        if (!started) {
            context.note(new FirehoseCallRefused(
                    context.now(),
                    setup.deliveryStream(),
                    new Caller.Scenario(),
                    what + user,
                    FirehoseError.INVALID_ARGUMENT,
                    "Producer " + user + " has not started yet."));
        }
        return !started;
    }

    /** A request may have four mebibytes. */
    @Override
    public boolean hasRoom(RecordBatch.Builder request) {
        return request.totalBytes() <= FirehoseLimits.MAX_BATCH_BYTES - FirehoseLimits.MAX_RECORD_BYTES;
    }

    @Override
    public void send(RecordBatch.Builder request, ActorContext context) {
        RecordBatch records = withoutKeys(request.build());
        if (records.size() > 0) {
            lastArrivalMicros = Math.max(lastArrivalMicros, context.now().micros() + network.drawMicros());
            context.wake(id, lastArrivalMicros, new Arrive(records));
        }
    }

    private static RecordBatch withoutKeys(RecordBatch records) {
        RecordBatch.Builder bare = RecordBatch.builder(records.size(), records.totalBytes());
        for (int i = 0; i < records.size(); i++) {
            bare.addUnkeyed(records.data(i));
        }
        return bare.build();
    }

    @Override
    public void noteRate(double perSec, ActorContext context) {
        context.note(new DeliveryRateChanged(context.now(), setup.deliveryStream(), user, perSec));
    }

    @Override
    public void noteProblem(long line, long lines, String problem, ActorContext context) {
        context.note(new DeliveryInputProblem(context.now(), setup.deliveryStream(), user, line, lines, problem));
    }

    private void arrive(RecordBatch records, ActorContext context) {
        FirehosePut put = new FirehosePut(setup.deliveryStream(), records, setup.batch() > 1);
        var reply = context.ask(new ServiceCall(user, put)).reply();
        int taken = records.size();
        if (reply instanceof RecordsTaken some) {
            taken = some.taken();
        } else if (reply instanceof FirehoseRefused refused && refused.error().mayPass()) {
            taken = 0;
        }
        if (taken < records.size()) {
            IntColumn others =
                    IntColumn.of(IntStream.range(taken, records.size()).toArray());
            context.wake(id, context.now().micros() + RETRY_MICROS, new Arrive(records.select(others)));
        }
    }
}
