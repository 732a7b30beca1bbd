/**
 * How delivery streams are written in a scenario file, and what is done to them.
 *
 * <p>It must not know any other system but data streams and buckets, nor what a whole file is.
 */
@NullMarked
package dev.shardlab.scenario.firehose;

import org.jspecify.annotations.NullMarked;
