/**
 * Clients on the wire: what they have only just put, on its way into its lane, what was refused, and what they were told.
 *
 * <p>It must not know scenarios: what a client will do next stands nowhere.
 */
@NullMarked
package dev.shardlab.draw.client;

import org.jspecify.annotations.NullMarked;
