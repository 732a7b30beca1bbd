/**
 * The actions of the service of queues: each reads its request and writes its answer.
 *
 * <p>They must not know a protocol's bytes, or how a request travelled.
 */
@NullMarked
package dev.shardlab.api.queue.action;

import org.jspecify.annotations.NullMarked;
