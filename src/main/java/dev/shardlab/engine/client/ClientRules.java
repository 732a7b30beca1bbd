package dev.shardlab.engine.client;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.firehose.FirehoseRules;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ClientEvent.ClientMet;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller.Client;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/** A call of a client: the rules of the service that it asks decide it, and the log says whose it was. */
public final class ClientRules {

    private final StreamCalls streams;
    private final FirehoseCalls firehose;

    /**
     * @param streams decide what is asked of the service of data streams
     * @param firehose decide what is asked of that of delivery streams
     */
    public ClientRules(KinesisRules streams, FirehoseRules firehose) {
        this.streams = new StreamCalls(streams);
        this.firehose = new FirehoseCalls(firehose);
    }

    /**
     * Decides the call as its service does. While limits are on, calls to the service of data streams are also held to its rates:
     * LimitExceededException beyond, or ProvisionedThroughputExceededException for GetShardIterator. A refusal is the reply, and an event.
     *
     * @param caller is met first if it was not before
     * @param now the time of the events to come
     */
    public Decision decide(LabState state, Client caller, ClientAction asked, VirtualTime now) {
        List<Event> events = met(state, caller.client(), now);
        return switch (asked) {
            case ServiceCommand ofStreams -> streams.decide(state, caller, ofStreams, events, now);
            case FirehoseCommand ofDeliveries -> firehose.decide(state, caller, ofDeliveries, events, now);
            case QueueCommand ofQueues -> QueueCalls.decide(state.queues(), caller, ofQueues, events, now);
        };
    }

    /**
     * Takes note of a call that is refused already; the reply is that refusal.
     *
     * @param call its client is met first if it was not before
     * @param now the time of the events to come
     */
    public Decision decide(LabState state, RefusedCall call, VirtualTime now) {
        List<Event> events = met(state, call.client(), now);
        events.add(new CallRefused(
                now,
                call.client(),
                call.action(),
                null,
                call.refusal().error(),
                call.refusal().message()));
        return new Decision(events, call.refusal());
    }

    private static List<Event> met(LabState state, ClientName client, VirtualTime now) {
        List<Event> events = new ArrayList<>(4);
        if (state.clients().client(client).isEmpty()) {
            events.add(new ClientMet(now, client));
        }
        return events;
    }
}
