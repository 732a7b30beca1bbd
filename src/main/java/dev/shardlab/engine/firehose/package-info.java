/**
 * The rules of a delivery stream, as Amazon Data Firehose has them: what it takes, when a buffer tips, and what comes of a delivery.
 *
 * <p>It reads its source as anybody reads a data stream, by the rules of data streams. They must not know any other system, and only
 * return events: they neither fold them nor copy a state.
 */
@NullMarked
package dev.shardlab.engine.firehose;

import org.jspecify.annotations.NullMarked;
