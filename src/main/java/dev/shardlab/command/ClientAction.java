package dev.shardlab.command;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;

/** An action of a service's API, as a client may ask for it. */
public sealed interface ClientAction extends Command permits ServiceCommand, QueueCommand.Action {

    /** The action's name in the API reference. */
    String apiName();
}
