/**
 * The API of Amazon SQS: from a request's bytes to a command, and from a reply to an answer's bytes, in JSON 1.0 and in the older query
 * protocol.
 *
 * <p>It must not know how a request travelled or who decides.
 */
@NullMarked
package dev.shardlab.api.queue;

import org.jspecify.annotations.NullMarked;
