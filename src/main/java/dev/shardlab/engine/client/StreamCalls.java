package dev.shardlab.engine.client;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.List;

/**
 * A call to the service of data streams. An answered one stands before what comes of it; puts and reads need no event of their own
 * beside the records they move. A refused call stands last, in place of the {@link ChangeRefused} that the same request would be if
 * nobody in particular had made it.
 */
final class StreamCalls {

    private final ServiceRules service;

    StreamCalls(ServiceRules service) {
        this.service = service;
    }

    /** Decides a request as if nobody in particular had made it. */
    @FunctionalInterface
    interface ServiceRules {
        Decision decide(KinesisState state, ServiceCommand command, VirtualTime now);
    }

    /** @param events what has happened before; takes what happens */
    Decision decide(LabState state, ClientName client, ServiceCommand asked, List<Event> events, VirtualTime now) {
        Decision decision;
        try {
            CallRates.require(state, asked, now);
            decision = service.decide(state.kinesis(), signed(state, client, asked, events, now), now);
        } catch (Refusal refusal) {
            decision = refusal.decision();
        }
        if (!(decision.reply() instanceof Reply.Refused) && isControl(asked)) {
            events.add(new CallAnswered(
                    now, client, asked.action().apiName(), Subject.stream(asked), Subject.shard(asked)));
        }
        for (Event event : decision.events()) {
            switch (event) {
                case RecordsRead read -> events.add(read.by(client));
                case ReadThrottled read -> events.add(read.by(client));
                case SubscriptionStarted started -> events.add(started.by(client));
                case ChangeRefused _ -> {}
                default -> events.add(event);
            }
        }
        if (decision.reply() instanceof Reply.Refused(var error, var message)) {
            events.add(new CallRefused(now, client, asked.action().apiName(), Subject.stream(asked), error, message));
        }
        return new Decision(events, decision.reply());
    }

    private static boolean isControl(ServiceCommand asked) {
        return !(asked instanceof PutRecords || asked instanceof PutRecord || asked instanceof GetRecords);
    }

    /** A put with its number and its producer, who may enter the stage with it. */
    private static ServiceCommand signed(
            LabState state, ClientName client, ServiceCommand asked, List<Event> events, VirtualTime now) {
        return switch (asked) {
            case PutRecords put ->
                new PutRecords(
                        state.clients().nextPut(),
                        ClientProducers.name(state, client, put.stream(), events, now),
                        put.stream(),
                        put.batch());
            case PutRecord put ->
                new PutRecord(
                        state.clients().nextPut(),
                        ClientProducers.name(state, client, put.stream(), events, now),
                        put.stream(),
                        put.batch(),
                        put.sequenceNumberForOrdering());
            default -> asked;
        };
    }
}
