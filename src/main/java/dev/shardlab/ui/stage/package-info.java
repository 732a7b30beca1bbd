/**
 * Paints a {@link dev.shardlab.draw.paper.Picture} and says what somebody points at in it.
 *
 * <p>It must not know what the marks mean, and keeps nothing between two pictures but buffers: the same picture always gives
 * the same pixels.
 */
@NullMarked
package dev.shardlab.ui.stage;

import org.jspecify.annotations.NullMarked;
