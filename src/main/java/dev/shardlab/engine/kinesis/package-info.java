/**
 * Data streams: their rules in rooms of their own ({@code stream}, {@code control}, {@code fanout}), and the way in to them.
 *
 * <p>It must not know another system, a clock, a thread or chance.
 */
@NullMarked
package dev.shardlab.engine.kinesis;

import org.jspecify.annotations.NullMarked;
