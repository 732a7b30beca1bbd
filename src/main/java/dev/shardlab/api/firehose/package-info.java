/**
 * The service of delivery streams on the wire: from a request's bytes to a command, and from a reply to an answer's bytes.
 *
 * <p>It must not know any other service, who listens, or what the state is.
 */
@NullMarked
package dev.shardlab.api.firehose;

import org.jspecify.annotations.NullMarked;
