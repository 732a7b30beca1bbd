/**
 * Producers: records made, or read from a file's lines, collected into requests and seen through.
 *
 * <p>It must not know how a request is decided, or who reads what was sent.
 */
@NullMarked
package dev.shardlab.sim.producer;

import org.jspecify.annotations.NullMarked;
