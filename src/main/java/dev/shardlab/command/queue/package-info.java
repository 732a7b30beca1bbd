/**
 * What is asked of a message queue, under the service's own action names, and what it answers.
 *
 * <p>It must not know who decides, or when.
 */
@NullMarked
package dev.shardlab.command.queue;

import org.jspecify.annotations.NullMarked;
