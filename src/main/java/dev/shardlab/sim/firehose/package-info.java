/**
 * What an experiment does with delivery streams: actions on them, in words and as requests, and whether a setup of them fits together.
 *
 * <p>It must not know any other system but data streams, nor any rule.
 */
@NullMarked
package dev.shardlab.sim.firehose;

import org.jspecify.annotations.NullMarked;
