package dev.shardlab.api;

import dev.shardlab.api.exchange.Understood;
import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.client.ClientCommand;
import dev.shardlab.command.client.ClientCommand.ClientCall;
import dev.shardlab.command.client.ClientCommand.RefusedCall;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.Service;

/** What clients asked of any service, as commands. */
public final class ClientRequests {

    private ClientRequests() {}

    /**
     * What a client asked.
     *
     * @param said its body is neither kept nor changed
     * @return a {@link ClientCall}, or a {@link RefusedCall} if it can be refused without asking the engine
     */
    public static ClientCommand command(ClientRequest said, Service service) {
        return switch (KinesisApi.decode(said.action(), said.encoding(), said.body(), service)) {
            case Understood.Asked<ServiceCommand>(var command) -> new ClientCall(said.client(), command);
            case Understood.Refused<ServiceCommand>(var action, var error, var message) ->
                new RefusedCall(said.client(), action, error, message);
        };
    }

    /** The same of what was written down, among it what a client's connection asked by itself. */
    public static Command commandWrittenDown(ClientRequest said, Service service) {
        return SubscriptionRequests.command(said)
                .<Command>map(command -> command)
                .orElseGet(() -> command(said, service));
    }
}
