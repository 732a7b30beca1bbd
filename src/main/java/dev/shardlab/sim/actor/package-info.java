/**
 * What all who act by themselves have in common: what they can do, what they are told, when it is their turn, and the way to the
 * service.
 *
 * <p>It must not know any system, nor who acts.
 */
@NullMarked
package dev.shardlab.sim.actor;

import org.jspecify.annotations.NullMarked;
