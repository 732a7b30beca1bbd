/**
 * The picture without a toolkit: a pure function of state and time to marks, tokens, labels, colour roles and the items that
 * can be pointed at; it also prints itself as text. Here the wings are put together: who paints what, and in which order.
 *
 * <p>It must not know JavaFX, a clock, an animation, or any colour value: it names roles, a theme gives them colours.
 */
@NullMarked
package dev.shardlab.draw;

import org.jspecify.annotations.NullMarked;
