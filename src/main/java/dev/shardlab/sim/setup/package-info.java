/**
 * What a run starts from: the streams, producers, applications, network and timed actions of an experiment, as plain values.
 *
 * <p>It must not know the file format they were written in, nor how they are played.
 */
@NullMarked
package dev.shardlab.sim.setup;

import org.jspecify.annotations.NullMarked;
