package dev.shardlab.sim.client;

import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.model.VirtualTime;

/**
 * Something a client asked, at its virtual time: it comes after all else that happens at that time.
 *
 * @param said what it was understood from; its body is empty if nobody could understand it
 */
public record Call(VirtualTime at, Command command, ClientRequest said) {}
