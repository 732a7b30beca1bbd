/**
 * What a delivery stream has, for two futures to be compared.
 *
 * <p>It must not know another system, nor what the other future has.
 */
@NullMarked
package dev.shardlab.compare.firehose;

import org.jspecify.annotations.NullMarked;
