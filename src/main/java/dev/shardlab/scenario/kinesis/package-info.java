/**
 * How streams are written in a scenario file.
 *
 * <p>This package must not know who writes into a stream, or who reads it.
 */
@NullMarked
package dev.shardlab.scenario.kinesis;

import org.jspecify.annotations.NullMarked;
