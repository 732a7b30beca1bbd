/**
 * A stream in close-up: lanes by hash range, age to the right, and whoever reads it as a track with its cursors.
 *
 * <p>It must not know who the readers and the writers are: applications, clients and producers come as tracks, senders and
 * refusals.
 */
@NullMarked
package dev.shardlab.draw.kinesis;

import org.jspecify.annotations.NullMarked;
