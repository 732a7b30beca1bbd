/**
 * What is particular to a client on the wire: it is met, named as a producer, held to the rates of the control actions, and its
 * calls become part of the log.
 *
 * <p>It must not know how its requests are decided, how they travelled, a clock, a thread or chance.
 */
@NullMarked
package dev.shardlab.engine.client;

import org.jspecify.annotations.NullMarked;
