package dev.shardlab.command;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;

/** An action of a service's API, as anybody may ask for it with a {@link ServiceCall}. */
public sealed interface ClientAction permits ServiceCommand, QueueCommand, FirehoseCommand {

    /** The action's name in the API reference. */
    String apiName();

    /** Whether it only asks: nothing that anybody stored or set is lost if it is forgotten. */
    default boolean onlyAsks() {
        return false;
    }
}
