package dev.shardlab.engine.client;

import dev.shardlab.command.client.ClientCommand;
import dev.shardlab.command.client.ClientCommand.ClientCall;
import dev.shardlab.command.client.ClientCommand.RefusedCall;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ClientEvent.ClientMet;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/** A call of a client: the rules of the service that it asks decide it, and the log says whose it was. */
public final class ClientRules {

    private final StreamCalls streams;

    public ClientRules(KinesisRules streams) {
        this.streams = new StreamCalls(streams::decide);
    }

    public Decision decide(LabState state, ClientCommand command, VirtualTime now) {
        List<Event> events = new ArrayList<>(4);
        if (state.clients().client(command.client()).isEmpty()) {
            events.add(new ClientMet(now, command.client()));
        }
        return switch (command) {
            case ClientCall(var client, ServiceCommand asked) -> streams.decide(state, client, asked, events, now);
            case ClientCall(var client, QueueCommand.Action asked) ->
                QueueCalls.decide(state.queues(), client, asked, events, now);
            case RefusedCall(var client, var action, var refusal) -> {
                events.add(new CallRefused(now, client, action, null, refusal.error(), refusal.message()));
                yield new Decision(events, refusal);
            }
        };
    }
}
