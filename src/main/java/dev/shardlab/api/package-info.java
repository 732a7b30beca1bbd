/**
 * What clients say and hear, one wing per service. What every service needs is the kit: bodies in {@code body}, the shapes of
 * members in {@code shape}, sealed strings in {@code opaque}.
 *
 * <p>The same bytes become the same command whenever they are read, so that a journal of requests can be replayed. This package
 * must not know a clock, the state, files, threads, HTTP, or who listens.
 */
@NullMarked
package dev.shardlab.api;

import org.jspecify.annotations.NullMarked;
