package dev.shardlab.sim;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.producer.ProducerCommand;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.setup.ProducerSetup;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
final class Delivery {

    private final int id;
    private final ProducerSetup setup;
    private final Network network;
    private final Backoff backoff;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private long lastAnswerMicros = Long.MIN_VALUE;

    Delivery(int id, ProducerSetup setup, Network network, Backoff backoff) {
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
        context.ask(new ProducerCommand.SendPut(
                call,
                setup.name(),
                setup.stream(),
                batch,
                attempt,
                retryOf,
                new VirtualTime(lastArrivalMicros),
                answeredAt));
        PutRecords request = new PutRecords(call, setup.name(), setup.stream(), batch);
        context.wake(id, lastArrivalMicros, new ProducerMessage.Arrive(request, attempt, answeredAt));
    }

    void arrive(ProducerMessage.Arrive arrival, ActorContext context) {
        PutRecords request = arrival.request();
        var decision = context.ask(request);
        boolean lasting = false;
        RecordBatch refused = null;
        if (decision.reply() instanceof Reply.Refused(ErrorCode error, String _)) {
            refused = request.batch();
            // A request that breaks a rule breaks it again.
            lasting = !error.mayPass();
        } else {
            refused = throttled(request.batch(), decision.events());
        }
        context.wake(
                id,
                arrival.answeredAt().micros(),
                new ProducerMessage.Answer(request.call(), arrival.attempt(), refused, lasting));
    }

    private static @Nullable RecordBatch throttled(RecordBatch batch, List<Event> events) {
        int[] positions = new int[0];
        for (Event event : events) {
            if (event instanceof PutThrottled throttled) {
                int known = positions.length;
                positions =
                        Arrays.copyOf(positions, known + throttled.positions().size());
                for (int i = 0; i < throttled.positions().size(); i++) {
                    positions[known + i] = throttled.positions().get(i);
                }
            }
        }
        if (positions.length == 0) {
            return null;
        }
        Arrays.sort(positions);
        return batch.select(IntColumn.of(positions));
    }

    void answer(ProducerMessage.Answer answer, ActorContext context) {
        context.ask(new ProducerCommand.ReceiveAnswer(answer.call(), setup.name()));
        RecordBatch refused = answer.refused();
        if (refused == null) {
            return;
        }
        if (answer.lasting() || !backoff.triesAgainAfter(answer.attempt())) {
            context.ask(new ProducerCommand.Abandon(answer.call(), setup.name(), refused, answer.attempt()));
            return;
        }
        int attempt = answer.attempt() + 1;
        VirtualTime retryAt = context.now().plusMicros(backoff.drawMicros(answer.attempt()));
        context.ask(new ProducerCommand.ScheduleRetry(answer.call(), setup.name(), refused, attempt, retryAt));
        context.wake(id, retryAt.micros(), new ProducerMessage.Resend(answer.call(), attempt, refused));
    }
}
