/**
 * How calls that clients made are written in a scenario file.
 *
 * <p>This package must not know what the services make of them.
 */
@NullMarked
package dev.shardlab.scenario.client;

import org.jspecify.annotations.NullMarked;
