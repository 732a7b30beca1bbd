package dev.shardlab.command;

/** Everything that can be asked of the engine. */
public sealed interface Command
        permits ServiceCommand, ClientCommand, SubscriptionCommand, GroupCommand, ProducerCommand, ElapseTime {}
