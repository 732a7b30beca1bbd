package dev.shardlab.engine.client;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.model.Caller.Client;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;

/**
 * A call to the service of data streams. An answered one stands before what comes of it; puts and reads need no event of their own
 * beside the records they move. A refused call stands last.
 */
final class StreamCalls {

    private final KinesisRules service;

    StreamCalls(KinesisRules service) {
        this.service = service;
    }

    /** @param events what has happened before; takes what happens */
    Decision decide(LabState state, Client caller, ServiceCommand asked, List<Event> events, VirtualTime now) {
        Decision decision;
        try {
            CallRates.require(state, asked, now);
            decision =
                    service.decide(state.kinesis(), caller, put -> origin(state, caller, put, events, now), asked, now);
        } catch (Refusal refusal) {
            decision = refusal.decision();
        }
        if (!(decision.reply() instanceof Reply.Refused) && isControl(asked)) {
            events.add(new CallAnswered(
                    now, caller.client(), asked.action(), Subject.stream(asked), Subject.shard(asked)));
        }
        events.addAll(decision.events());
        if (decision.reply() instanceof Reply.Refused(var error, var message)) {
            events.add(new CallRefused(
                    now, caller.client(), asked.action().apiName(), Subject.stream(asked), error, message));
        }
        return new Decision(events, decision.reply());
    }

    private static boolean isControl(ServiceCommand asked) {
        return !(asked instanceof Put || asked instanceof GetRecords);
    }

    /** As whom the client puts; it may enter the stage with this put. */
    private static PutOrigin origin(LabState state, Client caller, Put put, List<Event> events, VirtualTime now) {
        return new PutOrigin(
                caller,
                ClientProducers.name(state, caller.client(), put.stream(), events, now),
                state.clients().nextPut());
    }
}
