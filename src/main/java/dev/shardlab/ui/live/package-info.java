/**
 * The switch that lets real clients ask in the window's laboratory, and the panel that says how they get there and who is there.
 *
 * <p>It must not know the protocol that clients speak, nor what they asked: the endpoint is opened by others.
 */
@NullMarked
package dev.shardlab.ui.live;

import org.jspecify.annotations.NullMarked;
