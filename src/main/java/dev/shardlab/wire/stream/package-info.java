/**
 * Event streams as bytes: the frames in which a subscription's pushes travel.
 *
 * <p>Bytes only; must not know what an event says, nor how it is sent.
 */
@NullMarked
package dev.shardlab.wire.stream;

import org.jspecify.annotations.NullMarked;
