package dev.shardlab.command;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;

/** Somebody asks something of a service: a producer, a worker, a client on the wire, or the experiment itself. */
public record ServiceCall(Caller caller, ClientAction asked) implements Command {

    @Override
    public boolean onlyAsks() {
        return asked.onlyAsks();
    }

    public static ServiceCall ofClient(ClientName client, ClientAction asked) {
        return new ServiceCall(new Caller.Client(client), asked);
    }

    /** What the experiment asks by itself: what is planned, and what is done at the window. */
    public static ServiceCall ofScenario(ClientAction asked) {
        return new ServiceCall(new Caller.Scenario(), asked);
    }
}
