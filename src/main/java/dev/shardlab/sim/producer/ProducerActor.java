package dev.shardlab.sim.producer;

import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.setup.ProducerSetup;
import java.time.Duration;

/**
 * A producer: takes records from its source when they are due, collects them into requests, and sees each request through.
 *
 * <p>A request leaves when it holds as many records as it may, or when its first record has waited for the linger time. Since the
 * source can tell when records to come are due, one message per request is enough, however many records it carries. What
 * becomes of a request after it left is the duty of {@link Delivery}.
 */
public final class ProducerActor implements Actor {

    private final int id;
    private final ProducerSetup setup;
    private final long startMicros;
    private final long lingerMicros;
    private final RecordSource source;
    private final Delivery delivery;
    private double toldPerSec = Double.NaN;
    private int plan;
    private int ratePlan;

    /** @param startMicros when the experiment begins */
    public ProducerActor(int id, ProducerSetup setup, long startMicros, RecordSource source, Delivery delivery) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.lingerMicros = VirtualTime.toMicros(setup.linger());
        this.source = source;
        this.delivery = delivery;
    }

    @Override
    public ProducerActor copy() {
        ProducerActor copy = new ProducerActor(id, setup, startMicros, source.copy(), delivery.copy());
        copy.toldPerSec = toldPerSec;
        copy.plan = plan;
        copy.ratePlan = ratePlan;
        return copy;
    }

    public ProducerName name() {
        return setup.name();
    }

    StreamName stream() {
        return setup.stream();
    }

    /** One that is to stop before it starts never does. */
    @Override
    public void begin(ActorContext context) {
        Duration startsAfter = setup.startsAfter();
        Duration stopsAfter = setup.stopsAfter();
        if (stopsAfter == null || stopsAfter.compareTo(startsAfter) > 0) {
            context.wake(id, startMicros + VirtualTime.toMicros(startsAfter), new ProducerMessage.Begin());
            if (stopsAfter != null) {
                context.wake(id, startMicros + VirtualTime.toMicros(stopsAfter), new ProducerMessage.End());
            }
        }
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((ProducerMessage) message) {
            case ProducerMessage.Begin _ -> start(context);
            case ProducerMessage.End _ -> changeRate(0, context);
            case ProducerMessage.ChangeRate(double perSec) -> changeRate(perSec, context);
            case ProducerMessage.SendBurst(int records) -> sendBurst(records, context);
            case ProducerMessage.RateChanges(int of) -> {
                if (of == ratePlan) {
                    tellRate(context);
                }
            }
            case ProducerMessage.Depart(int of) -> {
                if (of == plan) {
                    depart(context);
                }
            }
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
        source.begin(context.now().micros(), problems(context));
        tellRate(context);
        planDeparture(context);
    }

    /** From now on this rate; only for a producer that has started. */
    private void changeRate(double perSec, ActorContext context) {
        sendDueBefore(context.now().micros(), context);
        source.changeRate(context.now().micros(), perSec);
        tellRate(context);
        planDeparture(context);
    }

    /** So many records at once, behind those that were waiting already; only for a producer that has started. */
    private void sendBurst(int records, ActorContext context) {
        long now = context.now().micros();
        sendDueBefore(now, context);
        int left = records;
        while (left > 0) {
            RecordBatch.Builder request = RecordBatch.builder();
            while (left > 0 && hasRoom(request)) {
                source.takeExtra(request, now, problems(context));
                left--;
            }
            delivery.send(request, context);
        }
        planDeparture(context);
    }

    private void depart(ActorContext context) {
        send(context.now().micros(), context);
        planDeparture(context);
    }

    private void sendDueBefore(long micros, ActorContext context) {
        while (source.dueMicros(0) < micros) {
            send(micros - 1, context);
        }
    }

    private void send(long dueUntilMicros, ActorContext context) {
        RecordBatch.Builder request = RecordBatch.builder();
        while (hasRoom(request) && source.dueMicros(0) <= dueUntilMicros) {
            source.take(request, problems(context));
        }
        delivery.send(request, context);
    }

    private boolean hasRoom(RecordBatch.Builder request) {
        return request.size() < setup.batch()
                && request.totalBytes() + StreamLimits.MAX_RECORD_BYTES <= StreamLimits.MAX_BYTES_PER_PUT;
    }

    private void planDeparture(ActorContext context) {
        plan++;
        long leaves = source.leavesMicros(setup.batch(), lingerMicros);
        if (leaves != Pace.NEVER) {
            context.wake(id, Math.max(leaves, context.now().micros()), new ProducerMessage.Depart(plan));
        } else if (toldPerSec > 0) {
            // The last of its records has left.
            tellRate(context);
        }
    }

    private void tellRate(ActorContext context) {
        long now = context.now().micros();
        double perSec = source.perSecAt(now);
        if (!Double.isNaN(perSec) && perSec != toldPerSec) {
            toldPerSec = perSec;
            context.note(new RateChanged(context.now(), setup.name(), perSec));
        }
        ratePlan++;
        long next = source.nextRateChangeMicros(now);
        if (next != Pace.NEVER) {
            context.wake(id, next, new ProducerMessage.RateChanges(ratePlan));
        }
    }

    private RecordSource.Problems problems(ActorContext context) {
        return (line, lines, problem) ->
                context.note(new InputProblem(context.now(), setup.name(), line, lines, problem));
    }
}
