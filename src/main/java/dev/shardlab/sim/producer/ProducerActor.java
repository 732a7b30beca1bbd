package dev.shardlab.sim.producer;

import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.setup.ProducerSetup;

/**
 * A producer: takes records from its source when they are due, collects them into requests, and sees each request through. When a
 * request leaves is told by {@link Departures}; what becomes of it after that is the duty of {@link Delivery}.
 */
public final class ProducerActor implements Actor, Departures.Producer {

    private final int id;
    private final ProducerSetup setup;
    private final long startMicros;
    private final Departures departures;
    private final Delivery delivery;

    /** @param startMicros when the experiment begins */
    public ProducerActor(int id, ProducerSetup setup, long startMicros, RecordSource source, Delivery delivery) {
        this(id, setup, startMicros, new Departures(id, source, setup.batch(), setup.linger()), delivery);
    }

    private ProducerActor(int id, ProducerSetup setup, long startMicros, Departures departures, Delivery delivery) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.departures = departures;
        this.delivery = delivery;
    }

    @Override
    public ProducerActor copy() {
        return new ProducerActor(id, setup, startMicros, departures.copy(), delivery.copy());
    }

    public ProducerName name() {
        return setup.name();
    }

    StreamName stream() {
        return setup.stream();
    }

    @Override
    public void begin(ActorContext context) {
        departures.schedule(startMicros, setup.startsAfter(), setup.stopsAfter(), context);
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((ProducerMessage) message) {
            case ProducerMessage.Begin _ -> start(context);
            case ProducerMessage.End _ -> departures.changeRate(0, this, context);
            case ProducerMessage.ChangeRate(double perSec) -> departures.changeRate(perSec, this, context);
            case ProducerMessage.SendBurst(int records) -> departures.sendBurst(records, this, context);
            case ProducerMessage.RateChanges change -> departures.rateChanges(change, this, context);
            case ProducerMessage.Depart departure -> departures.depart(departure, this, context);
            case ProducerMessage.Arrive arrival -> delivery.arrive(arrival, context);
            case ProducerMessage.Answer answer -> delivery.answer(answer, context);
            case ProducerMessage.Resend resend -> delivery.resend(resend, context);
        }
    }

    private void start(ActorContext context) {
        // A client on the wire may have become a producer under this name before.
        if (context.state().producers().named(setup.name()).isEmpty()) {
            context.note(new ProducerStarted(context.now(), setup.name(), setup.stream()));
        }
        departures.start(this, context);
    }

    @Override
    public boolean hasRoom(RecordBatch.Builder request) {
        return request.totalBytes() + StreamLimits.MAX_RECORD_BYTES <= StreamLimits.MAX_BYTES_PER_PUT;
    }

    @Override
    public void send(RecordBatch.Builder request, ActorContext context) {
        delivery.send(request, context);
    }

    @Override
    public void noteRate(double perSec, ActorContext context) {
        context.note(new RateChanged(context.now(), setup.name(), perSec));
    }

    @Override
    public void noteProblem(long line, long lines, String problem, ActorContext context) {
        context.note(new InputProblem(context.now(), setup.name(), line, lines, problem));
    }
}
