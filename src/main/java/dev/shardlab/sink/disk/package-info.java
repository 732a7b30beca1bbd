/**
 * Folders and files of the laboratory that nobody else on the machine may look into.
 *
 * <p>It must not know what is kept in them.
 */
@NullMarked
package dev.shardlab.sink.disk;

import org.jspecify.annotations.NullMarked;
