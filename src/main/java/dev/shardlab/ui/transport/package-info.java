/**
 * How one moves in time: the buttons, the speed, the clock and the timeline with its marks.
 *
 * <p>It must not know what the stage shows, nor why anything happened.
 */
@NullMarked
package dev.shardlab.ui.transport;

import org.jspecify.annotations.NullMarked;
