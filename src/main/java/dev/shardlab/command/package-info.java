/**
 * What is asked of the laboratory: one plain record per request, one sealed {@link dev.shardlab.command.Reply} for what comes
 * back.
 *
 * <p>A command is data: who asks is part of it, as a {@link dev.shardlab.model.Caller}. It must not know when it is asked, how it came, or
 * how it is decided.
 */
@NullMarked
package dev.shardlab.command;

import org.jspecify.annotations.NullMarked;
