/**
 * What stands beside the program in its own process and says where things are on the screen. It only reads.
 *
 * <p>It must not press, click or change anything: that is done from outside, through the display.
 */
package dev.shardlab.journey.probe;
