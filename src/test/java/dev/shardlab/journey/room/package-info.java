/**
 * A room with a screen: a display of its own, a window manager, the program in its own process, hands on mouse and keys, and eyes.
 *
 * <p>It knows the program by what is on the screen, not by its classes.
 */
package dev.shardlab.journey.room;
