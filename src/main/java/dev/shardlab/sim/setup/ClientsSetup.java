package dev.shardlab.sim.setup;

import java.util.List;

/** What clients on the wire ask in an experiment, in order of time. */
public record ClientsSetup(List<CallSetup> calls) implements SystemSetup {

    /** No client. */
    public static final ClientsSetup NONE = new ClientsSetup(List.of());

    public ClientsSetup {
        calls = List.copyOf(calls);
    }

    @Override
    public boolean isEmpty() {
        return calls.isEmpty();
    }
}
