/**
 * Producers in their column on the left, and their records on the network.
 *
 * <p>It must not know clients: one that puts comes as a sender.
 */
@NullMarked
package dev.shardlab.draw.producer;

import org.jspecify.annotations.NullMarked;
