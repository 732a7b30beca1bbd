/**
 * Virtual time: the scheduler, the actors that ask the engine (producers, applications, the script of actions), and the
 * {@link dev.shardlab.sim.Simulation} that runs them. The same setup gives the same events, however the run is cut.
 *
 * <p>It must not know the rules of the service, who watches, a wall clock or a thread; it changes the state through the
 * engine's decisions alone.
 */
@NullMarked
package dev.shardlab.sim;

import org.jspecify.annotations.NullMarked;
