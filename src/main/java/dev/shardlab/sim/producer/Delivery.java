package dev.shardlab.sim.producer;

import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.event.ProducerEvent.PutAnswered;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Backoff;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.setup.ProducerSetup;

/**
 * A producer's requests after they left: on the way, at the service, back, and sent again what was refused.
 *
 * <pre>
 * sent --way--> decided --way back--> answered --refused--> waiting --> sent again as the next attempt
 *                                              \--refused for good or too often--> abandoned
 * </pre>
 *
 * <p>A producer speaks over one connection: a request never overtakes one that left before it, nor an answer an answer. So
 * records of one key stay in order as long as none is refused, and a retry is what breaks the order, as it does in the field.
 */
public final class Delivery {

    private final int id;
    private final ProducerSetup setup;
    private final Network network;
    private final Backoff backoff;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private long lastAnswerMicros = Long.MIN_VALUE;

    public Delivery(int id, ProducerSetup setup, Network network, Backoff backoff) {
        this.id = id;
        this.setup = setup;
        this.network = network;
        this.backoff = backoff;
    }

    Delivery copy() {
        Delivery copy = new Delivery(id, setup, network.copy(), backoff.copy());
        copy.lastArrivalMicros = lastArrivalMicros;
        copy.lastAnswerMicros = lastAnswerMicros;
        return copy;
    }

    /** Sends new records; nothing if there are none. */
    void send(RecordBatch.Builder records, ActorContext context) {
        if (records.size() > 0) {
            send(records.build(), 1, 0, context);
        }
    }

    void resend(ProducerMessage.Resend resend, ActorContext context) {
        send(resend.batch(), resend.attempt(), resend.call(), context);
    }

    private void send(RecordBatch batch, int attempt, long retryOf, ActorContext context) {
        long call = context.nextCall();
        lastArrivalMicros = Math.max(lastArrivalMicros, context.now().micros() + network.drawMicros());
        lastAnswerMicros = Math.max(lastAnswerMicros, lastArrivalMicros + network.drawMicros());
        VirtualTime answeredAt = new VirtualTime(lastAnswerMicros);
        context.note(new PutSent(
                context.now(),
                setup.name(),
                call,
                setup.stream(),
                batch,
                attempt,
                retryOf,
                new VirtualTime(lastArrivalMicros),
                answeredAt));
        PutRecords request = new PutRecords(call, setup.stream(), batch);
        context.wake(id, lastArrivalMicros, new ProducerMessage.Arrive(request, attempt, answeredAt));
    }

    void arrive(ProducerMessage.Arrive arrival, ActorContext context) {
        PutRecords request = arrival.request();
        Reply reply = context.ask(new ServiceCall(new Caller.Producer(setup.name()), request))
                .reply();
        boolean lasting = false;
        RecordBatch refused = null;
        if (reply instanceof Refused(ErrorCode error, String _)) {
            refused = request.batch();
            // A request that breaks a rule breaks it again.
            lasting = !error.mayPass();
        } else if (reply instanceof PutOutcome outcome && outcome.failedRecordCount() > 0) {
            refused = request.batch().select(outcome.refused());
        }
        context.wake(
                id,
                arrival.answeredAt().micros(),
                new ProducerMessage.Answer(request.call(), arrival.attempt(), refused, lasting));
    }

    void answer(ProducerMessage.Answer answer, ActorContext context) {
        context.note(new PutAnswered(context.now(), setup.name(), answer.call()));
        RecordBatch refused = answer.refused();
        if (refused == null) {
            return;
        }
        if (answer.lasting() || !backoff.triesAgainAfter(answer.attempt())) {
            context.note(new RecordsAbandoned(context.now(), setup.name(), answer.call(), refused, answer.attempt()));
            return;
        }
        int attempt = answer.attempt() + 1;
        VirtualTime retryAt = context.now().plusMicros(backoff.drawMicros(answer.attempt()));
        context.note(new RetryScheduled(context.now(), setup.name(), answer.call(), refused, attempt, retryAt));
        context.wake(id, retryAt.micros(), new ProducerMessage.Resend(answer.call(), attempt, refused));
    }
}
