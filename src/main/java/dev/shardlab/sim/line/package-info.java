/**
 * What is looked for in a line of a stranger's file: expressions over it and times in it, each in bounded time and stack whatever
 * the line is. The one place that runs an expression over foreign text (ADR 0027).
 *
 * <p>It must not know what becomes of what is found, nor where the line came from.
 */
@NullMarked
package dev.shardlab.sim.line;

import org.jspecify.annotations.NullMarked;
