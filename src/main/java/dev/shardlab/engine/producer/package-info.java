/**
 * The rules of producers: what they report about themselves becomes fact as it is.
 *
 * <p>It must not know a clock, a thread, chance, or another part of the engine.
 */
@NullMarked
package dev.shardlab.engine.producer;

import org.jspecify.annotations.NullMarked;
