/**
 * The values of a message queue, valid by construction: names, messages, handles, settings and the service's limits.
 *
 * <p>They must not know any other system, nor what is asked, what happened or who decides.
 */
@NullMarked
package dev.shardlab.model.queue;

import org.jspecify.annotations.NullMarked;
