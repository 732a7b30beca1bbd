/**
 * The 40 actions of Kinesis Data Streams as data, in JSON 1.1 and CBOR 1.1. A request's bytes become a command, or a refusal in
 * the service's words; the engine's reply becomes the bytes of an answer.
 *
 * <p>This package must not know another service.
 */
@NullMarked
package dev.shardlab.api.kinesis;

import org.jspecify.annotations.NullMarked;
