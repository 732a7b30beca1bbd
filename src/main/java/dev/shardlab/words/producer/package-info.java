/**
 * Producers in words, and a record on its way.
 *
 * <p>This package must not know who reads.
 */
@NullMarked
package dev.shardlab.words.producer;

import org.jspecify.annotations.NullMarked;
