package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.Service;

/** What an answer is the answer to, and in whose name it is given. */
public record Asked(ServiceCommand command, Service service) {}
