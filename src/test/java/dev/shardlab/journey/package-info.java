/**
 * Journeys: whole lessons walked in the real window, as a person walks them, with mouse and keys. What a journey asks for is what
 * the room sees; how a room is made stands in {@code room}, what is known of the window without touching it in {@code probe}.
 *
 * <p>A journey must not reach into the program: it sees, points, clicks, types and waits.
 */
package dev.shardlab.journey;
