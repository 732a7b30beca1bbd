/**
 * The running laboratory: one engine thread that simulates ahead, and an inbox through which everybody else asks.
 *
 * <p>This is the only place below the window that knows threads. It must not know how the laboratory is shown, nor what a
 * scenario file looks like.
 */
@NullMarked
package dev.shardlab.live;

import org.jspecify.annotations.NullMarked;
