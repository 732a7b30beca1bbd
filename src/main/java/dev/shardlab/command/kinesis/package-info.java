/**
 * What is asked of the data streams' service, under its own action names, and what it answers.
 *
 * <p>It must not know who asks, what comes of it, or another system.
 */
@NullMarked
package dev.shardlab.command.kinesis;

import org.jspecify.annotations.NullMarked;
