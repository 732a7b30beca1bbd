package dev.shardlab.command.queue;

import dev.shardlab.command.Command;
import dev.shardlab.model.queue.QueueName;

/** Receives that wait are answered, because there may be a message for them now. Nobody asks for it; it is a reaction of the engine. */
public record AnswerPolls(QueueName queue) implements Command {}
