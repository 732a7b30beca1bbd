package dev.shardlab.sim.producer;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.load.Pace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When what a source has leaves its producer, wherever it goes.
 *
 * <p>A request leaves when it holds as many records as it may, or when its first record has waited for the linger time. Since the
 * source can tell when records to come are due, one message per request is enough, however many records it carries. A message that
 * was planned before something changed is void: it carries the number of another plan.
 */
final class Departures {

    /** The producer itself: where its records go, and what it says of them. */
    interface Producer {

        /** Whether one more record fits into the request. */
        boolean hasRoom(RecordBatch.Builder request);

        /** The request leaves now; it may be empty. */
        void send(RecordBatch.Builder request, ActorContext context);

        /** From now on it sends at this rate, records a second. */
        void noteRate(double perSec, ActorContext context);

        /** Lines up to this one cannot become records; see {@link RecordSource.Problems}. */
        void noteProblem(long line, long lines, String problem, ActorContext context);
    }

    private final int id;
    private final RecordSource source;
    private final int batch;
    private final long lingerMicros;
    private double toldPerSec = Double.NaN;
    private int plan;
    private int ratePlan;

    /**
     * @param id the producer's among the actors
     * @param batch records a request may hold
     */
    Departures(int id, RecordSource source, int batch, Duration linger) {
        this(id, source, batch, VirtualTime.toMicros(linger));
    }

    private Departures(int id, RecordSource source, int batch, long lingerMicros) {
        this.id = id;
        this.source = source;
        this.batch = batch;
        this.lingerMicros = lingerMicros;
    }

    Departures copy() {
        Departures copy = new Departures(id, source.copy(), batch, lingerMicros);
        copy.toldPerSec = toldPerSec;
        copy.plan = plan;
        copy.ratePlan = ratePlan;
        return copy;
    }

    /** Wakes the producer when it starts and when it stops. One that is to stop before it starts never does. */
    void schedule(long startMicros, Duration startsAfter, @Nullable Duration stopsAfter, ActorContext context) {
        if (stopsAfter == null || stopsAfter.compareTo(startsAfter) > 0) {
            context.wake(id, startMicros + VirtualTime.toMicros(startsAfter), new ProducerMessage.Begin());
            if (stopsAfter != null) {
                context.wake(id, startMicros + VirtualTime.toMicros(stopsAfter), new ProducerMessage.End());
            }
        }
    }

    void start(Producer producer, ActorContext context) {
        source.begin(context.now().micros(), problems(producer, context));
        tellRate(producer, context);
        plan(producer, context);
    }

    /** From now on this rate; only for a producer that has started. */
    void changeRate(double perSec, Producer producer, ActorContext context) {
        sendDueBefore(context.now().micros(), producer, context);
        source.changeRate(context.now().micros(), perSec);
        tellRate(producer, context);
        plan(producer, context);
    }

    /** So many records at once, behind those that were waiting already; only for a producer that has started. */
    void sendBurst(int records, Producer producer, ActorContext context) {
        long now = context.now().micros();
        sendDueBefore(now, producer, context);
        int left = records;
        while (left > 0) {
            RecordBatch.Builder request = RecordBatch.builder();
            while (left > 0 && hasRoom(request, producer)) {
                source.takeExtra(request, now, problems(producer, context));
                left--;
            }
            producer.send(request, context);
        }
        plan(producer, context);
    }

    /** The rate changes by itself. */
    void rateChanges(ProducerMessage.RateChanges change, Producer producer, ActorContext context) {
        if (change.plan() == ratePlan) {
            tellRate(producer, context);
        }
    }

    /** A request is full or has waited long enough. */
    void depart(ProducerMessage.Depart departure, Producer producer, ActorContext context) {
        if (departure.plan() == plan) {
            send(context.now().micros(), producer, context);
            plan(producer, context);
        }
    }

    private void sendDueBefore(long micros, Producer producer, ActorContext context) {
        while (source.dueMicros(0) < micros) {
            send(micros - 1, producer, context);
        }
    }

    private void send(long dueUntilMicros, Producer producer, ActorContext context) {
        RecordBatch.Builder request = RecordBatch.builder();
        while (hasRoom(request, producer) && source.dueMicros(0) <= dueUntilMicros) {
            source.take(request, problems(producer, context));
        }
        producer.send(request, context);
    }

    private boolean hasRoom(RecordBatch.Builder request, Producer producer) {
        return request.size() < batch && producer.hasRoom(request);
    }

    private void plan(Producer producer, ActorContext context) {
        plan++;
        long leaves = source.leavesMicros(batch, lingerMicros);
        if (leaves != Pace.NEVER) {
            context.wake(id, Math.max(leaves, context.now().micros()), new ProducerMessage.Depart(plan));
        } else if (toldPerSec > 0) {
            // The last of its records has left.
            tellRate(producer, context);
        }
    }

    private void tellRate(Producer producer, ActorContext context) {
        long now = context.now().micros();
        double perSec = source.perSecAt(now);
        if (!Double.isNaN(perSec) && perSec != toldPerSec) {
            toldPerSec = perSec;
            producer.noteRate(perSec, context);
        }
        ratePlan++;
        long next = source.nextRateChangeMicros(now);
        if (next != Pace.NEVER) {
            context.wake(id, next, new ProducerMessage.RateChanges(ratePlan));
        }
    }

    private static RecordSource.Problems problems(Producer producer, ActorContext context) {
        return (line, lines, problem) -> producer.noteProblem(line, lines, problem, context);
    }
}
