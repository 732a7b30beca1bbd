/**
 * How producers are written in a scenario file: their load, their keys, their files.
 *
 * <p>This package must not know who reads what they send.
 */
@NullMarked
package dev.shardlab.scenario.producer;

import org.jspecify.annotations.NullMarked;
