/**
 * What clients asked of an experiment that was live once.
 *
 * <p>It must not know a protocol, or how a call is decided.
 */
@NullMarked
package dev.shardlab.sim.client;

import org.jspecify.annotations.NullMarked;
