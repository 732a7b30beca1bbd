/**
 * Two futures of one experiment, one above the other: the other one keeps step with the session, and what differs is shown on the
 * stages, in a table and in words.
 *
 * <p>It must not know where in the window its parts stand, nor any rule of the field: what differs, {@code draw} and {@code compare}
 * find out.
 */
@NullMarked
package dev.shardlab.ui.futures;

import org.jspecify.annotations.NullMarked;
