package dev.shardlab.command;

import dev.shardlab.command.client.ClientCommand;
import dev.shardlab.command.kcl.GroupCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.queue.QueueCommand;

/** Everything that can be asked of the engine. */
public sealed interface Command
        permits ClientAction, ClientCommand, SubscriptionCommand, GroupCommand, QueueCommand, ElapseTime {

    /** Whether it only asks: nothing that anybody stored or set is lost if it is forgotten. */
    default boolean onlyAsks() {
        return false;
    }
}
