/**
 * What is asked of the laboratory: one plain record per request, one sealed {@link dev.shardlab.command.Reply} for what comes
 * back.
 *
 * <p>A command is data; it must not know who asks (a scenario, a click, a client on the wire), when, or how it is decided.
 */
@NullMarked
package dev.shardlab.command;

import org.jspecify.annotations.NullMarked;
