/**
 * Clients on the wire in words, and how to connect one.
 *
 * <p>This package must not know how their requests travel.
 */
@NullMarked
package dev.shardlab.words.client;

import org.jspecify.annotations.NullMarked;
