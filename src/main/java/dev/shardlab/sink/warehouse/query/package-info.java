/**
 * Statements that a person types, asked of a copy of the warehouse in a child process of bounded time, memory and answer.
 *
 * <p>It must not know who asks, nor how the warehouse is loaded. Whatever a statement does to the database that runs it, it does to a
 * process that is ended afterwards.
 */
@NullMarked
package dev.shardlab.sink.warehouse.query;

import org.jspecify.annotations.NullMarked;
