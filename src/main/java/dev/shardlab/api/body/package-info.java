/**
 * Bodies in the service's two encodings, JSON 1.1 and CBOR 1.1: one reader that pulls values in the order in which they come, one
 * writer that is told values in the order in which they go. What is read has a bounded depth and size.
 *
 * <p>This package knows values, not requests: it must not know members, actions or commands.
 */
@NullMarked
package dev.shardlab.api.body;

import org.jspecify.annotations.NullMarked;
