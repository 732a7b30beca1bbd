/**
 * What a message queue has, for two futures to be compared.
 *
 * <p>It must not know another system, nor what the other future has.
 */
@NullMarked
package dev.shardlab.compare.queue;

import org.jspecify.annotations.NullMarked;
