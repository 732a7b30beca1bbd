/**
 * Producers, folded: what they mean to send, what of it is on its way, and what became of the rest.
 *
 * <p>It must not know what makes a producer send.
 */
@NullMarked
package dev.shardlab.state.producer;

import org.jspecify.annotations.NullMarked;
