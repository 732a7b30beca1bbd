/**
 * What clients say and hear: the 40 actions of Kinesis Data Streams as data, in JSON 1.1 and CBOR 1.1. A request's bytes become a
 * command, or a refusal in the service's words; the engine's reply becomes the bytes of an answer.
 *
 * <p>The same bytes become the same command whenever they are read, so that a journal of requests can be told again. This package
 * must not know a clock, the state, files, threads, HTTP, or who listens.
 */
@NullMarked
package dev.shardlab.api;

import org.jspecify.annotations.NullMarked;
