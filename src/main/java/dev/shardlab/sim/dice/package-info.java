/**
 * Chance that can be repeated: dice that are forked by name and copied, and what is drawn with them.
 *
 * <p>It must not know what the draws are used for, and it draws from nothing but the seed.
 */
@NullMarked
package dev.shardlab.sim.dice;

import org.jspecify.annotations.NullMarked;
