/**
 * Bytes that stay: files that only one process writes and only their owner may look into, and how much may be kept of them.
 *
 * <p>It must not know what the bytes mean.
 */
@NullMarked
package dev.shardlab.journal.disk;

import org.jspecify.annotations.NullMarked;
