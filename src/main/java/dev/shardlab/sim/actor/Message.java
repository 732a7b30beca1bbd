package dev.shardlab.sim.actor;

/**
 * What an actor is told at a time it has asked for. A plain immutable value and never a piece of code, so that what is still
 * to come can be copied with the rest of a simulation.
 */
public interface Message {}
