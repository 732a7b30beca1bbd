/**
 * What producers make up: when a record is due, which key it gets and what it carries.
 *
 * <p>It must not know requests, answers or the engine, nor how virtual time moves on.
 */
@NullMarked
package dev.shardlab.sim.load;

import org.jspecify.annotations.NullMarked;
