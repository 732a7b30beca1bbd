/**
 * What came from a client on the wire: what was understood of it, and every byte as it was.
 *
 * <p>It must not know how it travelled, or what comes of it.
 */
@NullMarked
package dev.shardlab.command.client;

import org.jspecify.annotations.NullMarked;
