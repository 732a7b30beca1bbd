package dev.shardlab.command;

import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.queue.AnswerPolls;

/** Everything that can be asked of the engine. */
public sealed interface Command
        permits ServiceCall, RefusedCall, SubscriptionCommand, ApplicationCommand, AnswerPolls, ElapseTime {

    /** Whether it only asks: nothing that anybody stored or set is lost if it is forgotten. */
    default boolean onlyAsks() {
        return false;
    }
}
