package dev.shardlab.sim;

import dev.shardlab.command.Command;
import dev.shardlab.model.VirtualTime;

/** Something a client asked, at its virtual time: it comes after all else that happens at that time. */
public record Call(VirtualTime at, Command command) {}
