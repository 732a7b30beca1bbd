/**
 * Clients on the wire, folded: what each has called, been refused and been handed.
 *
 * <p>It must not know a protocol or a connection.
 */
@NullMarked
package dev.shardlab.state.client;

import org.jspecify.annotations.NullMarked;
