/**
 * What a producer has, for two futures to be compared: what it sent, sent again and gave up.
 *
 * <p>It must not know who stores what it sends, nor what the other future has.
 */
@NullMarked
package dev.shardlab.compare.producer;

import org.jspecify.annotations.NullMarked;
