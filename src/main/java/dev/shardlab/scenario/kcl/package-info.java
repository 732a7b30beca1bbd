/**
 * How applications of the Kinesis Client Library are written in a scenario file.
 *
 * <p>This package must not know who writes what they read.
 */
@NullMarked
package dev.shardlab.scenario.kcl;

import org.jspecify.annotations.NullMarked;
